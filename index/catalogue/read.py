"""Turns the SQLite file of the catalogue into typed answers about documents, clauses, duties and targets."""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Final

import numpy as np

from corpus.model import Clause, Document, Gap, Nature, Ordinal, Role
from index.catalogue.codec import CLAUSE, DOUBTS, EDITS, GAP, HEADINGS, METADATA
from index.catalogue.facts import (
    read_clause,
    read_duties,
    read_imprint,
    read_indicators,
    read_measures,
    read_numbered,
    read_targets,
)
from index.catalogue.load import load_aliases, load_departments, load_documents
from index.catalogue.pool import ReadPool
from index.catalogue.records import Counts, Department, DocumentEntry, Duty, MeasureFact, TargetFact
from index.catalogue.select import documents_left, require_known
from index.catalogue.where import Where
from index.catalogue.write import count
from index.errors import UnknownClause
from index.filters import NO_FILTERS, SearchFilters
from index.ranked import Rows

_CLAUSES_KEPT: Final = 4096


class Catalogue:
    """The facts of one index version; safe to share between threads, and open while anyone refers to it.

    Results come in the order of the documents and of their text; an argument left out does not restrict.

    Example:
        >>> catalogue.responsibilities(department="市知识产权局", role=Role.LEAD)  # doctest: +SKIP
    """

    def __init__(self, path: Path) -> None:
        self._pool = ReadPool(path)
        self._clause = lru_cache(_CLAUSES_KEPT)(partial(read_clause, self._pool))
        weakref.finalize(self, self._pool.close)

    def counts(self) -> Counts:
        """Count what the catalogue holds."""
        with self._pool.connection() as connection:
            return count(connection)

    def documents(self) -> tuple[DocumentEntry, ...]:
        """List the documents without their text."""
        return self._documents

    def document(self, doc_id: str) -> Document:
        """Give one document whole, equal to the one that was indexed.

        Raises:
            UnknownClause: No document has this id.
        """
        columns = "metadata, sha256, raw, headings, edits, doubts"
        sql = f"SELECT {columns} FROM documents WHERE doc_id = ?"  # noqa: S608
        rows = self._pool.rows(sql, (doc_id,))
        if not rows:
            raise UnknownClause(f"索引中没有文件“{doc_id}”。")
        metadata, sha256, raw, headings, edits, doubts = map(str, rows[0])
        return Document(
            metadata=METADATA.decode(metadata),
            sha256=sha256,
            raw=raw,
            headings=HEADINGS.decode(headings),
            clauses=self.clauses(SearchFilters(doc_ids=(doc_id,))),
            imprint=read_imprint(self._pool, doc_id),
            edits=EDITS.decode(edits),
            gaps=self.gaps(doc_id),
            doubts=DOUBTS.decode(doubts),
        )

    def gaps(self, doc_id: str | None = None) -> tuple[Gap, ...]:
        """List what the published plan had and the text does not."""
        where = Where().equal("doc_id", doc_id)
        sql = (
            "SELECT gaps.body FROM gaps JOIN documents USING (doc_id) "  # noqa: S608
            f"WHERE {where.sql} ORDER BY documents.position, gaps.position"
        )
        return tuple(GAP.decode(str(body)) for (body,) in self._pool.rows(sql, where.values))

    def clause(self, clause_id: str) -> Clause:
        """Give one clause, or a line of an imprint.

        Raises:
            UnknownClause: No clause has this id.
        """
        found = self._clause(clause_id)
        if found is None:
            raise UnknownClause(f"索引中没有条款“{clause_id}”。")
        return found

    def clauses(
        self, filters: SearchFilters = NO_FILTERS, *, offset: int = 0, limit: int | None = None
    ) -> tuple[Clause, ...]:
        """List the clauses that the filters leave.

        Raises:
            UnknownFilterValue: A filter names something that the catalogue does not hold.
        """
        where = self._where(filters)
        sql = f"SELECT body FROM clauses WHERE {where.sql} ORDER BY row LIMIT ? OFFSET ?"  # noqa: S608
        bounds = (-1 if limit is None else limit, offset)
        return tuple(CLAUSE.decode(str(body)) for (body,) in self._pool.rows(sql, (*where.values, *bounds)))

    def count_clauses(self, filters: SearchFilters = NO_FILTERS) -> int:
        """Count the clauses that the filters leave, without reading them."""
        where = self._where(filters)
        return int(self._pool.rows(f"SELECT count(*) FROM clauses WHERE {where.sql}", where.values)[0][0])  # noqa: S608

    def rows(self, filters: SearchFilters) -> Rows:
        """List the rows of the clauses that the filters leave, ascending.

        Raises:
            UnknownFilterValue: A filter names something that the catalogue does not hold.
        """
        if not filters.kinds and not filters.departments:
            left = documents_left(self._documents, filters)
            spans = [np.arange(entry.first_row, entry.first_row + entry.clauses) for entry in left]
            return np.concatenate(spans or [np.empty(0, np.int64)])
        where = self._where(filters)
        sql = f"SELECT row FROM clauses WHERE {where.sql} ORDER BY row"  # noqa: S608
        return np.fromiter((row for (row,) in self._pool.rows(sql, where.values)), np.int64)

    def clause_ids(self, rows: Sequence[int]) -> list[str]:
        """Give the ids of the clauses in these rows, in the order of ``rows``."""
        where = Where().among("row", rows)
        sql = f"SELECT row, clause_id FROM clauses WHERE {where.sql}"  # noqa: S608
        ids = dict(self._pool.rows(sql, where.values))
        return [ids[row] for row in rows]

    def by_ordinal(self, doc_id: str | None, ordinals: Sequence[Ordinal]) -> tuple[Clause, ...]:
        """List the clauses that stand under all of these numbers, in this order from the outside in.

        ``(("part", 4), ("section", 3))`` lists the whole of 第四部分第(三)节; numbers in between may be
        left out.
        A ``doc_id`` of ``None`` looks in every document; no ordinals find nothing.
        """
        return read_numbered(self._pool, doc_id, ordinals)

    def departments(self, region: str | None = None) -> tuple[Department, ...]:
        """List the departments, sorted by region and name."""
        return tuple(entry for entry in self._departments if region in (None, entry.region))

    def responsibilities(
        self,
        *,
        department: str | None = None,
        role: Role | None = None,
        region: str | None = None,
        doc_id: str | None = None,
    ) -> tuple[Duty, ...]:
        """List the duties of a department (by name or alias), in a role, in a region, in a document.

        Raises:
            UnknownFilterValue: The department, region or document is not in the catalogue.
        """
        where = (
            Where()
            .among("duty.department_id", self._named(() if department is None else (department,)))
            .equal("duty.role", role)
            .among("clauses.doc_id", self._in_documents(_place(region, doc_id)))
        )
        return read_duties(self._pool, where)

    def targets(
        self,
        *,
        region: str | None = None,
        indicator: str | None = None,
        doc_id: str | None = None,
        nature: Nature | None = None,
    ) -> tuple[TargetFact, ...]:
        """List the targets whose indicator contains the words given.

        Raises:
            UnknownFilterValue: The region or document is not in the catalogue.
        """
        where = (
            Where()
            .equal("targets.region", region)
            .equal("targets.nature", nature)
            .among("clauses.doc_id", self._in_documents(_place(region, doc_id)))
        )
        if indicator is not None:
            where.holds("instr(targets.indicator, ?)", indicator)
        return read_targets(self._pool, where)

    def measures(
        self, *, region: str | None = None, doc_id: str | None = None, kind: str | None = None
    ) -> tuple[MeasureFact, ...]:
        """List the support measures, those of which ``kind`` is the main kind of support.

        Raises:
            UnknownFilterValue: The region or document is not in the catalogue.
        """
        where = (
            Where()
            .equal("measures.region", region)
            .equal("measures.kind", kind)
            .among("clauses.doc_id", self._in_documents(_place(region, doc_id)))
        )
        return read_measures(self._pool, where)

    def indicators(self, region: str | None = None) -> tuple[str, ...]:
        """List the distinct indicators, sorted."""
        return read_indicators(self._pool, Where().equal("region", region))

    @cached_property
    def _documents(self) -> tuple[DocumentEntry, ...]:
        return load_documents(self._pool)

    @cached_property
    def _departments(self) -> tuple[Department, ...]:
        return load_departments(self._pool)

    @cached_property
    def _aliases(self) -> Mapping[str, frozenset[int]]:
        return load_aliases(self._pool)

    def _where(self, filters: SearchFilters) -> Where:
        where = Where().among("doc_id", self._in_documents(filters))
        where.among("kind", filters.kinds or None)
        departments = self._named(filters.departments)
        if departments is not None:
            duties = Where().among("department_id", departments)
            where.holds(f"row IN (SELECT row FROM responsibilities WHERE {duties.sql})", *duties.values)  # noqa: S608
        return where

    def _in_documents(self, filters: SearchFilters) -> tuple[str, ...] | None:
        """Name the documents that the filters leave; ``None`` when that is all of them."""
        left = documents_left(self._documents, filters)
        return None if len(left) == len(self._documents) else tuple(entry.id for entry in left)

    def _named(self, departments: Sequence[str]) -> list[int] | None:
        """Number the departments that are written in one of these ways; ``None`` when none is named."""
        if not departments:
            return None
        require_known("部门", departments, self._aliases)
        return sorted({number for name in departments for number in self._aliases[name]})


def _place(region: str | None, doc_id: str | None) -> SearchFilters:
    return SearchFilters(regions=() if region is None else (region,), doc_ids=() if doc_id is None else (doc_id,))
