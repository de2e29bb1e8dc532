"""Checks an amount that a question claims against the target, or the count, that it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.model import Nature
from index.catalogue.records import TargetFact
from index.words import is_word, plain_words
from rag.answers import target
from rag.answers.counting import named_things
from rag.answers.outline.structure import structure
from rag.answers.values import saying
from rag.answers.values.another import lacking
from rag.answers.values.choosing import TOTAL, candidates, choose, part_of
from rag.answers.values.counted_noun import is_in
from rag.answers.values.kinds import is_per_head, is_sum
from rag.answers.values.times import unstated
from rag.answers.yes_no.claims.allowed import asks_permission
from rag.answers.yes_no.claims.done import is_by_now
from rag.answers.yes_no.claims.figures import thing_counted
from rag.answers.yes_no.claims.opposites import opposed
from rag.answers.yes_no.claims.times import is_spread, spread_told
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values import claimed_at_place
from rag.answers.yes_no.values.bearing import bears_out
from rag.answers.yes_no.values.reached import PLANNED, leading_to, reached
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import holds as is_held
from rag.evidence.sentences.relevance import match
from rag.evidence.things.indicators import Match, of_one_sentence
from rag.knowledge import Knowledge
from rag.question.claims.figures import GREAT, Figure, Kind, figures
from rag.question.model import Question

# What somebody seeks for himself: “借到三十万”, with or without 元.
_SUMS = frozenset({Kind.MONEY, Kind.UNKNOWN})
# Targets that the question names as fully as the best are all meant.
_AS_FULLY = 0.05
_PARTS = "项"
# A tag such as “,是不是真的” has no more characters.
_TAG = 7
# What the words of a question must weigh to name an indicator.
_TELLING = 1.0
# “2020年一年就”, “全年”, “当年”: the amount of one year alone; not “近一年来”.
_ONE_YEAR = re.compile(r"(?<!近)一年(?!来|比|以来)|全年|当年")
# “还不到十家”, “至今才两家”: what there is; not “还要建两家”.
_SO_FAR = re.compile(r"(?:还|至今|目前|眼下)(?:只|才|仅)?有?,?$")
# “至2020年底”: a total up to then; not “2020年”.
_UNTIL = re.compile(r"[底末至]|截至|累计")
# “每万人”, “人均”: so many a head are claimed; not “万人次”.
_PER_HEAD = re.compile(r"每?[百千万]名?人(?!次|员)|人均")
# The measure word of rights, and the one for anything.
_RIGHTS, _ANY = "件", "个"
_DIGITS = 3
# The characters of words for how much there is of a thing, which tell no things apart: 有效注册总量, 拥有量.
_LEVEL = frozenset("有效注册登记拥保累计合总数量额")
# What a plan does not give that only sets a goal.
_UNREACHED = "实际完成的数值"


@dataclass(frozen=True, slots=True)
class Finding:
    """What plans give for a claimed figure, and whether it ``holds``; None if they leave that open, which is said."""

    holds: bool | None
    said: tuple[Statement, ...]
    facts: Mapping[str, Any]


def amounts(question: Question) -> list[Figure]:
    """Return the figures that a question claims: none where somebody seeks money or leave, nor those only told."""
    claimed = figures(question.text)
    own = "seeks" in question.cues and any(figure.kind in _SUMS for figure in claimed)
    if own or asks_permission(question.text):
        return []
    return [figure for figure in claimed if not _is_told(figure, question.text)]


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check the first figure that a plan has an indicator, or a count of its parts, for; None if there is none."""
    claimed = amounts(question)
    if placed := claimed_at_place.check(claimed, question, knowledge, denied=denied):
        return placed
    finding = next((one for figure in claimed if (one := find(figure, question, knowledge))), None)
    if finding is None:
        return None
    if finding.holds is None:
        blocks = tuple(Paragraph((one,)) for one in finding.said)
        return Draft(Intent.YES_NO, Status.PARTIAL, blocks, finding.facts)
    holds = finding.holds != denied
    return ruled(is_so(holds), finding.said, {"verdict": holds, **finding.facts})


def find(figure: Figure, question: Question, knowledge: Knowledge, *, wholly: bool = False) -> Finding | None:
    """Return what plans give for a figure in the text of a question: a target, or the count of their parts.

    ``wholly`` has a target to be of each telling word of the question itself.
    """
    rest, thing = _without(figure, question), thing_counted(figure, question.text)
    rest = _aimed_at(rest, question.text[: figure.end], knowledge)
    rest = _reached(rest, figure, question.text, knowledge)
    done = leading_to(figure, question.text).endswith("了")
    by_target = _by_target(reached(figure, question.text), rest, knowledge, thing, wholly=wholly, done=done)
    return by_target or _by_count(figure, rest, knowledge) or _by_names(figure, question, knowledge)


def _aimed_at(question: Question, before: str, knowledge: Knowledge) -> Question:
    """Return a question that says what is to be reached, and of which plans set a goal, as one for that goal."""
    if question.nature is not None or not PLANNED.search(before) or is_by_now(question.text):
        return question
    goal = replace(question, nature=Nature.GOAL)
    return goal if choose(goal, knowledge) else question


def _reached(question: Question, figure: Figure, text: str, knowledge: Knowledge) -> Question:
    """Return a question that says how much there is, “有100家”, and of which plans tell that, as one for what was."""
    has = _HAS.search(text[: figure.start]) or text.startswith("有", figure.start)
    if question.nature is not None or not has or PLANNED.search(text):
        return question
    return _as_it_was(question, figure, knowledge) or question


def _as_it_was(question: Question, figure: Figure, knowledge: Knowledge) -> Question | None:
    """Return a question as one for what was reached; None where plans tell that of nothing named as fully."""
    was = replace(question, nature=Nature.BASELINE)
    named = max((one.named for one in choose(question, knowledge)), default=0.0)
    told = (one for one in choose(was, knowledge) if one.named >= named - _AS_FULLY)
    return was if any(figure.fits(one.fact.target.unit) for one in told) else None


# “有茶馆100家”, “有100家”: how much there is; not “有没有计划建100家”, “有效茶园100家”.
_HAS = re.compile(r"(?:有没有|(?<!没)有(?![效望关限没无]))[^,?]{0,10}$")


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


def _without(figure: Figure, question: Question) -> Question:
    """Return the question without a figure, and how it is spread over time, which are no part of its topic."""
    written = question.text[figure.start : figure.end]
    terms = tuple(term for term in question.terms if term.word not in written and not is_spread(term.word))
    in_all = TOTAL.search(written)
    text = f"{question.text[: figure.start]}{in_all[0] if in_all else ''},{question.text[figure.end :]}"
    return replace(question, text=text, terms=terms)


def _by_target(
    figure: Figure, question: Question, knowledge: Knowledge, thing: str, *, wholly: bool, done: bool
) -> Finding | None:
    """Compare the figure with the targets of the ``thing`` counted; one that bears it out is given first.

    ``done`` tells that so much is said to have been done: “建了16家”.
    """
    if question.weight < _TELLING:
        return None

    def fits(fact: TargetFact) -> bool:
        return figure.fits(fact.target.unit)

    by_now = done or is_by_now(question.text.replace(",", ""))
    if question.nature is None and _is_so_far(figure, question.text):
        question = replace(question, nature=Nature.BASELINE)
    so_far = (_as_it_was(question, figure, knowledge) if by_now else None) or question
    chosen = choose(question, knowledge, lambda fact: fits(fact) and _is_very(figure, fact, question))
    chosen = chosen or choose(so_far, knowledge, fits) or choose(question, knowledge, fits)
    chosen = chosen or _beside(figure, question, knowledge)
    chosen = [one for one in chosen if not _of_another_thing(one.fact, question, knowledge, wholly)]
    chosen = [one for one in chosen if not _counts_another(one.fact, thing, question, knowledge)]
    chosen = [one for one in chosen if bears_out(one.fact, figure) or not _is_otherwise(figure, one.fact, question)]
    if not chosen:
        return None
    if _ONE_YEAR.search(question.text):
        chosen = [one for one in chosen if _is_of_one_year(one.fact)] or chosen
    if TOTAL.search(question.text):
        sums = [one for one in candidates(question, knowledge) if fits(one.fact) and is_sum(one.fact)]
        chosen = [one for one in chosen if is_sum(one.fact)] or sums or chosen
    meant = [one.fact for one in chosen if one.named >= chosen[0].named - _AS_FULLY]
    turned = [fact for fact in meant if opposed(question.text, fact.target.indicator, question.terms)]
    able = meant if _has_many_digits(figure) else _widest(meant, question)
    fact = next((fact for fact in able if fact not in turned and bears_out(fact, figure)), chosen[0].fact)
    said, facts = saying.statement(fact, knowledge), saying.facts([fact])
    if fact in turned:
        return Finding(False, (said,), facts)
    holds = bears_out(fact, figure)
    spread, told = spread_told(question.text, part_of(fact, knowledge))
    unreached = by_now and fact.target.nature is Nature.GOAL
    unsaid = unstated(question, [fact]) or (_UNREACHED if unreached else "")
    if told is None and holds:
        plan = knowledge.titles([fact.clause.doc_id])
        return Finding(None, (Statement(f"{plan}没有写明是“{spread}”的数值，写的如下。"), said), facts)
    if unsaid and (unreached or holds):
        return Finding(None, (target.only_near(unsaid, [fact], knowledge, goal=True), said), facts)
    return Finding(holds and told is not False, (said,), facts)


def _beside(figure: Figure, question: Question, knowledge: Knowledge) -> list[Match]:
    """Return what the sentence of the value asked for has in the unit of the figure: 9家 of “放款2亿元,惠及茶馆9家”."""
    best = choose(question, knowledge)[:1]
    return [
        replace(one, fact=fact)
        for one in best
        for fact in of_one_sentence(one.fact, knowledge)
        if figure.fits(fact.target.unit)
    ][:1]


def _is_so_far(figure: Figure, text: str) -> bool:
    """Tell whether a question says how much there is, “一家都没有”, “还不到十家”; not “只要建两家”."""
    before = text[: figure.start]
    short = figure.low <= 0 < figure.high and not PLANNED.search(text)
    return figure.high == 0 or bool(_SO_FAR.search(before)) or short


def _of_another_thing(fact: TargetFact, question: Question, knowledge: Knowledge, wholly: bool) -> bool:
    """Tell whether the clause of a value has a telling word of the question neither itself nor in other words.

    Other words do not do ``wholly``.
    """
    words, text = lacking(question, fact, knowledge), fact.clause.headed_text.lower()
    apart = (term for term in question.terms if term.word in words)
    return any(wholly or (is_word(term.word) and match(term, text) == 0) for term in apart)


def _counts_another(fact: TargetFact, thing: str, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether plans write the thing that a question counts, and the indicator of a value is of another.

    A thing with the word before it by which plans tell its kind, 交易中心, is another than one of another kind.
    """
    indicator = fact.target.indicator.lower()
    named = any(thing in term.word and match(term, indicator) > 0 for term in question.terms)
    if not thing or not knowledge.is_written(thing):
        return False
    if not is_in(thing, indicator) and not named:
        return True
    kind = _word_before(thing, question.text)
    terms = [term for term in question.terms if kind and kind in term.word]
    told = any(match(term, indicator) > 0 for term in terms)
    return bool(terms) and not told and knowledge.is_written(f"{kind}{thing}")


def _word_before(thing: str, text: str) -> str:
    """Return the word right before the thing that a question counts: 交易 of “两个交易中心”, or nothing."""
    return next(iter(reversed(plain_words(re.split("[,?]", text[: text.find(thing)])[-1]))), "")


def _is_very(figure: Figure, fact: TargetFact, question: Question) -> bool:
    """Tell whether a value is the very figure, and its indicator has all words of the question.

    The figure has so many digits, 3754, that no value of something else is likely to be the same.
    """
    exact = figure.low == figure.high and _has_many_digits(figure) and bears_out(fact, figure)
    return exact and all(is_held(term, fact.target.indicator.lower()) for term in question.terms)


def _has_many_digits(figure: Figure) -> bool:
    return len(f"{figure.low:.10g}".replace(".", "").strip("0")) >= _DIGITS


def _widest(facts: Sequence[TargetFact], question: Question) -> list[TargetFact]:
    """Return the values of each plan that say least beside a question: 茶园总数, not 名牌茶园, where it has 茶园."""
    known = _LEVEL.union(question.text, *(other for term in question.terms for other in term.others))
    added = {fact: len(set(fact.target.indicator) - known) for fact in facts}
    least = {doc: min(added[f] for f in facts if f.clause.doc_id == doc) for doc in {f.clause.doc_id for f in facts}}
    return [fact for fact in facts if added[fact] <= least[fact.clause.doc_id]]


def _is_otherwise(figure: Figure, fact: TargetFact, question: Question) -> bool:
    """Tell whether a value is counted in another way than a claimed figure, which it then cannot refute.

    It is a value per head of what is not said to be one, or one of rights (件) where the claim is of other things.
    """
    per_head = is_per_head(fact.target.indicator) and _PER_HEAD.search(question.text) is None
    of_rights = (_RIGHTS in figure.unit) != (_RIGHTS in fact.target.unit)
    return per_head or (figure.kind is Kind.THINGS and of_rights and figure.unit != _ANY)


def _is_of_one_year(fact: TargetFact) -> bool:
    return bool(fact.target.when) and _UNTIL.search(fact.target.when or "") is None


def _by_count(figure: Figure, question: Question, knowledge: Knowledge) -> Finding | None:
    """Compare the figure with the number of tasks, boxes or parts of a plan."""
    counted = structure(question, knowledge, by_number=figure.unit == GREAT)
    if counted is None or not isinstance(counted.blocks[0], Paragraph):
        return None
    holds = figure.holds(float(counted.facts["count"]), None, _PARTS)
    return Finding(holds, counted.blocks[0].statements[:1], counted.facts)


def _by_names(figure: Figure, question: Question, knowledge: Knowledge) -> Finding | None:
    """Compare the figure with how many things of the kind plans name, which may not be all that there are."""
    text = f"{question.text[: figure.start]}几个{question.text[figure.end :]}"
    named = named_things.answer(replace(question, text=text), knowledge) if figure.kind is Kind.THINGS else None
    if named is None or not isinstance(named.blocks[0], Paragraph):
        return None
    holds = True if figure.holds(float(named.facts["count"]), None, _PARTS) else None
    return Finding(holds, named.blocks[0].statements[:1], named.facts)
