"""Reads the duty that closes a clause, such as “(市知识产权局牵头,市教委配合)”, into departments with roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.facts.departments import Departments, departments_of
from corpus.facts.duty_lists import BETWEEN, Listed, lists_in
from corpus.facts.duty_ranges import AT_END, closing_ranges, matching_open, told_ranges
from corpus.facts.duty_words import duty_words
from corpus.facts.names import names_in
from corpus.model import Role

_STARS = "*★☆▲"
_DEPARTMENTS = "部门"
# “人行某县支行”: as certain as a department; not “支行建设”.
_BRANCH = re.compile("(?:人行|人民银行).+行$")
# “市港航局|(牵头)”, “各区政府|〈含开发区管委会,下同〉”, “各园区|(列首位的为牵头单位)”: what a list adds to a name; not
# “市委组织部(人才办)”.
_REMARK = re.compile(
    r"[(〔〈](?:(?P<role>(?:牵头|主办|主责|配合|参与|协办|负责)(?:单位|部门)?)"
    r"|(?:含|包括|不含|以下|下同|(?:[列排][名在]?)?(?:首位|第一))[^()〔〕〈〉]*)[)〕〉]$"
)


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
    text = duty_words().with_plain_labels(text)
    for start, end, inner_start, inner_end in closing_ranges(text):
        if duties := duties_in(text, inner_start, inner_end, known):
            return Closing(start, end, duties)
    for start, end in told_ranges(text):
        if duties := duties_in(text, start, end, known, spelled_out=True):
            return Closing(start, len(text), duties)
    return None


def with_first_leading(closing: Closing, text: str = "", mark: str = "") -> Closing:
    """Return a duty in which the first of several departments leads, unless it says itself who does what.

    With a ``mark``, those before the first such mark between the names of ``text`` lead, all of them without one.
    """
    duties = closing.duties
    if len(duties) == 1 or any(duty.role not in (Role.RESPONSIBLE, Role.SHARED) for duty in duties):
        return closing
    parted = (n for n, (one, other) in enumerate(pairwise(duties), 1) if mark in text[one.end : other.start])
    leading = next(parted, len(duties)) if mark else 1
    return replace(closing, duties=(*(replace(one, role=Role.LEAD) for one in duties[:leading]), *duties[leading:]))


def is_duty(text: str) -> bool:
    """Tell whether the whole of ``text`` is a duty, as when it stands on a line of its own, or a part of one."""
    if opens_duty(text) and "。" not in text[:-1]:
        return True
    closing = parse_duty(f"\n{text}")
    return closing is not None and closing.start <= 1


def goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on with the duty that closes the text above it: “各区政府按职责分工负责”."""
    if not duty_words().closing(line.rstrip(AT_END)) or (own := parse_duty(before)) is None:
        return False
    whole = parse_duty(f"{before}\n{line}")
    return whole is not None and whole.start <= own.start


def opens_duty(text: str) -> bool:
    """Tell whether a label of a duty opens ``text``: “责任单位:市港航局”, “【完成时限】2030年”."""
    return duty_words().opens(duty_words().with_plain_labels(text))


def duties_in(
    text: str, start: int, end: int, known: Departments, label: Role | None = None, *, spelled_out: bool = False
) -> tuple[Duty, ...]:
    """Return the duties in ``text[start:end]``, or none if it is anything but lists of departments and deadlines.

    ``label`` is the role that a label before the range gives. Those whom a list calls in cooperate, “A会同B负责”,
    unless all share. A name without a label or role word must be certainly a department. Any name will do where a label
    announces the list, or beside a certain one. With ``spelled_out``, every list must say its role, and one name be
    that of a certain body.
    """
    found: list[Duty] = []
    told = True
    lists = [*lists_in(text, start, end)]
    for place, (begin, stop, joined) in enumerate(lists, 1):
        if begin == stop or duty_words().names_nobody(text[begin:stop]):
            continue
        if opening := duty_words().label(text[begin:stop]):
            label, begin = opening[0], begin + opening[1]
        role, stop = _closed(text, begin, stop, label or _of_called(text, lists[place : place + 1]))
        role = Role.COOPERATE if joined and role is not Role.SHARED else role
        if spelled_out and role is None:
            return ()
        named = [_named(text, *name) for name in names_in(text, begin, stop, known)]
        if not named or not all(_is_named(text[a:b], role, known) for a, b, _ in named):
            return ()
        told = told and role is not None
        found += (Duty(text[a:b], own or role or Role.RESPONSIBLE, a, b) for a, b, own in named)
    certain = [duty.written for duty in found if known.is_certain(duty.written) or _BRANCH.search(duty.written)]
    if spelled_out and all(map(known.is_generic, certain)):
        return ()
    if label is not None or certain or any(duty.written.endswith(_DEPARTMENTS) for duty in found):
        return tuple(found)
    return tuple(found) if told and all(known.is_plausible(duty.written) for duty in found) else ()


def _closed(text: str, start: int, end: int, role: Role | None) -> tuple[Role | None, int]:
    """Return the role of a list by the words that close it, or else ``role``, and where its names end."""
    if closing := duty_words().closing(text[start:end]) or _closing_in_brackets(text[start:end]):
        return closing[0], start + len(text[start : start + closing[1]].rstrip(BETWEEN))
    return role, end


def _of_called(text: str, following: Sequence[Listed]) -> Role | None:
    """Return the role that the words behind those whom a list calls in give it: “市港航局|会同各区负责”."""
    called = [text[one.start : one.end] for one in following if one.joined]
    closing = duty_words().closing(called[0]) if called else None
    return closing[0] if closing else None


def _closing_in_brackets(text: str) -> tuple[Role, int] | None:
    """Return the role that all of a list have by words in brackets behind it, “市港航局、各区(按职责分工负责)”."""
    if not text.endswith(")") or (start := matching_open(text, len(text) - 1)) is None:
        return None
    closing = duty_words().closing(text[start + 1 : -1])
    return (closing[0], start) if closing == (Role.SHARED, 0) else None


def _is_named(written: str, role: Role | None, known: Departments) -> bool:
    """Tell whether a list names someone: anyone behind a role or label, else what can be a department or a body."""
    if role is not None:
        return known.is_name(written)
    return known.is_plausible(written) or known.is_body(written) or known.is_generic(written)


def _named(text: str, start: int, end: int) -> tuple[int, int, Role | None]:
    """Return the range of a name without what its list adds to it, and the role that this gives: “市港航局(牵头)”."""
    role = None
    if text[start] in _STARS or text[end - 1] in _STARS:
        role = Role.LEAD
        start, end = start + (text[start] in _STARS), end - (text[end - 1] in _STARS)
    if remark := _REMARK.search(text, start, end):
        words = (
            duty_words().closing(remark["role"].removesuffix("单位").removesuffix("部门")) if remark["role"] else None
        )
        role, end = (words[0] if words else role), remark.start()
    return start, end, role
