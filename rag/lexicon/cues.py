"""Loads the patterns by which questions show their kind, and those of what people ask for that plans hardly give."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.roles import role_words
from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class Cue:
    """Patterns by which a question shows its kind, with examples that they match and spare."""

    name: str
    patterns: tuple[re.Pattern[str], ...]
    matches: tuple[str, ...]
    spares: tuple[str, ...]

    def found_in(self, text: str) -> bool:
        """Tell whether any pattern occurs in ``text`` (normalised)."""
        return any(pattern.search(text) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class AskedType:
    """A type of thing that people ask for, such as a person's name: how it is asked for, and what gives it.

    ``label`` completes “没有写明……”, ``where`` says where else to look; without ``given`` no plan ever gives it, unless
    it writes ``instead`` what answers as well: 免费 where a fee is asked for. A question with a cue of ``unless`` asks
    for something that plans do give: the day on which one was issued.
    """

    name: str
    label: str
    where: str
    matches: tuple[str, ...]
    spares: tuple[str, ...]
    cue: str | None = None
    asks: tuple[re.Pattern[str], ...] = ()
    given: tuple[re.Pattern[str], ...] = ()
    instead: tuple[re.Pattern[str], ...] = ()
    unless: tuple[str, ...] = ()

    def asked_in(self, text: str, found: Collection[str]) -> bool:
        """Tell whether a normalised question, with the names of the cues ``found`` in it, asks for such a thing."""
        if any(cue in found for cue in self.unless):
            return False
        return self.cue in found or any(pattern.search(text) for pattern in self.asks)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where a normalised question asks for such a thing."""
        return [match.span() for pattern in self.asks for match in pattern.finditer(text)]

    def given_in(self, text: str) -> bool:
        """Tell whether a text of a plan holds such a thing."""
        return any(pattern.search(text) for pattern in (*self.given, *self.instead))


@cache
def cues(table: str = "cues") -> Mapping[str, Cue]:
    """Return the cues of a table by name: those of what a question asks, or ``speaking`` of who speaks."""
    read = [{**one, "patterns": list(map(_spelled, one["patterns"]))} for one in read_table(table)["cue"]]
    return {cue.name: cue for cue in held_as(tuple[Cue, ...], read)}


def _spelled(pattern: str) -> str:
    """Return a pattern with the words for roles in the place of ``<role>``.

    One that can be a part of a topic is none before what it then tells of: “谁主导”, but “哪些产业是主导产业”.
    """
    words = {word for entry in role_words() for word in entry.words}
    words |= {f"{word}(?!产业|行业|产品|地位|作用|权)" for entry in role_words() for word in entry.topical}
    return pattern.replace("<role>", "|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def asked_types() -> tuple[AskedType, ...]:
    """Return the types of things that people ask for and plans hardly give, those never given first."""
    return held_as(tuple[AskedType, ...], read_table("asked")["type"])
