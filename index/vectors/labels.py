"""Turns documents and their chunks into what filters ask of each chunk, for a store that filters by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.model import Clause, Document
from index.catalogue.departments import departments_in
from index.catalogue.select import YEARS
from index.catalogue.write import numbered

ALWAYS: Final = (YEARS.start, YEARS.stop)
"""The period of a document that states none: it is taken to be in force whenever a filter may ask."""


@dataclass(frozen=True, slots=True)
class Label:
    """What the filters of :class:`index.filters.SearchFilters` look at.

    ``departments`` are all the ways to write the departments that the clause gives a duty, since a filter may use any;
    ``period`` is the first and the last year.
    """

    doc_id: str
    region: str
    kind: str
    departments: tuple[str, ...]
    period: tuple[int, int]


def labels_of(documents: Sequence[Document], clause_rows: Iterable[int]) -> Iterator[Label]:
    """Label each chunk, given the row of its clause; a store that asks for none costs nothing."""
    written = {(known.region, known.name): known.aliases for known in departments_in(documents)}
    labels = [_label(document, clause, written) for _, document, clause in numbered(documents)]
    yield from (labels[row] for row in clause_rows)


def _label(document: Document, clause: Clause, written: dict[tuple[str, str], tuple[str, ...]]) -> Label:
    known = document.metadata
    names = {name for duty in clause.responsibilities for name in written[known.region, duty.department]}
    return Label(known.doc_id, known.region, clause.kind.value, tuple(sorted(names)), known.period or ALWAYS)
