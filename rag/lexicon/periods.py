"""Loads five-year periods and the words for their start and their end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from rag.lexicon.tables import read_table


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
    table = read_table("periods")
    return PeriodWords(**{field.name: "|".join(table[field.name]) for field in fields(PeriodWords)})


@cache
def last_years() -> Mapping[str, int]:
    """Return the last year of each five-year period, by its name, in order."""
    years: dict[str, int] = read_table("periods")["last_years"]
    return years
