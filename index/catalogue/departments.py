"""Turns the duties of documents into departments: canonical name, region and every known way to write it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus.facts.departments import departments_of
from corpus.model import Document


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
    return tuple(sorted({*written, *departments_of(region).aliases(name)}))
