"""Loads what people say: words that tell nothing, words for what plans write, and requests for a favour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.roles import role_words
from rag.lexicon.tables import held_as, read_table
from rag.lexicon.things import kinds


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What people say, and what plans write for it; ``elsewhere`` is written by plans of other places only.

    ``same`` are words of plans that mean the very same, ``plan`` those that may be wider. ``kinds`` are those of what
    people say that name a narrower thing: 龙井 for 茶叶.
    """

    say: tuple[str, ...]
    plan: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


@cache
def synonyms() -> tuple[Synonyms, ...]:
    """Return the table of synonyms; what people say is in lower case."""
    read = []
    for entry in read_table("synonyms")["entry"]:
        kinds_said = [word.lower() for word in entry.get("kinds", ())]
        read.append({**entry, "say": [*(word.lower() for word in entry["say"]), *kinds_said], "kinds": kinds_said})
    return held_as(tuple[Synonyms, ...], read)


@cache
def fillers() -> frozenset[str]:
    """Return the words that say nothing of a question's topic."""
    roles = (word for entry in role_words() for word in entry.words)
    counted = (word for kind in kinds() for word in kind.filler)
    return frozenset((*read_table("fillers")["words"], *roles, *counted))


@cache
def full_names() -> Mapping[str, str]:
    """Return the full names of events, by the short ones that everybody uses."""
    names: dict[str, str] = read_table("spoken")["names"]
    return names


@cache
def spoken_verbs() -> Mapping[str, str]:
    """Return how plans write the verbs of one character that ask whether something is done: 处罚 for “罚不罚”."""
    verbs: dict[str, str] = read_table("spoken")["verbs"]
    return verbs


@dataclass(frozen=True, slots=True)
class FavourWords:
    """Patterns of what people ask the service to do for them.

    The service ``tells``; ``benefit`` is hoped for from plans, ``acts`` are done by offices, in ``registers`` stands
    what no plan holds.
    """

    tells: str
    benefit: str
    acts: str
    registers: str


@cache
def favour_words() -> FavourWords:
    """Return the words of what people ask the service to do for them."""
    return held_as(FavourWords, {name: "|".join(words) for name, words in read_table("favours").items()})
