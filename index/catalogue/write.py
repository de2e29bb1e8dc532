"""Turns documents into the SQLite file of the catalogue."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from corpus.model import Clause, Document
from index.catalogue.codec import (
    CLAUSE,
    DOUBTS,
    EDITS,
    GAP,
    HEADINGS,
    MEASURE,
    METADATA,
    RESPONSIBILITY,
    TARGET,
)
from index.catalogue.departments import Named, departments_in
from index.catalogue.records import Counts
from index.catalogue.schema import INDEXES, TABLES

Row = tuple[str | int | None, ...]


def write_catalogue(documents: Sequence[Document], path: Path) -> Counts:
    """Write all that the documents say into a file that must not exist yet.

    Clauses are numbered by rows from 0 in the order of the documents and of their text; vectors and lexical
    index refer to these rows.
    """
    departments = departments_in(documents)
    tables = {
        "documents": _document_rows(documents),
        "clauses": _clause_rows(documents),
        "imprint": _imprint_rows(documents),
        "ordinals": _ordinal_rows(documents),
        "departments": _department_rows(departments),
        "aliases": _alias_rows(departments),
        "responsibilities": _responsibility_rows(documents, departments),
        "targets": _target_rows(documents),
        "measures": _measure_rows(documents),
        "gaps": _gap_rows(documents),
    }
    with closing(sqlite3.connect(path)) as connection:
        # The file is thrown away when the build does not finish, and flushed to disk by whoever publishes it.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        connection.executescript(TABLES)
        with connection:
            for table, rows in tables.items():
                _insert(connection, table, rows)
        connection.executescript(INDEXES)
        connection.execute("ANALYZE")
        connection.commit()
        return count(connection)


def count(connection: sqlite3.Connection) -> Counts:
    """Count the rows of each table."""
    tables = ("documents", "clauses", "departments", "responsibilities", "targets", "measures", "gaps")
    totals = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)  # noqa: S608
    return Counts(*totals)


def numbered(documents: Iterable[Document]) -> Iterator[tuple[int, Document, Clause]]:
    """Give every clause with its row and its document."""
    row = 0
    for document in documents:
        for clause in document.clauses:
            yield row, document, clause
            row += 1


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    places = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - our own table names


def _department_rows(departments: Sequence[Named]) -> Iterator[Row]:
    for number, department in enumerate(departments):
        yield number, department.name, department.region, department.generic


def _alias_rows(departments: Sequence[Named]) -> Iterator[Row]:
    for number, department in enumerate(departments):
        yield from ((alias, number) for alias in department.aliases)


def _document_rows(documents: Sequence[Document]) -> Iterator[Row]:
    first_row = 0
    for position, document in enumerate(documents):
        known = document.metadata
        start, end = known.period or (None, None)
        yield (
            *(document.id, position, known.title, known.region, known.level, start, end, document.sha256),
            *(first_row, len(document.clauses), METADATA.encode(known), document.raw),
            HEADINGS.encode(document.headings),
            *(EDITS.encode(document.edits), DOUBTS.encode(document.doubts)),
        )
        first_row += len(document.clauses)


def _clause_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for row, document, clause in numbered(documents):
        yield row, clause.id, document.id, clause.kind.value, CLAUSE.encode(clause)


def _imprint_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for document in documents:
        for line in document.imprint:
            yield line.id, document.id, line.index, CLAUSE.encode(line)


def _ordinal_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for row, document, clause in numbered(documents):
        for depth, ordinal in enumerate(clause.ordinals):
            yield row, document.id, ordinal.family, ordinal.number, depth


def _responsibility_rows(documents: Sequence[Document], departments: Sequence[Named]) -> Iterator[Row]:
    ids = {(department.region, department.name): number for number, department in enumerate(departments)}
    for row, document, clause in numbered(documents):
        for place, duty in enumerate(clause.responsibilities):
            number = ids[document.metadata.region, duty.department]
            yield number, duty.role.value, row, place, duty.inherited, RESPONSIBILITY.encode(duty)


def _target_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for row, document, clause in numbered(documents):
        for place, target in enumerate(clause.targets):
            region, nature = document.metadata.region, target.nature.value
            yield row, place, region, target.indicator, nature, target.year, TARGET.encode(target)


def _measure_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for row, document, clause in numbered(documents):
        for place, measure in enumerate(clause.measures):
            region, main = document.metadata.region, measure.kinds[0].name
            yield row, place, region, main, measure.firmness.value, MEASURE.encode(measure)


def _gap_rows(documents: Sequence[Document]) -> Iterator[Row]:
    for document in documents:
        for place, gap in enumerate(document.gaps):
            yield document.id, place, GAP.encode(gap)
