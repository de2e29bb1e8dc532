"""The bracket that closes a passage becomes departments with roles, read from the raw text without the plan parser.

A second reading on purpose: what the checker proves must not rest on the code that the suite scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus.model import Role, Span

# Matches “(市知识产权局牵头,市教委配合)” at a line's end and “(责任单位:市知识产权局)” anywhere; not “(上海浦东)建设”.
_BRACKET = re.compile(r"\(责任单位:(?P<unit>[^()]*)\)|\((?P<line>[^()\n]*)\)[ \t]*$", re.MULTILINE)

# Matches the running foot “-20- ” of the Tianjin copy; not the range “3-5个”.
_FOOT = re.compile(r"-20-\s*")

# Matches “市教委、市科委按照职责分工负责”; in “市财政局” the role group stays empty.
_PART = re.compile(r"(?P<names>.*?)(?P<role>牵头|配合|(?:按照?职责)?分工负责|负责)?")

# Parts “市知识产权局及各区知识产权局”, “各有关部门和各区”; not “市文化和旅游局”.
_BETWEEN = re.compile(r"、|及|(?<=部门)和")

_ROLES = {"牵头": Role.LEAD, "配合": Role.COOPERATE, "负责": Role.RESPONSIBLE}


class Passage(NamedTuple):
    """The words from one bracket (or line break) to the next, and the departments in the bracket that closes them.

    A role is None where the plan names a department and does not say what it does.
    """

    text: str
    departments: tuple[tuple[str, Role | None], ...]


@lru_cache(maxsize=4096)
def passage_at(raw: str, span: Span) -> Passage:
    """The passage that ``span`` stands in; its duty may close a later line (the last paragraph of a 专栏)."""
    before = max((match.end() for match in _BRACKET.finditer(raw, 0, span.start)), default=0)
    start = max(before, raw.rfind("\n", 0, span.start) + 1)
    bracket = _BRACKET.search(raw, span.start)
    line_end = raw.find("\n", span.end)
    ends = [end for end in (bracket.end() if bracket else -1, line_end) if end >= span.end]
    text = _FOOT.sub("", raw[start : min(ends, default=len(raw))])
    return Passage(text, tuple(_departments(bracket)) if bracket else ())


def bracket_at(raw: str, span: Span) -> Span | None:
    """Where the bracket stands that closes the passage of ``span``, or None if none follows."""
    bracket = _BRACKET.search(raw, span.start)
    return Span(*bracket.span()) if bracket else None


def duties_of(raw: str) -> Iterator[tuple[tuple[str, Role | None], ...]]:
    """Every closing bracket of a plan that names departments, in the order of the text."""
    for bracket in _BRACKET.finditer(raw):
        departments = tuple(_departments(bracket))
        if departments:
            yield departments


def _departments(bracket: re.Match[str]) -> Iterator[tuple[str, Role | None]]:
    by_unit = bracket["unit"] is not None
    words = _FOOT.sub("", bracket["unit"] if by_unit else bracket["line"])
    for part in re.split("[,，]", words):
        match = _PART.fullmatch(part.strip())
        if match:
            role = _role(match["role"], by_unit)
            yield from ((name.strip().removesuffix("等"), role) for name in _BETWEEN.split(match["names"]))


def _role(word: str | None, by_unit: bool) -> Role | None:
    """“责任单位:” says responsible where no word of the bracket says otherwise."""
    if word is None:
        return Role.RESPONSIBLE if by_unit else None
    return _ROLES.get(word, Role.SHARED)
