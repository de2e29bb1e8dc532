"""Loads the words for things: those that plans are made of and set, sorts of things by name, and indicators."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of things that a plan is made of or sets, by the words for it, longest first.

    An answer writes ``counted`` behind their number, and calls them ``label`` where it holds plans against each other;
    either is empty for kinds that are not told so.
    """

    name: str
    words: tuple[str, ...]
    filler: tuple[str, ...] = ()
    counted: str = ""
    label: str = ""


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of things that a plan is made of or sets."""
    read = held_as(tuple[Kind, ...], read_table("counted")["kind"])
    return tuple(replace(kind, words=tuple(sorted(kind.words, key=len, reverse=True))) for kind in read)


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of things that questions ask for: the words for it, and what the names of such things end with."""

    asked: tuple[str, ...]
    ends: tuple[str, ...]


@cache
def sorts() -> tuple[Sort, ...]:
    """Return the sorts of things that questions ask for by a word of their own."""
    return held_as(tuple[Sort, ...], read_table("sorts")["sort"])


def ends_asked(text: str) -> tuple[str, ...]:
    """Return what the names of the things end with that a normalised question asks for by a word for their sort."""
    return tuple(end for sort in sorts() if any(re.search(word, text) for word in sort.asked) for end in sort.ends)


@dataclass(frozen=True, slots=True)
class Named:
    """A kind of bodies or documents: the words for it, and what their names end with, of documents as patterns.

    What is ``bare`` names no body by itself before such an end, and a document without the marks of a title.
    """

    asked: tuple[str, ...]
    ends: tuple[str, ...]
    bare: tuple[str, ...]


@cache
def kinds_of_bodies() -> tuple[Named, ...]:
    """Return the kinds of bodies of which a question may ask for all that a plan names."""
    return held_as(tuple[Named, ...], read_table("sorts")["body"])


@cache
def kinds_of_titles() -> tuple[Named, ...]:
    """Return the kinds of documents of which a question may ask for all that a plan names, the narrowest first."""
    return held_as(tuple[Named, ...], read_table("sorts")["title"])


@cache
def plan_headings() -> tuple[tuple[str, ...], ...]:
    """Return what headings of plans are called whatever the plan is about, besides the words of kinds.

    Names of one group are of the same part of a plan.
    """
    return tuple(tuple(words) for words in read_table("counted")["headings"]["groups"])


@cache
def safeguard_words() -> tuple[tuple[str, ...], ...]:
    """Return what safeguards of a plan are for, each by the words for it in headings and questions, longest first."""
    groups = read_table("counted")["safeguards"]["groups"]
    return tuple(tuple(sorted(words, key=len, reverse=True)) for words in groups)


@cache
def amount_measures() -> tuple[str, ...]:
    """Return what a numeral measures where an amount is asked for."""
    return tuple(read_table("counted")["amounts"]["measures"])


@cache
def stages() -> tuple[tuple[str, ...], ...]:
    """Return the stages of a right, each by the words for it in the names of indicators."""
    return tuple(tuple(words) for words in read_table("indicators")["stages"])


@cache
def units_of(word: str) -> tuple[str, ...]:
    """Return the units in which plans count what a word of a broad matter stands for: 人 for 人才."""
    counted = read_table("indicators")["counted_in"]
    return tuple(unit for entry in counted if word in entry["words"] for unit in entry["units"])


@cache
def words_abroad() -> tuple[str, ...]:
    """Return the words by which an indicator counts what is had in other countries, in lower case."""
    return tuple(read_table("indicators")["abroad"])
