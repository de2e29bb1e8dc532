"""Compares how many things of a kind each of several plans is made of: boxes, projects, principles, tasks."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.compare.sides import Side
from rag.answers.structure import structure
from rag.contract import Intent
from rag.draft import Draft, joined
from rag.knowledge import Knowledge
from rag.question.counting import counted_kind
from rag.question.model import Question


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Count the things of each side; None if a question counts none, or a side has none."""
    if counted_kind(question.text) in {None, "department"}:
        return None
    counted = [structure(side.question, knowledge) for side in sides]
    together = joined([draft for draft in counted if draft]) if all(counted) else None
    return together and Draft(Intent.COMPARE, together.status, together.blocks, together.facts)
