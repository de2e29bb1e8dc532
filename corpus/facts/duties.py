"""Reads the duty that closes a clause, such as “(市知识产权局牵头,市教委配合)”, into departments with roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.facts.departments import Departments, departments_of
from corpus.facts.duty_words import duty_words
from corpus.facts.names import joined, names_in, split_outside_brackets, stripped
from corpus.model import Role

_OPEN, _CLOSE = "(〔[【", ")〕]】"
_LONGEST = 600
_BY = "由"
_SENTENCE_END = re.compile(r"[。\n]")
_BETWEEN = ",;。\n"
# “(市港航局负责)具体措施:”: the words that introduce the items below a duty; not “(市港航局负责)。”.
_INTRODUCTION = re.compile(r"(?<=[)〕\]】])\n?[一-鿿]{2,8}:$")
# “市科技局、市教育局牵头、市财政局配合”: the 、 behind a role word parts two lists; that behind a name does not.
_LIST_END = re.compile(r"(?<=牵头|配合|负责|参与|参加|协助|协办|落实)、")


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
        if duties := duties_in(text, inner_start, inner_end, known):
            return Closing(start, end, duties)
    return None


def with_first_leading(closing: Closing) -> Closing:
    """Return a duty in which the first of several departments leads, unless it says itself who does what."""
    first, *others = closing.duties
    if not others or any(duty.role not in (Role.RESPONSIBLE, Role.SHARED) for duty in closing.duties):
        return closing
    return replace(closing, duties=(replace(first, role=Role.LEAD), *others))


def is_duty(text: str) -> bool:
    """Tell whether the whole of ``text`` is a duty, as when it stands on a line of its own, or a part of one."""
    if duty_words().opens(text) and "。" not in text[:-1]:
        return True
    closing = parse_duty(text)
    return closing is not None and closing.start == 0


def duties_in(text: str, start: int, end: int, known: Departments, label: Role | None = None) -> tuple[Duty, ...]:
    """Return the duties in ``text[start:end]``, or none if it is anything but lists of departments and deadlines.

    ``label`` is the role that a label before the range gives. A name without a label or role word must be certainly a
    department. Any name will do where a label announces the list, or beside a certain one.
    """
    found: list[Duty] = []
    for begin, stop in _lists(text, start, end):
        if begin == stop or duty_words().names_nobody(text[begin:stop]):
            continue
        if opening := duty_words().label(text[begin:stop]):
            label, begin = opening[0], begin + opening[1]
        role = label
        if closing := duty_words().closing(text[begin:stop]):
            role, stop = closing[0], begin + len(text[begin : begin + closing[1]].rstrip(_BETWEEN))
        names = list(names_in(text, begin, stop, known))
        if not names or not all(known.is_name(text[a:b]) and (role or known.is_certain(text[a:b])) for a, b in names):
            return ()
        found += (Duty(text[a:b], role or Role.RESPONSIBLE, a, b) for a, b in names)
    trusted = label is not None or any(known.is_certain(duty.written) for duty in found)
    return tuple(found) if trusted or all(known.is_plausible(duty.written) for duty in found) else ()


def _closings(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield candidate ranges (outer, inner): bracketed at the end, then the labelled last lines or sentences.

    A last sentence that names who leads or is responsible, “由市科技局牵头,市教委配合。”, is one too.
    """
    end = len(_INTRODUCTION.sub("", text).rstrip("\n。.;, "))
    if end and text[end - 1] in _CLOSE and (start := _matching_open(text, end - 1)) is not None:
        yield start, len(text), start + 1, end - 1
    if (start := _labelled_from(text, end)) < end:
        yield start, len(text), start, end
    if (start := _sentence_start(text, end)) and text.startswith(_BY, start):
        yield start, len(text), start, end


def _sentence_start(text: str, end: int) -> int:
    return max((m.end() for m in _SENTENCE_END.finditer(text, max(0, end - _LONGEST), end)), default=0)


def _matching_open(text: str, close: int) -> int | None:
    depth = 0
    for index in range(close, max(-1, close - _LONGEST), -1):
        depth += (text[index] in _CLOSE) - (text[index] in _OPEN)
        if depth == 0:
            return index
    return None


def _labelled_from(text: str, end: int) -> int:
    """Return where the run of labelled sentences starts that ends at ``end``; ``end`` itself if there is none.

    “责任单位:市科技局。完成时限:2023年底。” stands without brackets, on the last lines or after the last sentence.
    """
    words, found, stop = duty_words(), end, end
    while stop > 0 and end - stop < _LONGEST:
        start = _sentence_start(text, stop)
        sentence = text[start:stop]
        label = words.label(sentence)
        if label and sentence[: label[1]].endswith(":"):
            found = start
        elif not words.names_nobody(sentence):
            break
        stop = start - 1
    return found


def _lists(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the range of each list of departments that has a role of its own.

    Role words behind a comma belong to the list before them too: “A、B,按职责分工负责”, “A、B,各区按职责分工负责”;
    those who cooperate only behind others with a role: “A牵头,B,各区配合”.
    """
    words = duty_words()

    def belong(before: tuple[int, int], behind: tuple[int, int]) -> bool:
        is_led = words.closing(text[start : before[0]].rstrip(_BETWEEN)) is not None
        return _is_shared(text[slice(*before)], text[slice(*behind)], is_led=is_led)

    return joined(_segments(text, start, end), belong)


def _is_shared(before: str, behind: str, *, is_led: bool) -> bool:
    """Tell whether the role words of one segment are those of the segment before it, which has none, too."""
    words = duty_words()
    closing, label = words.closing(behind), words.label(before)
    if closing is None or words.label(behind) or words.closing(before) or words.names_nobody(before):
        return False
    if is_led and closing[0] is Role.COOPERATE and label is None:
        return True
    return closing[1] == 0 or (closing[0] is Role.SHARED and (label is None or label[0] is Role.RESPONSIBLE))


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin, stop in split_outside_brackets(text, start, end, _BETWEEN):
        for mark in _LIST_END.finditer(text, begin, stop):
            yield stripped(text, begin, mark.start())
            begin = mark.end()
        yield stripped(text, begin, stop)
