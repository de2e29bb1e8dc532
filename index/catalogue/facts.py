"""Turns conditions into the facts of clauses that meet them, read from SQLite in the order of the plans."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause, Ordinal
from index.catalogue.codec import CLAUSE, MEASURE, RESPONSIBILITY, TARGET
from index.catalogue.pool import ReadPool
from index.catalogue.records import Duty, MeasureFact, TargetFact
from index.catalogue.where import Where


def read_clause(pool: ReadPool, clause_id: str) -> Clause | None:
    """Read the clause, or the line of an imprint, that has an id."""
    tables = (f"SELECT body FROM {table} WHERE clause_id = ?" for table in ("clauses", "imprint"))  # noqa: S608
    rows = pool.rows(" UNION ALL ".join(tables), (clause_id, clause_id))
    return CLAUSE.decode(str(rows[0][0])) if rows else None


def read_imprint(pool: ReadPool, doc_id: str) -> tuple[Clause, ...]:
    """Read the lines of a document's imprint in their order."""
    rows = pool.rows("SELECT body FROM imprint WHERE doc_id = ? ORDER BY position", (doc_id,))
    return tuple(CLAUSE.decode(str(body)) for (body,) in rows)


def read_duties(pool: ReadPool, where: Where) -> tuple[Duty, ...]:
    """Read duties; the conditions may name columns of ``duty``, ``clauses`` and ``documents``."""
    sql = (
        "SELECT clauses.body, documents.region, duty.body FROM responsibilities AS duty "  # noqa: S608
        "JOIN clauses USING (row) JOIN documents USING (doc_id) "
        f"WHERE {where.sql} ORDER BY row, duty.position"
    )
    rows = pool.rows(sql, where.values)
    return tuple(Duty(CLAUSE.decode(clause), region, RESPONSIBILITY.decode(body)) for clause, region, body in rows)


def read_targets(pool: ReadPool, where: Where) -> tuple[TargetFact, ...]:
    """Read targets; the conditions may name columns of ``targets`` and ``clauses``."""
    sql = (
        "SELECT clauses.body, targets.region, targets.body FROM targets JOIN clauses USING (row) "  # noqa: S608
        f"WHERE {where.sql} ORDER BY row, targets.position"
    )
    rows = pool.rows(sql, where.values)
    return tuple(TargetFact(CLAUSE.decode(clause), region, TARGET.decode(body)) for clause, region, body in rows)


def read_measures(pool: ReadPool, where: Where) -> tuple[MeasureFact, ...]:
    """Read support measures; the conditions may name columns of ``measures`` and ``clauses``."""
    sql = (
        "SELECT clauses.body, measures.region, measures.body FROM measures JOIN clauses USING (row) "  # noqa: S608
        f"WHERE {where.sql} ORDER BY row, measures.position"
    )
    rows = pool.rows(sql, where.values)
    return tuple(MeasureFact(CLAUSE.decode(clause), region, MEASURE.decode(body)) for clause, region, body in rows)


def read_indicators(pool: ReadPool, where: Where) -> tuple[str, ...]:
    """Read the distinct indicators of targets, sorted."""
    sql = f"SELECT DISTINCT indicator FROM targets WHERE {where.sql} ORDER BY indicator"  # noqa: S608
    return tuple(str(indicator) for (indicator,) in pool.rows(sql, where.values))


def read_numbered(pool: ReadPool, doc_id: str | None, ordinals: Sequence[Ordinal]) -> tuple[Clause, ...]:
    """Read the clauses that stand under all of these numbers, from the outside in; no numbers find nothing."""
    if not ordinals:
        return ()
    where = Where().equal("o0.doc_id", doc_id)
    tables = ["clauses"]
    for n, ordinal in enumerate(ordinals):
        tables.append(f"ordinals AS o{n}")
        where.holds(f"o{n}.row = clauses.row").holds(f"o{n}.family = ?", ordinal.family)
        where.holds(f"o{n}.number = ?", ordinal.number)
        if n:
            where.holds(f"o{n}.depth > o{n - 1}.depth")
    sql = (
        f"SELECT DISTINCT clauses.row, body FROM {', '.join(tables)} "  # noqa: S608
        f"WHERE {where.sql} ORDER BY clauses.row"
    )
    return tuple(CLAUSE.decode(str(body)) for _, body in pool.rows(sql, where.values))
