"""Reads the duty that closes a clause, such as “(市知识产权局牵头,市教委配合)”, into departments with roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.facts.departments import Departments, departments_of
from corpus.model import Role

_OPEN, _CLOSE = "(〔[【", ")〕]】"
_LONGEST = 600

# “责任单位:”, “牵头部门:”, “配合单位:”; not “主管单位批准”.
_LABEL = re.compile(
    r"^(?:(?P<lead>(?:主要)?牵头(?:责任)?(?:单位|部门)|主办(?:单位|部门)|第一责任(?:单位|部门))"
    r"|(?P<cooperate>(?:配合|参与|参加|协办|协同|协助|会办)(?:责任)?(?:单位|部门))"
    r"|(?P<responsible>(?:责任|负责|承办|实施|落实)(?:单位|部门)(?:及分工)?|由)):?\s*"
)
_LABEL_COLON = re.compile(r"(?:单位|部门):")

# The words that close a list of departments, with the role they give: “按照职责分工负责” before “负责”.
_ROLE_WORDS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.SHARED,
        re.compile(
            r"(?:等)?(?:按照?|依照?|根据)(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同|分头)?(?:负责|落实|实施|推进)$"
        ),
    ),
    (Role.SHARED, re.compile(r"(?:等)?(?:分工|分别|共同|分头)负责$")),
    (Role.LEAD, re.compile(r"(?:等)?(?:牵头|牵头负责|负责牵头|主办)$")),
    (
        Role.COOPERATE,
        re.compile(r"(?:等)?(?:(?:参与|协助|协同|积极)?配合|参与|参加|协助|协办|协同)(?:落实|实施|推进)?$"),
    ),
    (Role.RESPONSIBLE, re.compile(r"(?:等)?(?:具体|分别)?(?:负责|落实|实施|承担)$")),
)
_SEGMENT = re.compile(r"[^,;。\n]+")
_NAME = re.compile(r"[^、/]+")
# “各有关部门和各区”, “市知识产权局及各区知识产权局”; not the 和 of “市工业和信息化局”.
_AND = re.compile(r"以及|及其|和|及|与|会同")
_TAIL = re.compile(r"等$")


@dataclass(frozen=True, slots=True)
class Duty:
    """One department of a duty: its name and role as written, and where the name stands in the clause's clean text."""

    written: str
    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Closing:
    """The duty that closes a text: where it starts, brackets included, and who does what."""

    start: int
    end: int
    duties: tuple[Duty, ...]


def parse_duty(text: str, departments: Departments | None = None) -> Closing | None:
    """Return the duty at the end of ``text``, or None if it does not close with one."""
    known = departments or departments_of("")
    for start, end, inner_start, inner_end in _closings(text):
        duties = _parse(text[inner_start:inner_end], inner_start, known)
        if duties:
            return Closing(start, end, duties)
    return None


def is_duty(text: str) -> bool:
    """Tell whether the whole of ``text`` is a duty, as when it stands on a line of its own."""
    closing = parse_duty(text)
    return closing is not None and closing.start == 0


def _closings(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield candidate ranges (outer, inner): bracketed at the end, then a labelled last line or sentence."""
    end = len(text.rstrip("\n。.; "))
    if end and text[end - 1] in _CLOSE and (start := _matching_open(text, end - 1)) is not None:
        yield start, len(text), start + 1, end - 1
    # “责任单位:市科技局、市财政局” without brackets, on the last line or after the last full stop.
    for break_at in (text.rfind("\n", 0, end), text.rfind("。", 0, end)):
        start = break_at + 1
        if 0 < end - start <= _LONGEST and _LABEL_COLON.search(text, start, end) and _LABEL.match(text[start:end]):
            yield start, len(text), start, end


def _matching_open(text: str, close: int) -> int | None:
    depth = 0
    for index in range(close, max(-1, close - _LONGEST), -1):
        depth += (text[index] in _CLOSE) - (text[index] in _OPEN)
        if depth == 0:
            return index
    return None


def _parse(inner: str, offset: int, known: Departments) -> tuple[Duty, ...]:
    duties: list[Duty] = []
    labelled: Role | None = None
    has_role_word = False
    for segment in _SEGMENT.finditer(inner):
        start, end = _stripped(inner, *segment.span())
        if label := _LABEL.match(inner[start:end]):
            labelled = Role(label.lastgroup or Role.RESPONSIBLE)
            start += label.end()
            has_role_word = True
        role, end = _role(inner, start, end)
        has_role_word = has_role_word or role is not None
        names = [
            Duty(inner[a:b], role or labelled or Role.RESPONSIBLE, a, b) for a, b in _names(inner, start, end, known)
        ]
        if not names or not all(known.is_plausible(name.written) for name in names):
            return ()
        duties += names
    if not has_role_word and not all(known.is_listed(d.written) or _ends_like_body(d.written) for d in duties):
        return ()
    return tuple(replace(duty, start=duty.start + offset, end=duty.end + offset) for duty in duties)


def _ends_like_body(written: str) -> bool:
    return written.endswith(
        ("局", "委", "厅", "办", "部", "法院", "检察院", "政府", "海关", "委员会", "办公室", "总队")
    )


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _role(text: str, start: int, end: int) -> tuple[Role | None, int]:
    for role, pattern in _ROLE_WORDS:
        if match := pattern.search(text[start:end]):
            return role, start + match.start()
    return None, end


def _names(text: str, start: int, end: int, known: Departments) -> Iterator[tuple[int, int]]:
    for match in _NAME.finditer(text, start, end):
        yield from _split_at_and(text, *match.span(), known)


def _split_at_and(text: str, start: int, end: int, known: Departments) -> Iterator[tuple[int, int]]:
    """Split “A和B” where both sides are departments and the whole is not a listed one."""
    start, end = _stripped(text, start, end)
    if tail := _TAIL.search(text[start:end]):
        end = start + tail.start()
    whole = text[start:end]
    if not known.is_listed(whole):
        for joint in _AND.finditer(whole):
            left, right = whole[: joint.start()], whole[joint.end() :]
            if _stands(left, known) and _stands(right, known):
                yield start, start + joint.start()
                yield from _split_at_and(text, start + joint.end(), end, known)
                return
    if end > start:
        yield start, end


def _stands(name: str, known: Departments) -> bool:
    return known.is_plausible(name) and (known.is_listed(name) or known.is_generic(name) or _ends_like_body(name))
