"""Loads the words that stand around a question and tell nothing of what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class FramingWords:
    """What people say around a question, by what it does there; ``small`` words say nothing alone."""

    small: frozenset[str]
    people: frozenset[str]
    papers: frozenset[str]
    sources: frozenset[str]
    uses: frozenset[str]
    courtesy: frozenset[str]
    asks: frozenset[str]
    tells: frozenset[str]
    manner: frozenset[str]
    says: frozenset[str]
    by_itself: frozenset[str]
    exclaims: frozenset[str]
    checks: frozenset[str]
    truth: frozenset[str]


@cache
def framing_words() -> FramingWords:
    """Return the words that stand around a question."""
    return held_as(FramingWords, read_table("framing"))
