"""Turns an empty SQLite file into the tables and indexes of the catalogue."""

from __future__ import annotations

from typing import Final

TABLES: Final = """
CREATE TABLE documents (
    doc_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    region TEXT NOT NULL,
    level TEXT NOT NULL,
    in_force_from INTEGER,
    in_force_to INTEGER,
    sha256 TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    clauses INTEGER NOT NULL,
    metadata TEXT NOT NULL,
    raw TEXT NOT NULL,
    headings TEXT NOT NULL,
    edits TEXT NOT NULL,
    doubts TEXT NOT NULL
) STRICT;

CREATE TABLE clauses (
    row INTEGER PRIMARY KEY,
    clause_id TEXT NOT NULL,
    doc_id TEXT NOT NULL REFERENCES documents,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE imprint (
    clause_id TEXT NOT NULL,
    doc_id TEXT NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE ordinals (
    row INTEGER NOT NULL REFERENCES clauses,
    doc_id TEXT NOT NULL,
    family TEXT NOT NULL,
    number INTEGER NOT NULL,
    depth INTEGER NOT NULL
) STRICT;

CREATE TABLE departments (
    department_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    generic INTEGER NOT NULL
) STRICT;

CREATE TABLE aliases (
    alias TEXT NOT NULL,
    department_id INTEGER NOT NULL REFERENCES departments
) STRICT;

CREATE TABLE responsibilities (
    department_id INTEGER NOT NULL REFERENCES departments,
    role TEXT NOT NULL,
    row INTEGER NOT NULL REFERENCES clauses,
    position INTEGER NOT NULL,
    inherited INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE targets (
    row INTEGER NOT NULL REFERENCES clauses,
    position INTEGER NOT NULL,
    region TEXT NOT NULL,
    indicator TEXT NOT NULL,
    nature TEXT NOT NULL,
    year INTEGER,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE measures (
    row INTEGER NOT NULL REFERENCES clauses,
    position INTEGER NOT NULL,
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    firmness TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE gaps (
    doc_id TEXT NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
"""

INDEXES: Final = """
CREATE UNIQUE INDEX clauses_by_id ON clauses (clause_id);
CREATE UNIQUE INDEX imprint_by_id ON imprint (clause_id);
CREATE INDEX imprint_by_document ON imprint (doc_id, position);
CREATE INDEX clauses_by_kind ON clauses (kind, row);
CREATE INDEX ordinals_by_number ON ordinals (doc_id, family, number, row);
CREATE UNIQUE INDEX departments_by_name ON departments (name, region);
CREATE UNIQUE INDEX aliases_by_name ON aliases (alias, department_id);
CREATE INDEX responsibilities_by_department ON responsibilities (department_id, role, row);
CREATE INDEX responsibilities_by_clause ON responsibilities (row, position);
CREATE INDEX targets_by_region ON targets (region, indicator);
CREATE INDEX targets_by_indicator ON targets (indicator);
CREATE INDEX measures_by_kind ON measures (kind, row);
CREATE INDEX gaps_by_document ON gaps (doc_id, position);
"""
