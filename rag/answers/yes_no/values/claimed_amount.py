"""Checks an amount that a question claims against the target, or the count, that it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers import target
from rag.answers.counting import named_things, things
from rag.answers.outline.structure import structure
from rag.answers.phrasing.naming import written
from rag.answers.values import another, saying
from rag.answers.values.choosing import choose, part_of
from rag.answers.values.times import unstated
from rag.answers.yes_no.claims.allowed import asks_permission
from rag.answers.yes_no.claims.figures import thing_counted
from rag.answers.yes_no.claims.opposites import opposed
from rag.answers.yes_no.claims.predicates import claims_of_all
from rag.answers.yes_no.claims.times import YEARLY, spread_told
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.reached import at_least, bears_out, is_far_above, is_just
from rag.answers.yes_no.values.targets_meant import Amount, amount_claimed, likeliest, targets_meant
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.places.find import find_place
from rag.evidence.sentences.pairs import pairs_of
from rag.evidence.sentences.relevance import coverage, match, stands_in
from rag.evidence.things.indicators import targets_of
from rag.knowledge import Knowledge
from rag.question.claims.figures import GREAT, Figure, Kind, figures, plain_unit
from rag.question.claims.gaps import gap_claimed
from rag.question.model import Question

# What somebody seeks for himself: “借到三十万”, with or without 元.
_SUMS = frozenset({Kind.MONEY, Kind.UNKNOWN})
_PARTS = "项"
# A tag such as “,是不是真的” has no more characters.
_TAG = 7
# What a plan does not give that only sets a goal.
_UNREACHED = "实际完成的数值"


@dataclass(frozen=True, slots=True)
class Finding:
    """What plans give for a claimed figure, and whether it ``holds``; None if they leave that open, which is said."""

    holds: bool | None
    said: tuple[Statement, ...]
    facts: Mapping[str, Any]


def amounts(question: Question) -> list[Figure]:
    """Return the figures that a question claims: none where somebody seeks money or leave, nor those only told.

    Nor is one that says how many all of are something: “这500人都是茶农吗”.
    """
    claimed = figures(question.text)
    own = "seeks" in question.cues and any(figure.kind in _SUMS for figure in claimed)
    if own or asks_permission(question.text) or claims_of_all(question.text):
        return []
    gap, _ = gap_claimed(question) or (None, "")
    return [figure for figure in claimed if figure != gap and not _is_told(figure, question.text)]


# “给五十万经费吗”: money, whatever the unit; not “五十万家茶馆”.
_SUM_OF_MONEY = re.compile(r"(?:块|经费|资金|补助|补贴|奖励|奖金|钱)")
# “我有两件专利,能评吗”, “那三千件申请,都是外资报的吗”: what is told or known, before what is asked.
_KNOWN = re.compile(r"^(?:[我咱俺那这有]|手[里上]|家里|名下)")


def _is_told(figure: Figure, text: str) -> bool:
    """Tell whether a figure is a sum of money without a unit, or only told before what a question asks."""
    if _SUM_OF_MONEY.match(text, figure.end):
        return True
    begin, end = text.rfind(",", 0, figure.start) + 1, text.find(",", figure.end)
    return end > 0 and len(text) - end > _TAG and _KNOWN.match(text[begin : figure.end]) is not None


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check the first figure that a plan has an indicator, or a count of its parts, for; None if there is none."""
    claimed = amounts(question)
    if placed := _at_place(claimed, question, knowledge, denied=denied):
        return placed
    finding = next((one for figure in claimed if (one := find(figure, question, knowledge))), None)
    if finding is None:
        return None
    if finding.holds is None:
        blocks = tuple(Paragraph((one,)) for one in finding.said)
        return Draft(Intent.YES_NO, Status.PARTIAL, blocks, finding.facts)
    holds = finding.holds != denied
    return ruled(is_so(holds), finding.said, {"verdict": holds, **finding.facts}, mark="，")


def find(figure: Figure, question: Question, knowledge: Knowledge, *, wholly: bool = False) -> Finding | None:
    """Return what plans give for a figure in the text of a question: a target, or the count of their parts.

    ``wholly`` has a target to be of each telling word of the question itself.
    """
    amount = amount_claimed(figure, question, knowledge)
    by_target = _by_target(amount, knowledge, wholly=wholly)
    return (
        by_target
        or _by_count(figure, amount.question, knowledge)
        or _by_names(figure, question, knowledge)
        or _as_stated(figure, question, knowledge)
    )


def _by_target(amount: Amount, knowledge: Knowledge, *, wholly: bool) -> Finding | None:
    """Compare the figure with the targets that it can be of; one that bears it out is given first."""
    meant = targets_meant(amount, knowledge, wholly=wholly)
    if not meant:
        return None
    question = amount.question
    turned = [fact for fact in meant if opposed(question.text, fact.target.indicator, question.terms)]
    able = (fact for fact in likeliest(meant, amount) if fact not in turned)
    fact = next((fact for fact in able if amount.is_borne_out(fact)), meant[0])
    fact = fact if fact in turned else _latest(fact, question, knowledge)
    said, facts = saying.statement(fact, knowledge), saying.facts([fact])
    if fact in turned:
        return Finding(False, (said,), facts)
    holds = amount.is_borne_out(fact)
    too_many = another.is_part_of(question, fact) and not at_least(amount.figure, fact)
    of_another = another.of_another_sort(question, fact) or _named_better(amount, fact, knowledge)
    if not holds and of_another and not too_many:
        return None
    spread, told = spread_told(question.text, part_of(fact, knowledge))
    if told is None and (holds or spread == YEARLY):
        plan = knowledge.titles([fact.clause.doc_id])
        return Finding(None, (Statement(f"{plan}没有写明是“{spread}”的数值，写的如下。"), said), facts)
    unreached = amount.by_now and fact.target.nature is Nature.GOAL
    unsaid = unstated(question, [fact]) or (_UNREACHED if unreached else "")
    if unsaid and (unreached or holds):
        return Finding(None, (target.only_near(unsaid, [fact], knowledge, goal=True), said), facts)
    if holds and is_far_above(fact, amount.figure):
        if _is_of_another_time(amount.figure, fact, knowledge):
            return Finding(False, (said,), facts)
        aimed_at = fact.target.nature is Nature.GOAL
        said = said if aimed_at else replace(said, text=f"已超过，{said.text}")
    return Finding(holds and told is not False, (said,), facts)


def _is_of_another_time(figure: Figure, fact: TargetFact, knowledge: Knowledge) -> bool:
    """Tell whether a figure is just what the indicator was at another time than the one of which it is claimed."""
    same = (one for one in targets_of([fact.clause], knowledge) if one.target.indicator == fact.target.indicator)
    return any(one.target.year != fact.target.year and is_just(figure, one) for one in same)


# “五年前有三十座”, “原来是三十座”, “从三十座增长”: what was before; not “现在”.
_BEFORE = re.compile("前|原来|原先|当时|那时|曾|过去|起点|[从由]|[底末]")


def _latest(fact: TargetFact, question: Question, knowledge: Knowledge) -> TargetFact:
    """Return the last value of an indicator that was reached, where a question says what there is and no time."""
    if fact.target.nature is not Nature.BASELINE or question.years or _BEFORE.search(question.text):
        return fact
    same = [one for one in targets_of([fact.clause], knowledge) if _is_same(one, fact)]
    return max(same, key=lambda one: one.target.year or 0, default=fact)


def _is_same(one: TargetFact, other: TargetFact) -> bool:
    """Tell whether two values are of one indicator, of what was reached or of what is aimed at."""
    return (one.target.indicator, one.target.nature) == (other.target.indicator, other.target.nature)


def _named_better(amount: Amount, fact: TargetFact, knowledge: Knowledge) -> bool:
    """Tell whether a claim names a value of another time better than this one, which then refutes nothing.

    “高价值茶园现有三座” is not refuted by the number of all 茶园 that there are.
    """
    terms = amount.question.terms
    ever = choose(replace(amount.question, nature=None), knowledge, amount.fits)[:1]
    named = coverage(terms, fact.target.indicator.lower())
    return any(coverage(terms, one.fact.target.indicator.lower()) > named for one in ever)


def _by_count(figure: Figure, question: Question, knowledge: Knowledge) -> Finding | None:
    """Compare the figure with the number of tasks, boxes or parts of a plan."""
    counted = structure(question, knowledge, by_number=figure.unit == GREAT)
    if counted is None or not isinstance(counted.blocks[0], Paragraph):
        return None
    holds = figure.holds(float(counted.facts["count"]), None, _PARTS)
    return Finding(holds, counted.blocks[0].statements[:1], counted.facts)


def _by_names(figure: Figure, question: Question, knowledge: Knowledge) -> Finding | None:
    """Compare the figure with how many things of the kind plans name, which are all that there are if they say so."""
    text = f"{question.text[: figure.start]}几个{question.text[figure.end :]}"
    named = named_things.answer(replace(question, text=text), knowledge) if figure.kind is Kind.THINGS else None
    if named is None or not isinstance(named.blocks[0], Paragraph):
        return None
    fits = figure.holds(float(named.facts["count"]), None, _PARTS)
    holds = True if fits else (False if named.facts["whole"] else None)
    return Finding(holds, named.blocks[0].statements[:1], named.facts)


def _as_stated(figure: Figure, question: Question, knowledge: Knowledge) -> Finding | None:
    """Compare the figure with the number of just these things that a sentence states: “三大茶类” for 三个茶类."""
    thing = thing_counted(figure, question.text)
    if not thing:
        return None
    name = question.text[figure.end : question.text.index(thing, figure.end) + len(thing)]
    text = f"{question.text[: figure.start]}几个{question.text[figure.end :]}"
    stated = things.number_stated(replace(question, text=text), knowledge)
    if stated is None or not stated[0].noun.startswith(name):
        return None
    counted, sentence, clause = stated
    if not all(stands_in(term, sentence.text.lower()) for term in question.telling):
        return None
    holds = figure.holds(float(counted.number), None, _PARTS)
    return Finding(holds, (written(clause, quote(clause, sentence, question), knowledge),), {"clauses": [clause.id]})


def _at_place(claimed: Sequence[Figure], question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check the figures against the targets of the place; None where it is none or has none for each of them.

    Where no word names an indicator, the place is a single clause.
    """
    clauses = find_place(question, knowledge) if question.references and claimed else []
    facts = targets_of(clauses, knowledge) if question.telling or len(clauses) == 1 else []
    if question.telling:
        facts = [one for one in facts if any(match(term, one.target.indicator.lower()) for term in question.telling)]
    meant = [
        _meant_there(figure, before, facts) for figure, before in zip(claimed, _before(claimed, question), strict=True)
    ]
    found = [fact for fact in meant if fact is not None]
    if not found or len(found) < len(meant):
        return None
    holds = all(bears_out(fact, figure) for figure, fact in zip(claimed, found, strict=True))
    told = list(dict.fromkeys(found))
    said = [saying.statement(fact, knowledge) for fact in told]
    return ruled(is_so(holds != denied), said, {"verdict": holds != denied, **saying.facts(told)}, mark="，")


def _before(claimed: Sequence[Figure], question: Question) -> list[str]:
    """Return what stands between each figure and the one, or the number of the place, before it."""
    ends = [0, *(one.end for one in claimed), *(one.end for one in question.references)]
    starts = [max(end for end in ends if end <= figure.start) for figure in claimed]
    return [question.text[start : figure.start] for start, figure in zip(starts, claimed, strict=True)]


def _meant_there(figure: Figure, before: str, facts: Sequence[TargetFact]) -> TargetFact | None:
    """Return the target that a figure is claimed of: the one best named, then in its very unit, then as claimed."""
    fitting = [fact for fact in facts if figure.fits(fact.target.unit)]
    named = pairs_of(before)

    def likely(fact: TargetFact) -> tuple[int, bool, bool]:
        shared = len(named & pairs_of(fact.target.indicator.lower()))
        return shared, plain_unit(fact.target.unit) == figure.unit, bears_out(fact, figure)

    return max(fitting, key=likely, default=None)
