"""Loads five-year periods and the words for their start and their end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """Patterns of the start and the end of a period; those that ``opens`` or ``closes`` hold can be of a text too.

    Those of ``both`` name its two ends at once; those that ``begins`` holds are its start only beside its end.
    """

    started: str
    opens: str
    ended: str
    closes: str
    both: str
    begins: str


@cache
def period_words() -> PeriodWords:
    """Return the words for the start and the end of a five-year period."""
    return held_as(PeriodWords, {name: "|".join(words) for name, words in read_table("periods").items()})


@cache
def last_years() -> Mapping[str, int]:
    """Return the last year of each five-year period, by its name, in order."""
    years: dict[str, int] = read_table("periods")["last_years"]
    return years
