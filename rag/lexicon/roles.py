"""Loads what people call the roles of departments, and the names of departments that every city has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from corpus.model import Role
from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words for some roles of departments; ``topical`` ones can also belong to a topic."""

    roles: frozenset[Role]
    words: tuple[str, ...]
    topical: tuple[str, ...]


@cache
def role_words() -> tuple[RoleWords, ...]:
    """Return what people call the roles of departments."""
    return held_as(tuple[RoleWords, ...], read_table("roles")["role"])


@cache
def spoken_roles() -> Mapping[str, str]:
    """Return what plans call a role, by what people say for it."""
    return {said: role for role, words in read_table("spoken")["roles"].items() for said in words}


@cache
def general_departments() -> tuple[str, ...]:
    """Return the names of departments that cities and districts have, whether or not a plan names them."""
    return tuple(read_table("departments")["names"])


@cache
def fields_of() -> Mapping[str, str]:
    """Return what the name of a department spells, by what people say that it sees to: 财政 by 钱."""
    return {said: field for field, words in read_table("departments")["fields"].items() for said in words}


@cache
def other_names() -> Mapping[str, str]:
    """Return what the name of a department spells today, by the names that it had: 市场监 by 工商局."""
    return {said: field for field, words in read_table("departments")["other_names"].items() for said in words}
