"""Reconstructs the numbers that Word shows before list items and headings from ``numbering.xml``.

After ECMA-376 part 1, 17.9: a paragraph names an instance (``w:num``) of an abstract list; instances of the
same abstract list count on together unless one overrides its start; a deeper level restarts when a shallower
one advances.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.reading.docx_styles import ListPlace
from corpus.reading.numerals import numeral

PLACEHOLDER = re.compile(r"%([1-9])")
# Matches "第一章" and "1.1", to be followed by a space; must not match "一、" or "(1)".
ENDS_OPEN = re.compile(r"[\w章节条编]$")
DASHES = frozenset("—–-－")


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is numbered."""

    start: int
    number_format: str
    text: str
    all_decimal: bool
    spaced: bool


@dataclass(frozen=True, slots=True)
class Instance:
    """A ``w:num``: its abstract list, its levels, and the levels whose count it restarts."""

    abstract_id: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """The lists of one document and how far each has counted; ask for paragraphs in the order of the text."""

    def __init__(self, part: Part) -> None:
        self._instances = _instances(part)
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, place: ListPlace) -> str:
        """Count a paragraph and give its number as it is shown; empty for bullets and for unknown lists."""
        instance = self._instances.get(place.number_id)
        if instance is None or (level := instance.levels.get(place.level)) is None:
            return ""
        counts = self._advance(place, instance, level)
        if level.number_format == "bullet":
            return level.text if set(level.text) <= DASHES else ""
        text = PLACEHOLDER.sub(lambda found: _shown(int(found[1]) - 1, counts, instance, level), level.text)
        return text + " " if level.spaced and ENDS_OPEN.search(text) else text

    def _advance(self, place: ListPlace, instance: Instance, level: Level) -> dict[int, int]:
        counts = self._counts.setdefault(instance.abstract_id, {})
        mark = (place.number_id, place.level)
        if place.level in instance.restarts and mark not in self._restarted:
            self._restarted.add(mark)
            counts[place.level] = instance.restarts[place.level]
        else:
            counts[place.level] = counts.get(place.level, level.start - 1) + 1
        for deeper in [depth for depth in counts if depth > place.level]:
            del counts[deeper]
        return counts


def _shown(depth: int, counts: dict[int, int], instance: Instance, level: Level) -> str:
    described = instance.levels.get(depth)
    if described is None:
        return ""
    number_format = "decimal" if level.all_decimal else described.number_format
    return numeral(counts.get(depth, described.start), number_format)


def _instances(part: Part) -> dict[str, Instance]:
    try:
        element = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        return {}
    abstracts = {item.get(qn("w:abstractNumId")): _levels(item) for item in element.iter(qn("w:abstractNum"))}
    return {item.get(qn("w:numId")): _instance(item, abstracts) for item in element.iter(qn("w:num"))}


def _instance(item: BaseOxmlElement, abstracts: dict[str, dict[int, Level]]) -> Instance:
    reference = item.find(qn("w:abstractNumId"))
    abstract_id = "" if reference is None else reference.get(qn("w:val"))
    levels = dict(abstracts.get(abstract_id, {}))
    restarts: dict[int, int] = {}
    for override in item.iter(qn("w:lvlOverride")):
        levels |= _levels(override)
        start = override.find(qn("w:startOverride"))
        if start is not None:
            restarts[int(override.get(qn("w:ilvl")))] = int(start.get(qn("w:val")))
    return Instance(abstract_id, levels, restarts)


def _levels(holder: BaseOxmlElement) -> dict[int, Level]:
    return {int(item.get(qn("w:ilvl"))): _level(item) for item in holder.iterchildren(qn("w:lvl"))}


def _level(item: BaseOxmlElement) -> Level:
    def value(name: str, default: str) -> str:
        found = item.find(qn(name))
        return default if found is None else found.get(qn("w:val"), default)

    is_legal = item.find(qn("w:isLgl"))
    return Level(
        start=int(value("w:start", "0")),
        number_format=value("w:numFmt", "decimal"),
        text=value("w:lvlText", ""),
        all_decimal=is_legal is not None and is_legal.get(qn("w:val"), "1") not in ("0", "false"),
        spaced=value("w:suff", "tab") != "nothing",
    )
