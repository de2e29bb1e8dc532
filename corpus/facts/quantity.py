"""An amount in clean text: a number with its unit, and what the words before and behind make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.facts.target_words import words
from corpus.model import Comparator

# Of several words on one value the strongest counts: “累计超过400件” is over 400.
_STRENGTH = (
    Comparator.OVER,
    Comparator.AT_LEAST,
    Comparator.AT_MOST,
    Comparator.ABOUT,
    Comparator.TOTAL,
    Comparator.REACH,
    Comparator.EXACT,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit in ``text[start:end]``; comparator words before it start at ``lead``."""

    value: float
    upper: float | None
    unit: str
    comparator: Comparator
    lead: int
    start: int
    end: int

    def shifted(self, offset: int) -> Quantity:
        """Return the same quantity in a text that starts ``offset`` characters earlier."""
        return replace(self, lead=self.lead + offset, start=self.start + offset, end=self.end + offset)


def strongest(*comparators: Comparator) -> Comparator:
    """Return the comparator that counts where words for several stand on one value."""
    return min(comparators, key=_STRENGTH.index)


def comparator_before(text: str, start: int, end: int) -> tuple[Comparator, int]:
    """Return what the words that end at ``end`` make of the value behind them, and where they start."""
    found = Comparator.EXACT
    while match := words().before.search(text, max(start, end - words().longest_before), end):
        found = strongest(found, words().comparators[match[0]])
        end = match.start()
    return found, end


def number(text: str) -> float:
    """Return the value of a number as a plan writes it, such as “1,234.5” or “1 234”."""
    return float(text.replace(",", "").replace(" ", ""))
