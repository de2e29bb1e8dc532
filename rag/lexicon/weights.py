"""Loads the weights by which clauses are ranked and confidence is told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rag.lexicon.tables import read_table


@cache
def confidence_weights() -> Mapping[str, float]:
    """Return the weights of the confidence's features and its ``intercept``."""
    return {name: float(value) for name, value in read_table("confidence").items()}


@cache
def ranking_weights() -> Mapping[str, float]:
    """Return the weights of the features by which clauses are ranked."""
    return {name: float(value) for name, value in read_table("ranking").items()}
