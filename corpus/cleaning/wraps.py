"""Joins lines that were broken by layout: hard wrapping at a fixed width, and sentences cut by a page mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.facts.duty_words import duty_words
from corpus.model import Edit, Span
from corpus.structure.numbering import marker_at_start

_FEWEST_LINES = 12
_NARROWEST, _WIDEST = 16, 80
_SLACK = 4
_SHARE_FILLED, _SHARE_FILLED_BY_PROSE = 0.4, 0.25
# How wide lines are that no list of names has, and how many of them stop inside a sentence.
_WIDE, _SHARE_CUT = 28, 0.6
_SHARE_SPACED = 0.9
_SENTENCE_END = "。！!？?；;：:”）)》】"
_BRACKETS = ("()", "〔〕", "《》", "“”")
# “2020年,全市专利授权量1.26万件”: what a sentence has and a heading has not; not “强化创造、运用和保护”.
_PART_END = re.compile("[,。]")
# What a sentence or a list of departments has inside, and a heading seldom.
_MARK = re.compile("[,。、;]")
_WHITE = re.compile(r"\s+")
_VISIBLE = re.compile(r"\S")
_INDENT = re.compile(r"[ \t\u3000\xa0]{2,}|\u3000")
_PAGE_RULES = frozenset({"page_number", "page_mark"})


class _Line(NamedTuple):
    text: str
    start: int
    indented: bool
    after_blank: bool
    after_page_mark: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def wrap_edits(raw: str, edits: Sequence[Edit], whole: Collection[int] = ()) -> Iterator[Edit]:
    """Yield edits that remove the line break behind each line that the next one continues.

    ``whole`` is where lines start that the file's format knows as such: table rows, headings.
    """
    lines = _without_spacing(list(_visible_lines(raw, edits)))
    width = _wrap_width(lines)
    for line, following in pairwise(lines):
        if line.start not in whole and following.start not in whole and _continued(line, following, width):
            for blank in _WHITE.finditer(raw, line.end, following.start):
                yield Edit(Span(*blank.span()), "", "line_wrap")


def _visible_lines(raw: str, edits: Sequence[Edit]) -> Iterator[_Line]:
    """Yield the lines that keep some text, with what stood between each and the one before."""
    removals = [edit for edit in edits if not edit.replacement and edit.span.end > edit.span.start]
    places = [edit.span.start for edit in removals]
    blank = page_mark = False
    offset = 0
    for line in _blanked(raw, removals).splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        content = line.strip()
        if content:
            first = start + line.index(content)
            indented = bool(_INDENT.match(raw, start))
            yield _Line(raw[first : first + len(content)], first, indented, blank and not page_mark, page_mark)
            blank = page_mark = False
            continue
        removed = removals[bisect_left(places, start) : bisect_left(places, offset)]
        page_mark = page_mark or any(edit.rule in _PAGE_RULES for edit in removed)
        blank = blank or not removed


def _without_spacing(lines: list[_Line]) -> list[_Line]:
    """Return the lines, behind no blank one where nearly all are: then it is how the text is set, and parts nothing."""
    spaced = sum(line.after_blank for line in lines)
    return [line._replace(after_blank=False) for line in lines] if spaced >= _SHARE_SPACED * len(lines) else lines


def _blanked(raw: str, removals: Sequence[Edit]) -> str:
    """Return ``raw`` with a space for each visible character that is removed; all offsets stay the same."""
    parts: list[str] = []
    here = 0
    for edit in removals:
        parts += (raw[here : edit.span.start], _VISIBLE.sub(" ", raw[slice(*edit.span)]))
        here = edit.span.end
    return "".join((*parts, raw[here:]))


def _wrap_width(lines: Sequence[_Line]) -> int | None:
    """Return the width at which the text is hard-wrapped, or None if it is not."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < _FEWEST_LINES:
        return None
    width = lengths[int(len(lengths) * 0.95) - 1]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    filled = [line for line in lines if width - _SLACK <= len(line.text) <= width + _SLACK]
    cut = [line for line in filled if line.text[-1] not in _SENTENCE_END and _MARK.search(line.text)]
    is_prose = width >= _WIDE and len(cut) >= _SHARE_CUT * len(filled)
    return width if len(filled) >= (_SHARE_FILLED_BY_PROSE if is_prose else _SHARE_FILLED) * len(lengths) else None


def _is_cut(line: str, following: str) -> bool:
    """Tell whether a line stops inside a sentence, “2020年,全市”, or in a bracket that the next one closes.

    No heading does.
    """
    if any(_closes(following, *pair) for pair in _BRACKETS if line.count(pair[0]) > line.count(pair[1])):
        return True
    return len(line) >= _NARROWEST and line[-1] not in _SENTENCE_END and _PART_END.search(line) is not None


def _closes(line: str, opening: str, closing: str) -> bool:
    return closing in line and opening not in line.partition(closing)[0]


def _continued(line: _Line, following: _Line, width: int | None) -> bool:
    words = following.text.replace(" ", "")
    if following.indented or marker_at_start(words) or duty_words().opens(words):
        return False
    if (following.after_page_mark or not following.after_blank) and _is_cut(line.text, following.text):
        return True
    return width is not None and not following.after_blank and len(line.text) >= width - _SLACK
