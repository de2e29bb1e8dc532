"""Loads the names of regions, of their districts and of places elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class Above:
    """A place above those that plans are held of: what it is called, and how a question asks for what it has."""

    called: str
    asked: tuple[re.Pattern[str], ...]

    def asked_in(self, text: str) -> bool:
        """Tell whether a normalised text speaks of this place as a whole."""
        return any(pattern.search(text) for pattern in self.asked)


@dataclass(frozen=True, slots=True)
class RegionNames:
    """Ways to name the regions of a corpus, their districts and places within them, and places elsewhere.

    ``groups`` are several regions of the corpus in one word, ``together`` places that plans have one name for.
    ``every_district`` has all districts of a region with the word for their kind, ``districts`` whatever names a part.
    ``above`` are the nation and a province as wholes, by level, ``initials_elsewhere`` what a character of a row means.
    """

    aliases: Mapping[str, tuple[str, ...]]
    initials: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    together: Mapping[str, tuple[str, ...]]
    districts: Mapping[str, tuple[str, ...]]
    every_district: Mapping[str, tuple[str, ...]]
    elsewhere: tuple[str, ...]
    provinces: frozenset[str]
    abroad: frozenset[str]
    above: Mapping[str, Above]
    initials_elsewhere: Mapping[str, tuple[str, ...]]


_Lists = dict[str, tuple[str, ...]]


@cache
def region_names() -> RegionNames:
    """Return the table of regions."""
    table = read_table("regions")
    elsewhere, districts, places = table["elsewhere"], table["districts"], table["places"]
    return RegionNames(
        {entry["region"]: tuple(entry["names"]) for entry in table["alias"]},
        {entry["initial"]: entry["region"] for entry in table["alias"] if "initial" in entry},
        held_as(_Lists, table["groups"]),
        held_as(_Lists, table["together"]),
        {region: (*districts.get(region, ()), *places.get(region, ())) for region in {**districts, **places}},
        {region: tuple(f"{name.removesuffix('区')}区" for name in names) for region, names in districts.items()},
        (*elsewhere["provinces"], *elsewhere["cities"], *elsewhere["abroad"]),
        frozenset(elsewhere["provinces"]),
        frozenset(elsewhere["abroad"]),
        held_as(dict[str, Above], table["above"]),
        held_as(_Lists, table["initials_elsewhere"]),
    )
