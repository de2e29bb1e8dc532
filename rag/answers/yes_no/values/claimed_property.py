"""Tells whether an indicator of a table is of the kind that a question says: “安全率属于预期性指标吗”."""

from __future__ import annotations

from rag.answers.phrasing.naming import written
from rag.answers.yes_no.ruling import is_so, ruled
from rag.draft import Draft
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.properties import PROPERTY, property_asked, rows_with_property
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# The share of a question that the name of an indicator must hold.
_NAMED = 0.6


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether the indicator that a question names has the property; None where no row of a table tells it."""
    wanted = property_asked(question.text)
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT and not PROPERTY.search(term.word)]
    if not wanted or not terms:
        return None
    rows = rows_with_property(question.documents, knowledge)
    named = [(coverage(terms, row.clause.targets[0].indicator.lower()), row) for row in rows]
    best = max((share for share, _ in named), default=0.0)
    row = next((row for share, row in named if share == best >= _NAMED), None)
    if row is None:
        return None
    holds = (row.property == wanted) != denied
    said = written(row.clause, sentences(row.clause)[0], knowledge)
    return ruled(is_so(holds), [said], {"verdict": holds, "clauses": [row.clause.id]})
