"""The duty that closes a passage becomes departments with roles, read from the raw text without the plan parser.

A second reading on purpose: what the checker proves must not rest on the code that the suite scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus.model import Role, Span

# Each mark in full width becomes that in half width, so that offsets stay those of the raw text.
_HALF_WIDTH = str.maketrans("（），；：", "(),;:")

# What stands within brackets, which may hold others: “市商务局,有关区(市)县政府”.
_WITHIN = r"(?:[^()\n]|\([^()\n]*\))*"
# Says what the departments behind it do: “牵头单位:”, “责任部门:”; not “单位:件”.
_LABEL = r"(?:责任|牵头|配合)(?:单位|部门):"
# Matches “(市知识产权局牵头,市教委配合)” at a line's end, “(责任单位:市知识产权局)” anywhere, and a line of its own
# “责任单位:市教委”; not “(上海浦东)建设”.
_CLOSING = re.compile(
    rf"\((?P<unit>责任单位:[^()]*)\)|\((?P<line>{_WITHIN})\)[ \t]*$|^(?P<own>{_LABEL}.*)$", re.MULTILINE
)

# Matches the running foot “-20- ” of the Tianjin copy; not the range “3-5个”.
_FOOT = re.compile(r"-20-\s*")

# Matches “市教委、市科委按照职责分工负责”, “配合单位:市教委”; in “市财政局” the role groups stay empty.
_PART = re.compile(
    r"(?:(?P<label>责任|牵头|配合)(?:单位|部门):)?(?P<names>.*?)(?P<role>牵头|配合|(?:按照?职责)?分工负责|负责|落实)?"
)
# By when: “完成时限:2023年底前”; no department.
_DEADLINE = re.compile(r"完成(?:时限|时间):.*")

# Parts “市知识产权局及各区知识产权局”, “各有关部门和各区”; not “市文化和旅游局”.
_BETWEEN = re.compile(r"、|及|(?<=部门)和")

# The comma behind 市商务局 in “市港航局牵头,市商务局,各区政府配合”; not that in “市商务局,各区政府配合”.
_BETWEEN_ROLES = re.compile(r"((?:牵头|负责)[,;][^,;:]*),(?=[^,;:]*配合(?:[,;]|$))")

_ROLES = {"牵头": Role.LEAD, "配合": Role.COOPERATE, "负责": Role.RESPONSIBLE, "落实": Role.RESPONSIBLE}

# “【牵头单位:市港航局】”, a duty in square brackets; not the heading “【重点任务】”.
_SQUARE = re.compile(r"【([^【】\n]*(?:单位|部门):[^【】\n]*)】")


class Passage(NamedTuple):
    """The words from one closing duty (or line break) to the next, and the departments that the latter names.

    A role is None where the plan names a department and does not say what it does.
    """

    text: str
    departments: tuple[tuple[str, Role | None], ...]


@lru_cache(maxsize=4096)
def passage_at(raw: str, span: Span) -> Passage:
    """The passage that ``span`` stands in; its duty may close a later line (the last paragraph of a 专栏)."""
    text = _folded(raw)
    before = max((match.end() for match in _CLOSING.finditer(text, 0, span.start)), default=0)
    start = max(before, raw.rfind("\n", 0, span.start) + 1)
    closing = _CLOSING.search(text, span.start)
    line_end = raw.find("\n", span.end)
    ends = [end for end in (closing.end() if closing else -1, line_end) if end >= span.end]
    words = _FOOT.sub("", raw[start : min(ends, default=len(raw))])
    return Passage(words, tuple(_departments(closing)) if closing else ())


def bracket_at(raw: str, span: Span) -> Span | None:
    """Where the duty stands that closes the passage of ``span``, or None if none follows."""
    closing = _CLOSING.search(_folded(raw), span.start)
    return Span(*closing.span()) if closing else None


def duties_of(raw: str) -> Iterator[tuple[tuple[str, Role | None], ...]]:
    """Every closing duty of a plan that names departments, in the order of the text."""
    for closing in _CLOSING.finditer(_folded(raw)):
        departments = tuple(_departments(closing))
        if departments:
            yield departments


@lru_cache(maxsize=16)
def _folded(raw: str) -> str:
    return _SQUARE.sub(r"(\1)", raw.translate(_HALF_WIDTH))


def _departments(closing: re.Match[str]) -> Iterator[tuple[str, Role | None]]:
    """Name the departments of a duty; behind “责任单位:” all that no other word gives a role are responsible.

    Those between who leads and who cooperates, “市港航局牵头,市商务局,各区政府配合”, cooperate.
    """
    words = _FOOT.sub("", closing["unit"] or closing["line"] or closing["own"] or "")
    words = _BETWEEN_ROLES.sub(r"\1、", words)
    label: Role | None = None
    for part in re.split("[,;]", words):
        match = _PART.fullmatch(part.strip())
        if match is None or _DEADLINE.fullmatch(part.strip()):
            continue
        label = _ROLES.get(match["label"], Role.RESPONSIBLE) if match["label"] else label
        role = _ROLES.get(match["role"], Role.SHARED) if match["role"] else label
        yield from ((name.strip().removesuffix("等"), role) for name in _BETWEEN.split(match["names"]))
