"""Turns duties and targets into the groups and rows that their pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Clause, Nature, Role
from index.catalogue.records import Department, Duty, TargetFact
from web.links import clause_link

ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)
"""The roles in the order in which they are shown."""

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


@dataclass(frozen=True, slots=True)
class Value:
    """A target's value in the plan's words, the year that it is for, and where it stands."""

    text: str
    year: int | None
    href: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with the values that were reached and those that are to be reached."""

    indicator: str
    baselines: tuple[Value, ...]
    goals: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class PlanTargets:
    """The indicators of one plan."""

    region: str
    plan: str
    rows: tuple[IndicatorRow, ...]


def in_order(departments: Sequence[Department]) -> list[Department]:
    """Put the departments with most duties first, and those that are no one body (各区) last, in each region."""

    def rank(department: Department) -> tuple[str, bool, int, str]:
        return department.region, department.generic, -sum(department.clauses_by_role.values()), department.name

    return sorted(departments, key=rank)


def tasks_of(duties: Sequence[Duty], titles: Mapping[str, str]) -> tuple[TaskGroup, ...]:
    """Group ``duties`` by region, plan and role; ``titles`` names the plans by their ids."""
    groups: dict[tuple[str, str, Role], dict[str, TaskRow]] = {}
    for duty in duties:
        rows = groups.setdefault((duty.region, duty.clause.doc_id, duty.role), {})
        link = clause_link(duty.clause, duty.responsibility.span)
        rows.setdefault(duty.clause_id, TaskRow(_lead(duty.clause), duty.clause.path, link))
    return tuple(
        TaskGroup(region, titles[doc_id], role, tuple(rows.values()))
        for (region, doc_id, role), rows in sorted(
            groups.items(), key=lambda group: (group[0][0], group[0][1], ROLES.index(group[0][2]))
        )
    )


def indicators_of(facts: Sequence[TargetFact], titles: Mapping[str, str]) -> tuple[PlanTargets, ...]:
    """Put what each plan reached beside what it aims at, by indicator."""
    plans: dict[tuple[str, str], dict[str, list[TargetFact]]] = {}
    for fact in facts:
        rows = plans.setdefault((fact.region, fact.clause.doc_id), {})
        rows.setdefault(fact.target.indicator, []).append(fact)
    return tuple(
        PlanTargets(region, titles[doc_id], tuple(_row(indicator, of_it) for indicator, of_it in rows.items()))
        for (region, doc_id), rows in plans.items()
    )


def _row(indicator: str, facts: Sequence[TargetFact]) -> IndicatorRow:
    def values(nature: Nature) -> tuple[Value, ...]:
        return tuple(
            Value(fact.target.value_text, fact.target.year, clause_link(fact.clause, fact.target.span))
            for fact in facts
            if fact.target.nature is nature
        )

    return IndicatorRow(indicator, values(Nature.BASELINE), values(Nature.GOAL))


def _lead(clause: Clause) -> str:
    words = " ".join((clause.title or clause.text).split())
    return words if len(words) <= _LEAD_LENGTH else f"{words[:_LEAD_LENGTH]}…"
