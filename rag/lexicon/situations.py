"""Loads the situations that people tell of in several words together, and what plans write of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from rag.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation that a text tells of if each of ``tells`` is found in it, wherever that is.

    ``beside`` finds words that belong to it where they stand there too, ``plan`` is what plans write of what is done
    about it. ``matches`` and ``spares`` prove the patterns.
    """

    tells: tuple[re.Pattern[str], ...]
    beside: re.Pattern[str]
    plan: tuple[str, ...]
    matches: tuple[str, ...]
    spares: tuple[str, ...]

    def found_in(self, text: str) -> tuple[str, ...]:
        """Return the words by which a normalised text tells of the situation; none if it does not."""
        found = [pattern.findall(text) for pattern in self.tells]
        if not all(found):
            return ()
        return tuple(dict.fromkeys((*(word for words in found for word in words), *self.beside.findall(text))))


@cache
def situations() -> tuple[Situation, ...]:
    """Return the situations in the order of their table."""
    return tuple(map(_situation, read_table("situations")["situation"]))


def _situation(entry: dict[str, Any]) -> Situation:
    return Situation(
        tells=tuple(map(re.compile, entry["tells"])),
        beside=re.compile(entry.get("beside", r"(?!)")),
        plan=tuple(entry["plan"]),
        matches=tuple(entry["matches"]),
        spares=tuple(entry["spares"]),
    )
