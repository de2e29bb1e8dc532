"""Turns the duties of one department into the groups and rows that its page lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from web.duty_matrix import ROLES, part_of
from web.links import clause_link

_LEAD_LENGTH = 90


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list: how its clause begins, the headings above it, and where it stands."""

    lead: str
    path: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """The tasks that one plan gives in one role."""

    region: str
    plan: str
    role: Role
    rows: tuple[TaskRow, ...]


def narrowed(
    duties: Sequence[Duty], *, doc: str = "", part: str = "", partner: Sequence[Duty] | None = None
) -> list[Duty]:
    """Keep the duties of a plan, of a part of it, and of clauses that give ``partner`` one too."""
    shared = None if partner is None else {duty.clause_id for duty in partner}
    return [
        duty
        for duty in duties
        if doc in ("", duty.clause.doc_id)
        and part in ("", part_of(duty.clause))
        and (shared is None or duty.clause_id in shared)
    ]


def tasks_of(duties: Sequence[Duty], titles: Mapping[str, str]) -> tuple[TaskGroup, ...]:
    """Group ``duties`` by region, plan and role; ``titles`` names the plans by their ids."""
    groups: dict[tuple[str, str, Role], dict[str, TaskRow]] = {}
    for duty in duties:
        rows = groups.setdefault((duty.region, duty.clause.doc_id, duty.role), {})
        link = clause_link(duty.clause, duty.responsibility.span)
        rows.setdefault(duty.clause_id, TaskRow(lead_of(duty.clause), duty.clause.path, link))
    return tuple(
        TaskGroup(region, titles[doc_id], role, tuple(rows.values()))
        for (region, doc_id, role), rows in sorted(
            groups.items(), key=lambda group: (group[0][0], group[0][1], ROLES.index(group[0][2]))
        )
    )


def lead_of(clause: Clause, length: int = _LEAD_LENGTH) -> str:
    """Return how ``clause`` begins: its title, or at most ``length`` characters of its text."""
    words = " ".join((clause.title or clause.text).split())
    return words if len(words) <= length else f"{words[:length]}…"
