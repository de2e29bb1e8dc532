"""Checks the figures that a question claims of several sides, one of each: “规划8家、推进计划4家,是这样吗”."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.compare.sides import Side
from rag.answers.yes_no.values.each_figure import ASKS_IF_SO, Claim, check, rule
from rag.contract import Intent
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.model import Question

_TWO = 2


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say whether the one figure claimed of each side, or time, is what plans write; None if no such is claimed."""
    if not ASKS_IF_SO.search(question.text):
        return None
    if len(sides) < _TWO:
        return check(question, knowledge, denied=False)
    claimed = [figures(side.question.text) for side in sides]
    if any(len(of_side) != 1 for of_side in claimed):
        return None
    claims = [Claim(side.name, side.question, of_side[0]) for side, of_side in zip(sides, claimed, strict=True)]
    return rule(claims, Intent.COMPARE, knowledge)
