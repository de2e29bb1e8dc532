"""Tells whether a value that a plan gives bears out a figure that a question claims."""

from __future__ import annotations

from index.catalogue.records import TargetFact
from rag.question.claims.figures import Figure


def bears_out(fact: TargetFact, figure: Figure) -> bool:
    """Tell whether a value is, or lies within, a claimed figure in a unit of its kind (see ``Figure.fits``)."""
    value = fact.target
    return figure.holds(value.value, value.upper, value.unit, value.comparator)
