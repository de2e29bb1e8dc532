"""Loads what people have trouble with, and by which words plans write of what is done about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table

_ABROAD = "{abroad}"
"""What stands in a pattern for any country or other word for what is abroad."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A trouble that shows by its ``patterns``, or is that of somebody whose ``right`` was infringed, if one is named.

    A sentence bears on it that has one of ``of``; the more of ``deeds`` it has, the better. ``matches`` and ``spares``
    prove the patterns.
    """

    name: str
    of: tuple[str, ...]
    deeds: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...] = ()
    matches: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()
    right: str = ""

    def shows_in(self, text: str) -> bool:
        """Tell whether a normalised text tells of the trouble by words of its own."""
        return any(pattern.search(text) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a trouble is had: how a text says so, by what plans write of it, and whether that is for nobody else."""

    says: re.Pattern[str]
    of: tuple[str, ...]
    apart: bool


@cache
def troubles() -> tuple[Trouble, ...]:
    """Return the troubles, the most special first."""
    read = read_table("troubles")["trouble"]
    spelled = [{**one, "patterns": list(map(_spelled, one.get("patterns", ())))} for one in read]
    return held_as(tuple[Trouble, ...], spelled)


@cache
def settings() -> tuple[Setting, ...]:
    """Return where troubles may be had."""
    read = read_table("troubles")["setting"]
    return held_as(tuple[Setting, ...], [{**one, "says": _spelled(one["says"])} for one in read])


@cache
def asking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how somebody in trouble asks who deals with it, and how they ask what can be done about it."""
    table = read_table("troubles")["asks"]
    return re.compile("|".join(table["who"])), re.compile("|".join(table["remedy"]))


@cache
def outcome() -> re.Pattern[str]:
    """Return how somebody in trouble asks how it will end."""
    return re.compile(read_table("troubles")["asks"]["outcome"])


@cache
def protected() -> re.Pattern[str]:
    """Return what plans protect, or may, where no right is named."""
    return re.compile(read_table("troubles")["harmed"]["things"])


@cache
def harmed() -> tuple[re.Pattern[str], ...]:
    """Return how somebody tells that a right was infringed."""
    return tuple(map(re.compile, read_table("troubles")["harmed"]["patterns"]))


@cache
def aside() -> re.Pattern[str]:
    """Return how a text tells of a trouble that is none of a right."""
    return re.compile("|".join(read_table("troubles")["aside"]["patterns"]))


@cache
def protecting_words() -> tuple[str, ...]:
    """Return the words by which a sentence of a plan shows that it is about protection."""
    return tuple(read_table("troubles")["protects"]["words"])


def _spelled(pattern: str) -> str:
    words: list[str] = read_table("finder")["denial"]["abroad"]
    return pattern.replace(_ABROAD, "|".join(words))
