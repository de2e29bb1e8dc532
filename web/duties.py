"""Turns the duties of a clause into its departments by role, as every page lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.model import Responsibility

Duties = tuple[tuple[str, tuple[str, ...]], ...]
"""The departments of a clause by the plan's word for their role, both in the order of the text."""


def duties_of(responsibilities: Sequence[Responsibility]) -> Duties:
    """Group the departments of a clause by the plan's word for their role."""
    return by_role((duty.role.label, duty.department) for duty in responsibilities)


def by_role(pairs: Iterable[tuple[str, str]]) -> Duties:
    """Group pairs of a role's word and a department; a department stands once under each role."""
    grouped: dict[str, dict[str, None]] = {}
    for role, department in pairs:
        grouped.setdefault(role, {})[department] = None
    return tuple((role, tuple(departments)) for role, departments in grouped.items())
