"""Compares the values of one indicator at two times: what was reached and what is aimed at, or two years."""

from __future__ import annotations

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.relations import relation
from rag.answers.values.saying import facts, statement
from rag.answers.values.two_times import then_and_now
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph
from rag.knowledge import Knowledge
from rag.question.model import Question

_NAMES = {Nature.BASELINE: "已达到的数", Nature.GOAL: "目标"}


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which value of an indicator is higher, then give both; None unless two times of one place are named."""
    if len(question.regions) > 1 or "more" not in question.cues:
        return None
    found = [match.fact for match in then_and_now(question, knowledge)]
    if len(found) < len(_NAMES):
        return None
    said = [statement(fact, knowledge) for fact in found]
    if verdict := relation(question, [(_time(fact), fact) for fact in reversed(found)], knowledge):
        said.insert(0, verdict)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph(tuple(said)),), facts(found))


def _time(fact: TargetFact) -> str:
    """Return what to call a value by its time: the words of the plan for that, or what kind of value it is."""
    return fact.target.when or _NAMES[fact.target.nature]
