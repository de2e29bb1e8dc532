"""Turns the duties that one plan gives into a matrix: departments down, parts of the plan across, clauses counted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from web.links import department_link

ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)
"""The roles in the order in which they are shown."""

SIGNS = {Role.LEAD: "牵", Role.RESPONSIBLE: "责", Role.COOPERATE: "配", Role.SHARED: "分"}
"""One character for each role, for a cell with little room."""

OUTSIDE = "其他"
"""The part of a clause that stands under no heading."""

_SHADES = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """The clauses of one department in one part: how many in each role, how dark, and where they are listed."""

    clauses: int
    by_role: tuple[tuple[Role, int], ...]
    shade: int
    href: str

    @property
    def words(self) -> str:
        """The counts in words, for who does not see the signs."""
        return "，".join(f"{role.label} {count} 条" for role, count in self.by_role)


@dataclass(frozen=True, slots=True)
class Row:
    """One department: its cells, ``None`` where a part gives it nothing, and all of them together."""

    department: str
    href: str
    generic: bool
    cells: tuple[Cell | None, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class Matrix:
    """One plan: its parts that assign anybody, and a row for each department, those with most clauses first."""

    doc_id: str
    plan: str
    parts: tuple[str, ...]
    rows: tuple[Row, ...]


def part_of(clause: Clause) -> str:
    """Return the outermost heading above ``clause``."""
    return clause.path[0] if clause.path else OUTSIDE


def matrix_of(duties: Sequence[Duty], plan: str) -> Matrix:
    """Count ``duties``, all of the one document titled ``plan`` and in the order of its text.

    Raises:
        IndexError: There are no duties.
    """
    parts = tuple(dict.fromkeys(part_of(duty.clause) for duty in duties))
    of: dict[str, list[Duty]] = {}
    for duty in duties:
        of.setdefault(duty.responsibility.department, []).append(duty)
    most = max(_clauses(_within(part, each)) for part in parts for each in of.values())
    rows = [_row(department, each, parts, most) for department, each in of.items()]
    rows.sort(key=lambda row: (row.generic, -row.total.clauses, row.department))
    return Matrix(duties[0].clause.doc_id, plan, parts, tuple(rows))


def _row(department: str, duties: Sequence[Duty], parts: Sequence[str], most: int) -> Row:
    first = duties[0]

    def cell(of_it: Sequence[Duty], part: str | None) -> Cell:
        counts = ((role, _clauses([duty for duty in of_it if duty.role is role])) for role in ROLES)
        return Cell(
            clauses=_clauses(of_it),
            by_role=tuple((role, count) for role, count in counts if count),
            shade=min(_SHADES, math.ceil(_SHADES * _clauses(of_it) / most)) if part is not None else 0,
            href=department_link(department, region=first.region, doc=first.clause.doc_id, part=part),
        )

    by_part = [(part, _within(part, duties)) for part in parts]
    cells = tuple(cell(of_it, part) if of_it else None for part, of_it in by_part)
    href = department_link(department, region=first.region)
    return Row(department, href, first.responsibility.generic, cells, cell(duties, None))


def _within(part: str, duties: Sequence[Duty]) -> list[Duty]:
    return [duty for duty in duties if part_of(duty.clause) == part]


def _clauses(duties: Sequence[Duty]) -> int:
    return len({duty.clause_id for duty in duties})
