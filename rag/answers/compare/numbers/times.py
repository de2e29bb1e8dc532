"""Compares the values of one indicator at two times: what was reached and what is aimed at, or two years."""

from __future__ import annotations

from index.catalogue.records import TargetFact
from rag.answers.values.choosing import choose
from rag.answers.values.relations import relation, told_apart
from rag.answers.values.saying import facts, statement
from rag.answers.values.two_times import grown, then_and_now
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph
from rag.knowledge import Knowledge
from rag.question.model import Question

_TIMES = 2
# What is asked of two times: which value is higher, what changed, or what part the one is of the other.
_RELATES = frozenset({"more", "differ", "changed", "share"})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which value of an indicator is higher, then give both; None unless two times of one place are named.

    So is told whether, and how, a value changed.
    """
    if len(question.regions) > 1 or not question.cues & _RELATES:
        return None
    found = list(dict.fromkeys(match.fact for match in then_and_now(question, knowledge)))
    found = found or _changed(question, knowledge)
    if len(found) < _TIMES:
        return None
    said = [statement(fact, knowledge) for fact in found]
    named = told_apart(found[::-1], knowledge)
    verdict = relation(question, named, knowledge) if named else None
    lines = Bullets(tuple(said))
    blocks = (Paragraph((verdict,)), lines) if verdict else (lines,)
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, facts(found))


def _changed(question: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return the two values that the sentence of an indicator has, where a question asks how it changed or for both."""
    asks = question.cues & {"changed", "from_to"} and question.terms
    best = choose(question, knowledge)[:1] if asks else []
    return [fact for one in best for fact in grown(one.fact, knowledge) or ()]
