"""What the catalogue answers with: values of ``corpus.model`` together with where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.model import Clause, Metadata, Responsibility, Role, SupportMeasure, Target


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One document without its text: ``clauses`` counts its clauses, the first stands in ``first_row``."""

    metadata: Metadata
    sha256: str
    clauses: int
    first_row: int

    @property
    def id(self) -> str:
        """The short, stable name of the document."""
        return self.metadata.doc_id

    @property
    def title(self) -> str:
        """The full title of the plan."""
        return self.metadata.title

    def in_force(self, year: int) -> bool:
        """Tell whether the period covers the year; a document without a period is taken to be in force."""
        period = self.metadata.period
        return period is None or period[0] <= year <= period[1]


@dataclass(frozen=True, slots=True)
class Department:
    """A department of one region, the forms in which the plans write it, and its clauses counted by role."""

    name: str
    region: str
    generic: bool
    aliases: tuple[str, ...]
    clauses_by_role: Mapping[Role, int]


@dataclass(frozen=True, slots=True)
class Duty:
    """A responsibility and the clause that gives it."""

    clause: Clause
    region: str
    responsibility: Responsibility

    @property
    def clause_id(self) -> str:
        """The id of the clause that gives the duty."""
        return self.clause.id

    @property
    def role(self) -> Role:
        """What the department does about the clause."""
        return self.responsibility.role


@dataclass(frozen=True, slots=True)
class TargetFact:
    """A target and the clause that sets it."""

    clause: Clause
    region: str
    target: Target

    @property
    def clause_id(self) -> str:
        """The id of the clause that sets the target."""
        return self.clause.id


@dataclass(frozen=True, slots=True)
class MeasureFact:
    """A support measure and the clause that offers it."""

    clause: Clause
    region: str
    measure: SupportMeasure

    @property
    def clause_id(self) -> str:
        """The id of the clause that offers the measure."""
        return self.clause.id


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each thing the catalogue holds."""

    documents: int
    clauses: int
    departments: int
    responsibilities: int
    targets: int
    measures: int
    gaps: int
