"""Turns an entry of a data file into a pattern with the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvenPattern:
    """A pattern with real examples of what it matches and of what it must spare; the tests check both."""

    regex: re.Pattern[str]
    matches: tuple[str, ...]
    spares: tuple[str, ...]


def proven(entry: Mapping[str, object]) -> ProvenPattern:
    """Return the pattern of an entry with the keys ``pattern``, ``matches`` and ``spares``.

    Raises:
        ValueError: if it has no example of either.
    """
    matches, spares = entry.get("matches"), entry.get("spares")
    if not (isinstance(matches, list) and isinstance(spares, list) and matches and spares):
        raise ValueError(f"the pattern {entry.get('pattern')!r} has no examples of what it matches and spares")
    return ProvenPattern(re.compile(str(entry["pattern"])), tuple(matches), tuple(spares))
