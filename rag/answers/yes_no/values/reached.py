"""Tells what a claimed number stands for, “到了173万件” is so of 173.74万件, and whether a value bears it out."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Final

from index.catalogue.records import TargetFact
from rag.question.claims.figures import Figure

PLANNED: Final = re.compile(r"(?<![重主必需])要|将|目标|计划|打算|准备|力争|想[让把]|到20\d\d(?![件家个项亿万元人])")
"""Words that plan what a figure is of: “要建不到20家”; not “重要”."""

# “到了173万件”, “有没有2000家”, “够80家”: at least so many; “有60件了吗”. Not “到2025年”, “有没有规定”.
_AT_LEAST = re.compile(r"(?:到了|达到了?|达了|够|满|有没有|有无|突破|上了)(?:有|到)?$")
_BY_NOW = re.compile(r"^[^,?]{0,8}了(?:吗|么|没有?|吧|不)")
# “有1.5万件吗”: how much there is, so that a round number stands for one a little above.
_HAS = re.compile(r"有(?:了|着)?$")
# “到60件了吗”: the same as 到了 where 了 stands behind; not “从20件到60件了吗”.
_COME_TO = re.compile(r"^(?!.*从\d).*到$")
_NUMERAL = re.compile("[0-9一二两三四五六七八九十百千万亿]")
# So little more than a round number is told by it.
_A_LITTLE = 0.1
# Smaller numbers are counted and not rounded.
_ROUNDED = 100


def reached(figure: Figure, text: str) -> Figure:
    """Return a figure of one number as what a normalised question means by it; others, and planned ones, as they are.

    That so much is reached is so of all above it. A round number stands for those that begin with its digits, at most a
    tenth above it where it says what there is, and for a fraction more (28 of 28.92) in any case.
    """
    if figure.low != figure.high or figure.low <= 0 or PLANNED.search(text[: figure.end]):
        return figure
    behind = text[figure.end :]
    led = leading_to(figure, text)
    by_now = _BY_NOW.match(behind) and (_HAS.search(led) or _COME_TO.search(led))
    if by_now or _AT_LEAST.search(led):
        return replace(figure, high=math.inf)
    if not _HAS.search(led):
        return figure
    above = min(_place(figure.low), _A_LITTLE * figure.low) if figure.low >= _ROUNDED else 1.0
    return replace(figure, high=math.nextafter(figure.low + above, 0))


def leading_to(figure: Figure, text: str) -> str:
    """Return what stands before the number of a figure: “建了” of “建了16家”, be it taken for a part of the figure."""
    return text[: figure.start] + _NUMERAL.split(text[figure.start : figure.end])[0]


def _place(number: float) -> float:
    """Return the place value of the last digit of a number that is not nought: 1000 for 24000, 0.1 for 4.7."""
    digits = f"{number:.10g}"
    whole, _, fraction = digits.partition(".")
    return 10.0 ** -len(fraction) if fraction else 10.0 ** (len(whole) - len(whole.rstrip("0")))


def bears_out(fact: TargetFact, figure: Figure) -> bool:
    """Tell whether a value is, or lies within, a claimed figure in a unit of its kind (see ``Figure.fits``)."""
    value = fact.target
    return figure.holds(value.value, value.upper, value.unit, value.comparator)


def is_far_above(fact: TargetFact, figure: Figure) -> bool:
    """Tell whether a value is more than a tenth above a claimed figure of which any above it is so."""
    return figure.high == math.inf and at_least(replace(figure, low=figure.low * (1 + _A_LITTLE)), fact)


def is_just(figure: Figure, fact: TargetFact) -> bool:
    """Tell whether a value is just the number of a figure, of which any above it may be so as well."""
    return bears_out(fact, replace(figure, high=figure.low))


def at_least(figure: Figure, fact: TargetFact) -> bool:
    """Tell whether a value is as much as a claimed figure, or more."""
    return bears_out(fact, replace(figure, high=math.inf))
