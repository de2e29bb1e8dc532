"""Loads the tables ``data/support_*.toml``: what a measure can give, whom and what for, and how it is offered."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple


class Mention(NamedTuple):
    """A name of a table, and where the words that stand for it are in a text."""

    name: str
    start: int
    end: int


class Namer:
    """Finds the words of a table in a text; of two that overlap in one entry the longer is taken."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._patterns = {name: re.compile(_any(alternatives)) for name, alternatives in words.items() if alternatives}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the entries, in the order of the table."""
        return tuple(self._patterns)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """Yield the mentions in ``text[start:end]``, entry by entry."""
        stop = len(text) if end is None else end
        for name, pattern in self._patterns.items():
            for match in pattern.finditer(text, start, stop):
                yield Mention(name, match.start(), match.end())


@dataclass(frozen=True, slots=True)
class OfferWords:
    """By what a sentence shows that it offers something, and how firmly."""

    give: re.Pattern[str]
    make: re.Pattern[str]
    explore: frozenset[str]
    encourage: frozenset[str]
    government: re.Pattern[str]
    spared: re.Pattern[str]
    nothing: re.Pattern[str]
    leaning: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom measures are for: roles, types, and how a sentence stresses a type or raises enterprises to it."""

    roles: Namer
    types: Namer
    reaching: Mapping[str, frozenset[str]]
    stressed_before: re.Pattern[str]
    stressed: re.Pattern[str]
    raising: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of support: words for things that enterprises can use, and words that only name the topic."""

    services: Namer
    topics: Namer


@cache
def kinds() -> Kinds:
    """Load ``data/support_kinds.toml``."""
    entries = _table("kinds")["kind"]
    return Kinds(
        Namer({entry["name"]: entry["services"] for entry in entries}),
        Namer({entry["name"]: entry["topics"] for entry in entries}),
    )


@cache
def kind_names() -> tuple[str, ...]:
    """Return the names of the kinds of support, in the order of the table."""
    return tuple(entry["name"] for entry in _table("kinds")["kind"])


@cache
def offer_words() -> OfferWords:
    """Load ``data/support_offers.toml``."""
    table = _table("offers")
    return OfferWords(
        give=re.compile(_any(table["turning"]["give"])),
        make=re.compile(_any(table["turning"]["make"])),
        explore=frozenset(table["firmness"]["explore"]),
        encourage=frozenset(table["firmness"]["encourage"]),
        government=re.compile(_any(table["not_offers"]["words"])),
        spared=re.compile(_any(table["not_offers"]["spared"])),
        nothing=re.compile(_any(table["not_offers"]["sentence"])),
        leaning=re.compile(_any(table["leaning"]["words"])),
    )


@cache
def audience() -> Audience:
    """Load ``data/support_audience.toml``."""
    table = _table("audience")
    stress = table["stress"]
    return Audience(
        roles=_namer(table["role"]),
        types=_namer(table["type"]),
        reaching={role: frozenset(names) for role, names in table["reaching"].items()},
        stressed_before=re.compile(rf"(?:{_any(stress['before'])})[^,;。]*$"),
        stressed=re.compile(_any(stress["around"])),
        raising=re.compile(rf"(?:{_any(stress['raising'])})[^,;。]*$"),
    )


@cache
def industries() -> Namer:
    """Load the industries of ``data/support_subjects.toml``."""
    return _namer(_table("subjects")["industry"])


@cache
def wider_industries() -> Mapping[str, tuple[str, ...]]:
    """Return, for each industry, those that it lies in."""
    return {entry["name"]: tuple(entry.get("within", ())) for entry in _table("subjects")["industry"]}


@cache
def rights() -> Namer:
    """Load the kinds of right of ``data/support_subjects.toml``."""
    return _namer(_table("subjects")["right"])


def table_of_areas() -> dict[str, Any]:
    """Return ``data/support_areas.toml``."""
    return _table("areas")


def _namer(entries: Iterable[Mapping[str, Any]]) -> Namer:
    return Namer({entry["name"]: entry["words"] for entry in entries})


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("corpus").joinpath(f"data/support_{name}.toml").read_text("utf-8"))


# “新能源(?!汽车)”: a word of a table may end in one look-ahead.
_LOOK_AHEAD = re.compile(r"\(\?![^()]*\)$")


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(map(_pattern, ordered)) or r"(?!)"


def _pattern(word: str) -> str:
    ahead = _LOOK_AHEAD.search(word)
    return re.escape(word[: ahead.start()]) + ahead[0] if ahead else re.escape(word)
