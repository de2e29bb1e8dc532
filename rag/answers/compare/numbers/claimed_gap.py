"""Checks by how much one number is said to be above or below another: “茶馆比茶园多出两千多家吗”."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from corpus.model import Comparator
from rag.answers.compare import comparison
from rag.answers.compare.numbers import more_of_one
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, plain_unit
from rag.question.claims.gaps import gap_claimed
from rag.question.claims.numerals import MAGNITUDES
from rag.question.model import Question

# A figure told in so few digits stands for what lies so near.
_FEW, _ROUNDED = 3, 0.01


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether two numbers lie as far apart as claimed, then both; None unless both are known and compare.

    A number that stands for more than itself (100个左右) is no ground for a verdict.
    """
    claimed = gap_claimed(question)
    if claimed is None:
        return None
    figure, plain = claimed
    asked = replace(question, text=plain)
    told = more_of_one.answer(asked, knowledge)
    if told is None and len(question.regions) > 1:
        told = comparison.answer(asked, knowledge)
    return _ruled(told, figure) if told and told.status is Status.GROUNDED else None


def _ruled(told: Draft, figure: Figure) -> Draft | None:
    values = told.facts.get("targets", ())
    first = told.blocks[0].statements[0] if isinstance(told.blocks[0], Paragraph) else None
    if first is None or len(values) != 2:
        return None
    verdict, _, relation = first.text.partition("，")
    if verdict not in ("是", "不是"):
        return None
    holds = _holds(values, figure)
    if holds is None:
        return _beginning(told, Statement(f"{relation.rstrip('。')}，相差多少没有直接写。", first.supports))
    if verdict == "不是" or holds:
        return _with_verdict(told, first, holds=verdict == "是" and holds)
    said = Statement(f"不是，{relation.rstrip('。')}，两数相差的不是这么多。", first.supports)
    return _with_verdict(told, said, holds=False)


def _holds(values: list[dict[str, Any]], figure: Figure) -> bool | None:
    """Tell whether two values lie as far apart as a figure says; None where one of them stands for more than itself."""
    inexact = any(value["comparator"] in (Comparator.ABOUT, Comparator.RANGE, Comparator.OVER) for value in values)
    units = {plain_unit(value["unit"]) for value in values}
    if inexact or len(units) > 1 or not figure.fits(values[0]["unit"]):
        return None
    unit = units.pop()
    amounts = [value["value"] * MAGNITUDES.get(value["unit"].removesuffix(unit), 1.0) for value in values]
    gap = abs(amounts[0] - amounts[1])
    return figure.holds(gap, None, unit) or (_is_round(figure) and math.isclose(gap, figure.low, rel_tol=_ROUNDED))


def _is_round(figure: Figure) -> bool:
    """Tell whether a figure is told in few digits: 172万, not 2619."""
    return figure.low == figure.high and len(f"{figure.low:.0f}".rstrip("0")) <= _FEW


def _with_verdict(told: Draft, first: Statement, *, holds: bool) -> Draft:
    return replace(_beginning(told, first), facts={**told.facts, "verdict": holds})


def _beginning(told: Draft, first: Statement) -> Draft:
    """Return an answer with another first statement, and no verdict."""
    paragraph = told.blocks[0]
    rest = paragraph.statements[1:] if isinstance(paragraph, Paragraph) else ()
    facts = {name: fact for name, fact in told.facts.items() if name != "verdict"}
    return replace(told, blocks=(Paragraph((first, *rest)), *told.blocks[1:]), facts=facts)
