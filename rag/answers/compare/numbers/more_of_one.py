"""Tells of which of several things there is more: “茶馆和茶园哪样多些”, “茶馆是不是比茶园少”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.compare import comparison
from rag.answers.compare.asked import alike
from rag.answers.compare.asked.sides import Side
from rag.answers.compare.numbers import topics_weighed, values
from rag.answers.values.choosing import choose
from rag.answers.values.kinds import is_per_head
from rag.answers.values.relations import comparable, overlap, plain_amount, relation
from rag.answers.values.saying import facts, statement
from rag.answers.values.several import asked_of
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.things.indicators import names_whole
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.claims.weighing import By, Weighing, weighing
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question

# The share of its words that an indicator must name for a name to be of it, and how much less the other name may.
_NAMED, _MORE = 0.8, 0.01
_YEAR = re.compile(r"20\d\d年底?")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say of which there is more, or if it is as claimed, then both values; None unless both are known and compare.

    What is not taken for a comparison, though it asks which of several is more, is answered as one.
    """
    told = _weighed(question, knowledge)
    return alike.ruled(question, told) if told else None


def _weighed(question: Question, knowledge: Knowledge) -> Draft | None:
    asked = weighing(question)
    if asked is None or question.departments or question.references or figures(question.text):
        return None
    is_open = not asked.claimed and not asked.apart
    if asked.by is By.AMOUNT and asked.things and len(question.regions) <= 1:
        beside = _side_by_side(asked, question, knowledge) if is_open else None
        if beside and _compare(beside):
            return beside
        told = _of_two_things(asked, question, knowledge) or beside
        if told or (question.years and (told := _of_two_things(asked, replace(question, years=()), knowledge))):
            return told
    if asked.claimed and asked.things:
        return topics_weighed.answer(question, knowledge)
    return None if asked.apart else _compared(asked, question, knowledge)


def _of_two_things(asked: Weighing, question: Question, knowledge: Knowledge) -> Draft | None:
    pair = _pair(asked, question, knowledge)
    told = relation(question, [(one.target.indicator, one) for one in pair], knowledge, things=True) if pair else None
    if pair is None or told is None:
        return None
    lines = Bullets(tuple(statement(fact, knowledge) for fact in pair))
    if asked.apart:
        plan = knowledge.titles([pair[0].clause.doc_id])
        both = Paragraph((told, Statement(f"{plan}没有直接写两者的差距。")))
        return Draft(Intent.COMPARE, Status.GROUNDED, (both, lines), facts(pair))
    first, second = (fact.target for fact in pair)
    if overlap(first, second) or not asked.claimed:
        return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((told,)), lines), facts(pair))
    amounts = plain_amount(first)[0], plain_amount(second)[0]
    holds = amounts[0] < amounts[1] if asked.less else amounts[0] > amounts[1]
    ruled = Statement(f"{is_so(holds)}，{told.text}", told.supports)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((ruled,)), lines), {"verdict": holds, **facts(pair)})


def _side_by_side(asked: Weighing, question: Question, knowledge: Knowledge) -> Draft | None:
    """Set the values of things beside each other under the names that a question has for them; None without all.

    Those that compare go first: all reached, or all aimed at. Two times of one thing are no two things.
    """
    names = [_YEAR.sub("", name) for name in asked.things]
    if not all(names) or any(find_cues(name) & {"baseline", "goal"} for name in names):
        return None
    first: Draft | None = None
    for nature in [question.nature] if question.nature else [None, *Nature]:
        sides = [Side(name, replace(_put(name, names, asked, question), nature=nature)) for name in names]
        told = _weighing_it(asked, values.answer(_as_comparison(question), sides, knowledge))
        if told and _compare(told):
            return told
        first = first or told
    return first


def _compare(told: Draft) -> bool:
    """Tell whether the values that an answer sets side by side are in one unit, and all reached or all aimed at."""
    values_told = told.facts["targets"]
    units = [one["unit"] for one in values_told]
    return comparable(units, things=True) and len({one["nature"] for one in values_told}) == 1


def _put(name: str, names: Sequence[str], asked: Weighing, question: Question) -> Question:
    """Return a question as it is put to one of several things: without the words that only others have."""
    terms = tuple(term for term in question.terms if term.word in name or term.word not in ",".join(names))
    text = f"{asked.both}{name}{asked.of}"
    return replace(question, text=text, topic=",".join(term.word for term in terms), terms=terms, places=())


def _compared(asked: Weighing, question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer as a comparison what asks which of several things, plans or times is more, and is not taken for that."""
    if question.intent is Intent.COMPARE and "more" in question.cues and "responsible" not in question.cues:
        return None
    of_places = (asked.of or asked.claimed) and max(len(question.regions), len(question.named_documents)) > 1
    if asked.by not in (By.AMOUNT, By.WRITING, By.TASKS) or question.foreign or not (asked.things or of_places):
        return None
    return _weighing_it(asked, comparison.answer(_as_comparison(question), knowledge))


def _as_comparison(question: Question) -> Question:
    return replace(question, intent=Intent.COMPARE, cues=question.cues - {"responsible"} | {"more"})


def _weighing_it(asked: Weighing, told: Draft | None) -> Draft | None:
    """Return an answer if it has what is weighed of all: 产值 of the 茶馆, and not how many there are."""
    if told is None or told.status is not Status.GROUNDED or told.intent is not Intent.COMPARE:
        return None
    if asked.by is not By.AMOUNT:
        return told
    indicators = [one["indicator"] for one in told.facts.get("targets", ())]
    of = asked.of if asked.things else ""
    return told if indicators and all(of in indicator for indicator in indicators) else None


def _pair(asked: Weighing, question: Question, knowledge: Knowledge) -> tuple[TargetFact, TargetFact] | None:
    """Return the best values of both names that compare: of one plan, and both reached or both aimed at if possible."""
    names = [_YEAR.sub("", f"{asked.both}{name}{asked.of}") for name in asked.things]
    if len(names) != 2:
        return None
    natures = [nature_of(find_cues(name)) for name in names]
    one, other = (
        replace(asked_of(name, question, knowledge), text=name, nature=nature if any(natures) else question.nature)
        for name, nature in zip(names, natures, strict=True)
    )
    found = _values(one, other, knowledge), _values(other, one, knowledge)
    pairs = [
        (one, other)
        for one, other in product(*found)
        if one != other
        and one.clause.doc_id == other.clause.doc_id
        and comparable([one.target.unit, other.target.unit], things=True)
        and is_per_head(one.target.indicator) is is_per_head(other.target.indicator)
        and all(asked.of in fact.target.indicator for fact in (one, other))
    ]
    return next((pair for pair in pairs if pair[0].target.nature is pair[1].target.nature), pairs[0] if pairs else None)


def _values(asked: Question, beside: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return the values that one name means, those reached first, but none that ``beside`` names as well."""
    natures = [asked.nature] if asked.nature else [Nature.BASELINE, Nature.GOAL, None]
    found = [one for nature in natures for one in choose(replace(asked, nature=nature), knowledge)]
    return [one.fact for one in found if max(_NAMED, names_whole(beside, one) + _MORE) <= names_whole(asked, one)]
