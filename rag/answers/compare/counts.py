"""Compares how many things of a kind each of several plans is made of: boxes, projects, principles, tasks."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.compare.sides import Side
from rag.answers.outline.structure import section, structure
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, joined
from rag.knowledge import Knowledge
from rag.question.counting import counted_kind
from rag.question.model import Question


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Count or list the things of each side; None if a question asks for none, or no side has any."""
    if counted_kind(question.text) == "department" or "differ" in question.cues:
        return None
    counted = [section(side.question, knowledge) or _of_kind(side.question, knowledge) for side in sides]
    found = [draft for draft in counted if draft and "items" in draft.facts]
    if not found or (together := joined(found, 1)) is None:
        return None
    lacking = [_lacking(side, knowledge) for side, draft in zip(sides, counted, strict=True) if draft not in found]
    status = Status.PARTIAL if lacking else together.status
    return Draft(Intent.COMPARE, status, (*together.blocks, *lacking), together.facts)


def _of_kind(question: Question, knowledge: Knowledge) -> Draft | None:
    return structure(question, knowledge) if counted_kind(question.text) else None


def _lacking(side: Side, knowledge: Knowledge) -> Paragraph:
    return Paragraph((Statement(f"{knowledge.titles(side.question.documents)}没有这样的部分。"),))
