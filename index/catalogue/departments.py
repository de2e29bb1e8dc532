"""Turns the duties of documents into departments: canonical name, region and every known way to write it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpus.facts.departments import departments_of
from corpus.model import Document

# “省委宣传部(省版权局)”, “市市场监管局(市知识产权局)”; not “各县(市、区)”, “市政府(办公室)”.
_TWO_PLATES = re.compile(
    r"(?P<first>[省市区县州][^()]{2,20})[(](?P<second>[省市区县州][^()、]{1,20}(?:局|厅|委|办|中心|部))[)]"
)
_COURTS = (
    ("省法院", "省高院", "省高级法院", "省高级人民法院"),
    ("自治区法院", "自治区高院", "自治区高级人民法院"),
    ("省检察院", "省人民检察院"),
    ("自治区检察院", "自治区人民检察院"),
    ("市中院", "市中级法院", "市中级人民法院"),
)


class Named(NamedTuple):
    """A department as the documents and the department table know it; a name means one body in each region."""

    region: str
    name: str
    generic: bool
    aliases: tuple[str, ...]


def departments_in(documents: Iterable[Document]) -> list[Named]:
    """Collect the departments that have a duty, sorted by region and name.

    A department is generic when no plan of its region uses the name for one body.
    """
    aliases: dict[tuple[str, str], set[str]] = {}
    specific: set[tuple[str, str]] = set()
    for document in documents:
        region = document.metadata.region
        for clause in document.clauses:
            for duty in clause.responsibilities:
                key = (region, duty.department)
                aliases.setdefault(key, set()).add(duty.written)
                if not duty.generic:
                    specific.add(key)
    return [
        Named(region, name, (region, name) not in specific, _ways_to_write(region, name, written))
        for (region, name), written in sorted(aliases.items())
    ]


def _ways_to_write(region: str, name: str, written: Iterable[str]) -> tuple[str, ...]:
    ways = {*written, *departments_of(region).aliases(name)}
    ways |= {plate for way in ways for plate in _plates(way)}
    return tuple(sorted(ways | {court for way in ways for court in _courts(way)}))


def _plates(written: str) -> tuple[str, ...]:
    """Return the two names of a body with a second one in brackets: 省委宣传部(省版权局); none for other remarks."""
    match = _TWO_PLATES.fullmatch(written)
    return (match["first"], match["second"]) if match else ()


def _courts(written: str) -> tuple[str, ...]:
    """Return what else the court or the procuratorate of a level is called: 省法院 is 省高级人民法院."""
    kind = next((ways for ways in _COURTS if written in ways), ())
    return tuple(way for way in kind if way != written)
