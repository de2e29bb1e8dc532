"""Tells where things stand in a question, and whether they overlap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

Span = tuple[int, int]
"""Where a stretch of a text starts, and where it ends."""


class Placed(Protocol):
    """What stands somewhere in a text: a name, a number, a time."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""


Thing = TypeVar("Thing", bound=Placed)


def spans_of(things: Iterable[Placed]) -> list[Span]:
    """Return where things stand, in their order."""
    return [(one.start, one.end) for one in things]


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a stretch shares a character with any of the others."""
    start, end = span
    return any(start < b and a < end for a, b in others)


def outside(things: Iterable[Thing], others: Iterable[Placed]) -> list[Thing]:
    """Return the things that overlap with none of the others, in their order."""
    taken = spans_of(others)
    return [one for one in things if not overlaps((one.start, one.end), taken)]
