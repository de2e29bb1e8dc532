"""Turns a slice of raw text and the edits that apply to it into clean text whose every character knows its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.cleaning.tables import TABLE_CELL
from corpus.model import Edit, Span
from corpus.reading.table import BETWEEN_CELLS

_SPACE_RUN = re.compile(r"\s+")
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text with, for each character, the raw offsets ``[starts[i], ends[i])`` that it stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def raw_span(self, start: int, end: int) -> Span:
        """Return the raw span behind ``text[start:end]``.

        Raises:
            ValueError: if the range is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters in [{start}, {end}) of a text of {len(self.text)}")
        return Span(self.starts[start], self.ends[end - 1])

    def position(self, raw_offset: int) -> int:
        """Return the index of the first clean character that starts at or after ``raw_offset``."""
        return bisect_left(self.starts, raw_offset)


def clean(raw: str, edits: Sequence[Edit], span: Span | None = None) -> Cleaned:
    """Apply ``edits`` (sorted, not overlapping) to ``raw[span]`` and normalise white space.

    A run of white space becomes one line break if it holds one, one space between two ASCII letters or digits, and
    nothing elsewhere: Chinese text is set without spaces, and those found in it come from layout. What stands between
    two cells of a row is a mark that closes the one and a header that opens the other: a span that begins with it has
    the header, one that ends with it the mark.
    """
    begin, stop = span or Span(0, len(raw))
    return _without_layout_space(_edited(raw, edits, begin, stop))


def _edited(raw: str, edits: Sequence[Edit], begin: int, stop: int) -> Cleaned:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    here = begin
    first = bisect_left(edits, begin, key=lambda edit: edit.span.start)
    for edit in edits[first:]:
        if edit.span.end > stop:
            break
        words = _put_in(edit, begin, stop)
        parts += (raw[here : edit.span.start], words)
        starts += range(here, edit.span.start)
        ends += range(here + 1, edit.span.start + 1)
        starts += [edit.span.start] * len(words)
        ends += [edit.span.end] * len(words)
        here = edit.span.end
    parts.append(raw[here:stop])
    starts += range(here, stop)
    ends += range(here + 1, stop + 1)
    return Cleaned("".join(parts), starts, ends)


def _put_in(edit: Edit, begin: int, stop: int) -> str:
    """Return what an edit puts in between ``begin`` and ``stop``."""
    if edit.rule != TABLE_CELL or not edit.replacement.startswith(BETWEEN_CELLS):
        return edit.replacement
    if edit.span.end == stop:
        return BETWEEN_CELLS
    return edit.replacement.removeprefix(BETWEEN_CELLS) if edit.span.start == begin else edit.replacement


def _without_layout_space(source: Cleaned) -> Cleaned:
    text = source.text
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    here = 0
    for match in _SPACE_RUN.finditer(text):
        start, end = match.span()
        parts.append(text[here:start])
        starts += source.starts[here:start]
        ends += source.ends[here:start]
        kept = _kept_space(text, start, end)
        if kept:
            parts.append(kept)
            starts.append(source.starts[start])
            ends.append(source.ends[end - 1])
        here = end
    parts.append(text[here:])
    starts += source.starts[here:]
    ends += source.ends[here:]
    return Cleaned("".join(parts), starts, ends)


def _kept_space(text: str, start: int, end: int) -> str:
    if start == 0 or end == len(text):
        return ""
    if _LINE_BREAK.search(text, start, end):
        return "\n"
    before, after = text[start - 1], text[end]
    return " " if _is_ascii_word(before) and _is_ascii_word(after) else ""


def _is_ascii_word(char: str) -> bool:
    return char.isascii() and char.isalnum()
