"""Loads ``data/finder.toml``: how enterprises speak of the values of each facet, and how they deny one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from corpus.facts.support_words import Namer, audience, industries, kind_names, rights
from rag.lexicon.tables import held_as, read_table
from rag.match_contract import Facet


class Said(NamedTuple):
    """A value that a text names, and where; of two that overlap in one facet the longer is taken."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """How one value is spoken of; ``matches`` and ``spares`` prove ``patterns``.

    Who has the value needs ``related`` kinds of support too, if less, and is what it ``implies``; who denies it needs
    none of what it ``excludes``. ``denying`` words deny it by themselves.
    """

    name: str
    pattern: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    denying: re.Pattern[str]
    group: str = ""
    matches: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    def find(self, text: str) -> Iterator[Said]:
        """Yield where ``text`` (normalised) names the value."""
        for pattern in (self.pattern, *self.patterns):
            for match in pattern.finditer(text):
                yield Said(self.name, match.start(), match.end())


@dataclass(frozen=True, slots=True)
class Denials:
    """How a sentence denies what it names: words before it by facet, words behind it, and where a denial ends.

    ``bare`` stands right before a need; ``behind`` begins with a ``gap``, which a list may fill.
    """

    before: Mapping[Facet, re.Pattern[str]]
    bare: re.Pattern[str]
    behind: re.Pattern[str]
    turns: re.Pattern[str]
    spared: re.Pattern[str]
    elsewhere: re.Pattern[str]
    abroad: frozenset[str]


@dataclass(frozen=True, slots=True)
class OtherSpeakers:
    """By what the name of an organisation shows that somebody else than the speaker is meant.

    ``before`` and ``behind`` stand right beside it, ``wanting`` anywhere before it in its part of the sentence.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    wanting: re.Pattern[str]


ROLE_GROUP = "身份"
ENTERPRISE = "企业"
DEFENCE = "维权援助"
"""The need of who is infringed upon."""


@cache
def entries(table: str) -> tuple[Entry, ...]:
    """Return the entries of ``need``, ``type``, ``role``, ``industry`` or ``right``, in the order of the table."""
    own = _plan_words(table)
    return held_as(tuple[Entry, ...], [_spelled(entry, own) for entry in _table()[table]])


@cache
def entry_of(table: str, name: str) -> Entry | None:
    """Return the entry of a value, if the table has one."""
    return next((entry for entry in entries(table) if entry.name == name), None)


def said_in(table: str, text: str, apart: Callable[[Said], bool] = lambda _: False) -> list[Said]:
    """Return the values that ``text`` names, in order, without those ``apart`` and those that stand inside a longer."""
    found = [said for entry in entries(table) for said in entry.find(text) if not apart(said)]
    longest = [one for one in found if not any(_inside(one, other) for other in found)]
    return sorted(set(longest), key=lambda said: (said.start, said.end, said.value))


@cache
def circumstances() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a measure writes that is for few, each with how an enterprise shows that it is one of them."""
    return tuple((entry["written"], re.compile(entry["says"])) for entry in _table()["circumstance"])


@cache
def bare_rights() -> frozenset[str]:
    """Return the names of rights that are no need by themselves where one is had."""
    return frozenset(_table()["rights"]["bare"])


@cache
def protected_by() -> Mapping[str, str]:
    """Return the kind of support that protects a right, by the name of the right."""
    kinds: dict[str, str] = _table()["rights"]["protected_by"]
    return kinds


def denied_in(table: str, text: str) -> list[Said]:
    """Return the values that ``text`` denies by a word of its own: “内销” denies 外向型企业."""
    return [
        Said(entry.name, match.start(), match.end())
        for entry in entries(table)
        for match in entry.denying.finditer(text)
    ]


@cache
def denials() -> Denials:
    """Return how a sentence denies what it names."""
    table = _table()["denial"]
    keys = {Facet.NEED: "need", Facet.TYPE: "type", Facet.INDUSTRY: "type", Facet.RIGHT: "right"}
    places = {Facet.REGION: "region", Facet.DISTRICT: "region"}
    return Denials(
        before={facet: re.compile(_any(table[key])) for facet, key in (keys | places).items()},
        bare=re.compile(rf"(?:{_any(table['bare'])})$"),
        behind=re.compile(rf"(?P<gap>[^,。;!?]{{0,6}}?)(?:{_any(table['behind'])})"),
        turns=re.compile(_any(table["turns"])),
        spared=re.compile(_any(table["spared"])),
        elsewhere=re.compile(_any(table["elsewhere"])),
        abroad=frozenset(table["abroad"]),
    )


@cache
def other_speakers() -> OtherSpeakers:
    """Return by what the name of an organisation shows that somebody else is meant."""
    table = _table()["others"]
    return OtherSpeakers(
        before=re.compile(rf"(?:{_any(table['before'])})$"),
        behind=re.compile(rf"(?:{_any(table['behind'])})"),
        wanting=re.compile(_any(table["wanting"])),
    )


def _plan_words(table: str) -> Mapping[str, Iterable[str]]:
    """Return the plans' own names of the values, which people use too."""
    names: Mapping[str, Namer] = {"type": audience().types, "industry": industries(), "right": rights()}
    own = names[table].names if table in names else (kind_names() if table == "need" else ())
    return {name: (name,) for name in own}


def _spelled(entry: Mapping[str, Any], own: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Return an entry of the table with its words as patterns."""
    abroad = _any(_table()["denial"]["abroad"])
    patterns = [pattern.replace("{abroad}", abroad) for pattern in entry.get("patterns", ())]
    denying = _any(entry.get("denying", ()))
    return {**entry, "pattern": _any(_words(entry, own)), "patterns": patterns, "denying": denying}


def _words(entry: Mapping[str, Any], own: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the words for an entry, the plans' own name among them unless the table limits where it counts."""
    said: list[str] = entry["say"]
    names = (name for name in own.get(entry["name"], ()) if not any(word.startswith(f"{name}(?!") for word in said))
    return list(dict.fromkeys([*said, *names]))


def _inside(one: Said, other: Said) -> bool:
    shorter = one.end - one.start < other.end - other.start
    return shorter and other.start <= one.start and one.end <= other.end


@cache
def _table() -> dict[str, Any]:
    return read_table("finder")


# “新能源(?!汽车)”: a word of the table may end in one look-ahead.
_LOOK_AHEAD = re.compile(r"\(\?![^()]*\)$")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(_pattern, sorted(words, key=len, reverse=True))) or r"(?!)"


def _pattern(word: str) -> str:
    ahead = _LOOK_AHEAD.search(word)
    stem = word[: ahead.start()] if ahead else word
    # A Latin word must not be a part of a longer one: “ai”, not the ai of “email”.
    escaped = rf"(?<![a-z]){re.escape(stem)}(?![a-z])" if stem.isascii() else re.escape(stem)
    return escaped + (ahead[0] if ahead else "")
