"""Loads the word tables of ``rag/data``: cues of intents, fillers, synonyms, roles, kinds of things, regions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from corpus.model import Role
from index.kept import kept


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
    it writes ``instead`` what answers as well: 免费 where a fee is asked for.
    """

    name: str
    label: str
    where: str
    cue: str | None
    asks: tuple[re.Pattern[str], ...]
    given: tuple[re.Pattern[str], ...]
    instead: tuple[re.Pattern[str], ...]
    matches: tuple[str, ...]
    spares: tuple[str, ...]

    def asked_in(self, text: str, found: Collection[str]) -> bool:
        """Tell whether a normalised question, with the names of the cues ``found`` in it, asks for such a thing."""
        return self.cue in found or any(pattern.search(text) for pattern in self.asks)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where a normalised question asks for such a thing."""
        return [match.span() for pattern in self.asks for match in pattern.finditer(text)]

    def given_in(self, text: str) -> bool:
        """Tell whether a text of a plan holds such a thing."""
        return any(pattern.search(text) for pattern in (*self.given, *self.instead))


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What people say, and what plans write for it; ``elsewhere`` is written by plans of other places only.

    ``same`` are words of plans that mean the very same, ``plan`` those that may be wider.
    """

    say: tuple[str, ...]
    plan: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Strength:
    """Words by which a question claims more than its topic, and those by which plans say less, or as much."""

    strong: tuple[str, ...]
    soft: tuple[str, ...]
    done: tuple[str, ...]
    bringing: tuple[str, ...]
    bodies: tuple[str, ...]
    happened: tuple[str, ...]
    preparing: tuple[str, ...]
    not_yet: tuple[str, ...]
    reached: tuple[str, ...]
    ending: tuple[str, ...]
    founding: tuple[str, ...]
    alone: tuple[str, ...]
    taking_part: tuple[str, ...]
    giving: tuple[str, ...]
    stating: tuple[str, ...]
    asking_last: tuple[str, ...]
    light: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """Patterns of the start and the end of a period; those that ``opens`` or ``closes`` hold can be of a text too."""

    started: str
    opens: str
    ended: str
    closes: str


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


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words for some roles of departments; ``topical`` ones can also belong to a topic."""

    roles: frozenset[Role]
    words: tuple[str, ...]
    topical: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of things that a plan is made of or sets, by the words for it, longest first.

    An answer writes ``counted`` behind their number, and calls them ``label`` where it holds plans against each other;
    either is empty for kinds that are not told so.
    """

    name: str
    words: tuple[str, ...]
    filler: tuple[str, ...]
    counted: str
    label: str


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of things that questions ask for: the words for it, and what the names of such things end with."""

    asked: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionNames:
    """Ways to name the regions of a corpus, their districts and places within them, and places elsewhere.

    ``every_district`` has all districts of a region with the word for their kind, ``districts`` whatever names a part.
    """

    aliases: Mapping[str, tuple[str, ...]]
    initials: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    districts: Mapping[str, tuple[str, ...]]
    every_district: Mapping[str, tuple[str, ...]]
    elsewhere: tuple[str, ...]
    abroad: frozenset[str]


def _spelled(pattern: str) -> str:
    """Return a pattern with the words for roles in the place of ``<role>``."""
    words = {word for entry in role_words() for word in (*entry.words, *entry.topical)}
    return pattern.replace("<role>", "|".join(sorted(words, key=lambda word: (-len(word), word))))


def read_table(name: str) -> dict[str, Any]:
    """Return a file of ``rag/data``, as it was kept when it was parsed: parsing all takes a tenth of a second."""
    text = files("rag").joinpath(f"data/{name}.toml").read_text("utf-8")
    table: dict[str, Any] = kept(f"words-{name}", (text,), lambda: tomllib.loads(text))
    return table


@cache
def cues(table: str = "cues") -> Mapping[str, Cue]:
    """Return the cues of a table by name: those of what a question asks, or ``speaking`` of who speaks."""
    return {
        entry["name"]: Cue(
            entry["name"],
            tuple(re.compile(_spelled(pattern)) for pattern in entry["patterns"]),
            tuple(entry["matches"]),
            tuple(entry["spares"]),
        )
        for entry in read_table(table)["cue"]
    }


@cache
def fillers() -> frozenset[str]:
    """Return the words that say nothing of a question's topic."""
    roles = (word for entry in role_words() for word in entry.words)
    counted = (word for kind in kinds() for word in kind.filler)
    return frozenset((*read_table("fillers")["words"], *roles, *counted))


@cache
def amount_measures() -> tuple[str, ...]:
    """Return what a numeral measures where an amount is asked for."""
    return tuple(read_table("counted")["amounts"]["measures"])


@cache
def role_words() -> tuple[RoleWords, ...]:
    """Return what people call the roles of departments."""
    return tuple(
        RoleWords(frozenset(Role(role) for role in entry["roles"]), tuple(entry["words"]), tuple(entry["topical"]))
        for entry in read_table("roles")["role"]
    )


@cache
def general_departments() -> tuple[str, ...]:
    """Return the names of departments that cities and districts have, whether or not a plan names them."""
    return tuple(read_table("departments")["names"])


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of things that a plan is made of or sets."""
    return tuple(
        Kind(
            entry["name"],
            tuple(sorted(entry["words"], key=len, reverse=True)),
            tuple(entry.get("filler", ())),
            entry.get("counted", ""),
            entry.get("label", ""),
        )
        for entry in read_table("counted")["kind"]
    )


@cache
def plan_headings() -> tuple[tuple[str, ...], ...]:
    """Return what headings of plans are called whatever the plan is about, besides the words of kinds.

    Names of one group are of the same part of a plan.
    """
    return tuple(tuple(words) for words in read_table("counted")["headings"]["groups"])


@cache
def sorts() -> tuple[Sort, ...]:
    """Return the sorts of things that questions ask for by a word of their own."""
    return tuple(Sort(tuple(entry["asked"]), tuple(entry["ends"])) for entry in read_table("sorts")["sort"])


def ends_asked(text: str) -> tuple[str, ...]:
    """Return what the names of the things end with that a normalised question asks for by a word for their sort."""
    return tuple(end for sort in sorts() if any(re.search(word, text) for word in sort.asked) for end in sort.ends)


@cache
def synonyms() -> tuple[Synonyms, ...]:
    """Return the table of synonyms; what people say is in lower case."""
    return tuple(
        Synonyms(
            tuple(word.lower() for word in entry["say"]),
            tuple(entry.get("plan", ())),
            tuple(entry.get("elsewhere", ())),
            tuple(entry.get("same", ())),
        )
        for entry in read_table("synonyms")["entry"]
    )


@cache
def asked_types() -> tuple[AskedType, ...]:
    """Return the types of things that people ask for and plans hardly give, those never given first."""
    return tuple(
        AskedType(
            entry["name"],
            entry["label"],
            entry["where"],
            entry.get("cue"),
            tuple(map(re.compile, entry.get("asks", ()))),
            tuple(map(re.compile, entry.get("given", ()))),
            tuple(map(re.compile, entry.get("instead", ()))),
            tuple(entry["matches"]),
            tuple(entry["spares"]),
        )
        for entry in read_table("asked")["type"]
    )


@cache
def spoken_roles() -> Mapping[str, str]:
    """Return what plans call a role, by what people say for it."""
    return {said: role for role, words in read_table("spoken")["roles"].items() for said in words}


@cache
def full_names() -> Mapping[str, str]:
    """Return the full names of events, by the short ones that everybody uses."""
    names: dict[str, str] = read_table("spoken")["names"]
    return names


@cache
def strength() -> Strength:
    """Return the words of how strongly something is put."""
    table = read_table("claims")
    return Strength(**{field.name: tuple(table[field.name]) for field in fields(Strength)})


@cache
def opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the pairs of opposites, each as the words of either side."""
    return tuple((tuple(pair["one"]), tuple(pair["other"])) for pair in read_table("claims")["opposites"])


@cache
def figure_words() -> FigureWords:
    """Return the words around a claimed figure."""
    table = read_table("claims")["figures"]
    lists = {field.name: tuple(table[field.name]) for field in fields(FigureWords) if field.name != "times"}
    return FigureWords(**lists, times=table["times"])


@cache
def favour_words() -> FavourWords:
    """Return the words of what people ask the service to do for them."""
    table = read_table("favours")
    return FavourWords(**{field.name: "|".join(table[field.name]) for field in fields(FavourWords)})


@cache
def period_words() -> PeriodWords:
    """Return the words for the start and the end of a five-year period."""
    table = read_table("periods")
    return PeriodWords(**{field.name: "|".join(table[field.name]) for field in fields(PeriodWords)})


@cache
def last_years() -> Mapping[str, int]:
    """Return the last year of each five-year period, by its name, in order."""
    years: dict[str, int] = read_table("periods")["last_years"]
    return years


@cache
def stages() -> tuple[tuple[str, ...], ...]:
    """Return the stages of a right, each by the words for it in the names of indicators."""
    return tuple(tuple(words) for words in read_table("indicators")["stages"])


@cache
def words_abroad() -> tuple[str, ...]:
    """Return the words by which an indicator counts what is had in other countries, in lower case."""
    return tuple(read_table("indicators")["abroad"])


@cache
def denial_words() -> DenialWords:
    """Return the words of denial."""
    table = read_table("claims")["denial"]
    return DenialWords(**{field.name: tuple(table[field.name]) for field in fields(DenialWords)})


@cache
def deeds() -> Mapping[str, tuple[str, ...]]:
    """Return what plans write for what a question may say is done, by the word of the question."""
    return {word: tuple(entry["plan"]) for entry in read_table("claims")["deeds"] for word in entry["say"]}


@cache
def spared_deeds() -> Mapping[str, tuple[str, ...]]:
    """Return how plans say that something need not be done, by the word of the question for it."""
    return {word: tuple(entry["plan"]) for entry in read_table("claims")["spared"] for word in entry["say"]}


@cache
def shortfall_words() -> tuple[str, ...]:
    """Return the words by which a plan says that something is not enough yet."""
    return tuple(read_table("claims")["shortfall"]["words"])


@cache
def confidence_weights() -> Mapping[str, float]:
    """Return the weights of the confidence's features and its ``intercept``."""
    return {name: float(value) for name, value in read_table("confidence").items()}


@cache
def ranking_weights() -> Mapping[str, float]:
    """Return the weights of the features by which clauses are ranked."""
    return {name: float(value) for name, value in read_table("ranking").items()}


@cache
def region_names() -> RegionNames:
    """Return the table of regions."""
    table = read_table("regions")
    elsewhere, districts, places = table["elsewhere"], table["districts"], table["places"]
    return RegionNames(
        {entry["region"]: tuple(entry["names"]) for entry in table["alias"]},
        {entry["initial"]: entry["region"] for entry in table["alias"] if "initial" in entry},
        {name: tuple(regions) for name, regions in table["groups"].items()},
        {region: (*districts.get(region, ()), *places.get(region, ())) for region in {**districts, **places}},
        {region: tuple(f"{name.removesuffix('区')}区" for name in names) for region, names in districts.items()},
        (*elsewhere["provinces"], *elsewhere["cities"], *elsewhere["abroad"]),
        frozenset(elsewhere["abroad"]),
    )
