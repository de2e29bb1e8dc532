"""Finds the departments that a sentence gives a role which its clauses do not give them: 牵头 is not 配合."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Role
from rag.lexicon.tables import any_of
from rag.llm.basis import Basis

# The role words of “由市教委牵头,市科委按职责分工负责”; “责任” alone is none.
_ROLE = re.compile(r"负责牵头|牵头(?:负责)?|按照?(?:各自)?职责分工负责|分工负责|配合|负责")
# Parts “由市教委牵头,市科委配合”; names joined by “、” stay together.
_BREAK = re.compile(r"[,;。!?:\n]")

_ANY = frozenset({Role.LEAD, Role.RESPONSIBLE, Role.SHARED})


def wrong_roles(text: str, basis: Basis) -> Iterator[str]:
    """Yield the departments in ``text`` (bare) whose role there is none that the clauses give them."""
    for part in _BREAK.split(text):
        for name, roles in _said(part, basis):
            if not basis.roles[name] & roles:
                yield name


def _said(part: str, basis: Basis) -> Iterator[tuple[str, frozenset[Role]]]:
    """Yield the departments of a part with the roles that its words allow.

    A role word belongs to the names before it (“市教委、市科委配合”), or after it where it comes first and none comes
    last (“牵头单位是市教委”, not “配合海关办案由市公安局负责”).
    """
    names = [(match.start(), match[0]) for match in _names(basis).finditer(part)]
    words = [(match.start(), _meant(match[0])) for match in _ROLE.finditer(part)]
    if not names or not words:
        return
    forward = words[0][0] < names[0][0] and words[-1][0] < names[-1][0]
    for place, name in names:
        if forward:
            yield name, [roles for start, roles in words if start < place][-1]
        elif after := [roles for start, roles in words if start > place]:
            yield name, after[0]


def _meant(word: str) -> frozenset[Role]:
    if "牵头" in word:
        return frozenset({Role.LEAD})
    if "分工" in word:
        return frozenset({Role.SHARED, Role.RESPONSIBLE})
    return frozenset({Role.COOPERATE}) if word == "配合" else _ANY


def _names(basis: Basis) -> re.Pattern[str]:
    return re.compile(any_of(basis.roles))
