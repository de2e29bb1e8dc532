"""Turns the small tables of the catalogue (documents, departments) into records that are kept in memory."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType

from corpus.model import Role
from index.catalogue.codec import METADATA
from index.catalogue.pool import ReadPool
from index.catalogue.records import Department, DocumentEntry


def load_documents(pool: ReadPool) -> tuple[DocumentEntry, ...]:
    """Read the documents in their order, without their text."""
    sql = "SELECT metadata, sha256, clauses, first_row FROM documents ORDER BY position"
    return tuple(
        DocumentEntry(METADATA.decode(str(metadata)), str(sha256), int(clauses), int(first_row))
        for metadata, sha256, clauses, first_row in pool.rows(sql)
    )


def load_departments(pool: ReadPool) -> tuple[Department, ...]:
    """Read the departments, sorted by region and name, with their aliases and their clauses counted."""
    aliases = load_aliases(pool)
    written: defaultdict[int, list[str]] = defaultdict(list)
    for alias, numbers in aliases.items():
        for number in numbers:
            written[number].append(alias)
    counts: defaultdict[int, dict[Role, int]] = defaultdict(dict)
    sql = "SELECT department_id, role, count(DISTINCT row) FROM responsibilities GROUP BY department_id, role"
    for number, role, clauses in pool.rows(sql):
        counts[int(number)][Role(role)] = int(clauses)
    sql = "SELECT department_id, name, region, generic FROM departments ORDER BY region, name"
    return tuple(
        Department(
            name=str(name),
            region=str(region),
            generic=bool(generic),
            aliases=tuple(sorted(written[int(number)])),
            clauses_by_role=MappingProxyType(counts[int(number)]),
        )
        for number, name, region, generic in pool.rows(sql)
    )


def load_aliases(pool: ReadPool) -> dict[str, frozenset[int]]:
    """Map each written form of a department to the numbers of the departments that it may mean."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for alias, number in pool.rows("SELECT alias, department_id FROM aliases"):
        found[str(alias)].add(int(number))
    return {alias: frozenset(numbers) for alias, numbers in found.items()}
