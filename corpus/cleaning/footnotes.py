"""Finds the marks of footnotes inside sentences, “数字经济①增加值”, whose notes stand on lines of their own below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Edit, Span
from corpus.structure.numbering import read_number

RULE = "footnote_mark"
_SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹"
_MARK = rf"(?:(?P<circled>[①-⑳])|\[(?P<bracketed>\d{{1,2}})\]|(?P<raised>[{_SUPERSCRIPTS}]))"
# “①数字经济:以……”, “[2] 数据来自……”, a line of its own; not “(1)建设码头”.
_NOTE = re.compile(rf"(?m)^[^\S\n]*{_MARK}")
# “数字经济|①|增加值”, “港口”|[2]|”; not “任务:①疏浚航道”, “,②修建灯塔”, which count.
_REFERENCE = re.compile(rf"(?<=[一-鿿A-Za-z”》)]){_MARK}|(?<=[一-鿿A-Za-z”》)] ){_MARK.replace('?P<', '?P<spaced_')}")


def footnote_marks(text: str) -> Iterator[Edit]:
    """Yield an edit for each mark in folded ``text`` that refers to a note.

    The notes are lines that count on from 1 behind all marks or page by page, and each has one mark, in their order.
    """
    notes = [(_number(match), match.start()) for match in _NOTE.finditer(text)]
    marks = [match for match in _REFERENCE.finditer(text) if text[: match.start()].rpartition("\n")[2].strip()]
    referred = [_number(match) for match in marks]
    if not marks or [number for number, _ in notes] != referred or not _counts(referred):
        return
    if all(mark.start() < place for mark, (_, place) in zip(marks, notes, strict=True)):
        yield from (Edit(Span(*mark.span()), "", RULE) for mark in marks)


def _number(match: re.Match[str]) -> int:
    written = next(group for group in match.groups() if group)
    return _SUPERSCRIPTS.find(written) + 1 or read_number(written) or 0


def _counts(numbers: list[int]) -> bool:
    """Tell whether numbers count on from 1, once or again and again."""
    before = 0
    for number in numbers:
        if number not in (1, before + 1):
            return False
        before = number
    return True
