"""Loads the words by which a question claims more than its topic: how strongly, how much, whether at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class Strength:
    """Words by which a question claims more than its topic, and those by which plans say less, or as much."""

    strong: tuple[str, ...]
    whole: tuple[str, ...]
    soft: tuple[str, ...]
    done: tuple[str, ...]
    bringing: tuple[str, ...]
    bodies: tuple[str, ...]
    standings: tuple[str, ...]
    happened: tuple[str, ...]
    preparing: tuple[str, ...]
    not_yet: tuple[str, ...]
    reached: tuple[str, ...]
    ending: tuple[str, ...]
    barring: tuple[str, ...]
    founding: tuple[str, ...]
    alone: tuple[str, ...]
    taking_part: tuple[str, ...]
    giving: tuple[str, ...]
    stating: tuple[str, ...]
    asking_last: tuple[str, ...]
    light: tuple[str, ...]


@cache
def strength() -> Strength:
    """Return the words of how strongly something is put."""
    return held_as(Strength, read_table("claims"))


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words around a claimed figure, by what they make of it, and units by what they count."""

    over: tuple[str, ...]
    at_least: tuple[str, ...]
    under: tuple[str, ...]
    at_most: tuple[str, ...]
    about: tuple[str, ...]
    between: tuple[str, ...]
    only: tuple[str, ...]
    around_it: tuple[str, ...]
    or_more: tuple[str, ...]
    or_less: tuple[str, ...]
    money: tuple[str, ...]
    people: tuple[str, ...]
    share: tuple[str, ...]
    things: tuple[str, ...]
    measured: tuple[str, ...]
    times: Mapping[str, int]


@cache
def figure_words() -> FigureWords:
    """Return the words around a claimed figure."""
    return held_as(FigureWords, read_table("claims")["figures"])


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Words that deny, words that hold the same characters and do not, and what a denial with 的 is still about.

    ``never`` deny all of it; ``doing`` are verbs, ``links`` words for a relation, of which no plan need have the same.
    """

    words: tuple[str, ...]
    never: tuple[str, ...]
    doing: tuple[str, ...]
    links: tuple[str, ...]
    spares: tuple[str, ...]
    plans: tuple[str, ...]


@cache
def denial_words() -> DenialWords:
    """Return the words of denial."""
    return held_as(DenialWords, read_table("claims")["denial"])


@dataclass(frozen=True, slots=True)
class Making:
    """Verbs of who made a thing, words of plans that bring one about, and those that carry on what is there.

    ``actors`` are makers that are no single body: 企业.
    """

    verbs: tuple[str, ...]
    bringing: tuple[str, ...]
    carrying: tuple[str, ...]
    actors: tuple[str, ...]


@cache
def making() -> Making:
    """Return the words of setting a thing up, bringing it out, or carrying it on."""
    return held_as(Making, read_table("claims")["making"])


@cache
def part_words() -> tuple[str, ...]:
    """Return what the parts of a plan are called in short."""
    return tuple(read_table("claims")["parts"]["words"])


@dataclass(frozen=True, slots=True)
class SamenessWords:
    """Words for what is said of two things, and verbs that tell more of a thing than its name."""

    said_of: tuple[str, ...]
    tells: tuple[str, ...]


@cache
def sameness() -> SamenessWords:
    """Return the words by which a question compares what is said of two things, and not what they are."""
    return held_as(SamenessWords, read_table("claims")["sameness"])


@cache
def opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the pairs of opposites, each as the words of either side."""
    return tuple((tuple(pair["one"]), tuple(pair["other"])) for pair in read_table("claims")["opposites"])


@cache
def property_words() -> Mapping[str, tuple[str, ...]]:
    """Return what else the indicators of a property are called, by the property."""
    return {entry["property"]: tuple(entry["say"]) for entry in read_table("claims")["properties"]}


@cache
def deeds() -> Mapping[str, tuple[str, ...]]:
    """Return what plans write for what a question may say is done, by the word of the question."""
    return {word: tuple(entry["plan"]) for entry in read_table("claims")["deeds"] for word in entry["say"]}


@cache
def spared_deeds() -> Mapping[str, tuple[str, ...]]:
    """Return how plans say that something need not be done, by the word of the question for it."""
    return {word: tuple(entry["plan"]) for entry in read_table("claims")["spared"] for word in entry["say"]}


@cache
def anything_words() -> frozenset[str]:
    """Return the words for anybody, any place or any thing, of which nobody asks whether a plan writes them."""
    return frozenset(read_table("claims")["anything"]["words"])


@cache
def shortfall_words() -> tuple[str, ...]:
    """Return the words by which a plan says that something is not enough yet."""
    return tuple(read_table("claims")["shortfall"]["words"])
