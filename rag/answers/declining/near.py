"""Says of clauses that hold too little of a question that they are only near to it."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.declining.narrowed import things_unwritten
from rag.draft import Statement
from rag.evidence.clauses.retrieve import Candidate
from rag.knowledge import Knowledge
from rag.question.model import Question

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
