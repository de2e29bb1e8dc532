"""Says of clauses that hold too little of a question that they are only near to it."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.declining.narrowed import things_unwritten
from rag.answers.phrasing.naming import quoting
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.things.written import sentence_of
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

_THIS = "这一点"


def names_nothing(statement: Statement) -> bool:
    """Tell whether a statement only says that what follows is near, and not what is missing."""
    return not statement.supports and f"没有直接写到{_THIS}" in statement.text


def only_near(chosen: Sequence[Candidate], question: Question, knowledge: Knowledge) -> Statement:
    """Say that the plans of these clauses do not write of what was asked, and that the nearest follows.

    The things asked for that they write nowhere are named.
    """
    plans = tuple(dict.fromkeys(candidate.clause.doc_id for candidate in chosen))
    things = things_unwritten(question, plans, knowledge)
    what = f"“{'、'.join(things)}”" if things else ""
    return Statement(f"{knowledge.titles(plans)}没有直接写到{what or _THIS}，最接近的内容如下。")


def nearest_of(said: str, about: Sequence[Term], question: Question, knowledge: Knowledge) -> Draft | None:
    """Return a draft that ``said`` something is not written, and the sentence that writes of all it is ``about``."""
    found = sentence_of(about, question.documents, knowledge, loosely=True)
    if found is None:
        return None
    clause, sentence = found
    first = Paragraph((Statement(f"{said}，最接近的原文如下。"),))
    return Draft(question.intent, Status.PARTIAL, (first, Paragraph((quoting(clause, [sentence], knowledge),))))
