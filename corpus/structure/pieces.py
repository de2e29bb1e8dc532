"""Turns clean text into pieces, one for each heading or paragraph: its lines, with run-on lines cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.facts.names import stripped
from corpus.reading.source_text import LineHint, LineKind
from corpus.structure.numbering import Marker
from corpus.structure.runon import counted, cut_run_on

# “【工作目标】”, a line of its own: a heading as a file's format would mark it; not “【责任单位:市港航局】”.
_IN_BRACKETS = re.compile(r"【[^【】。:;,]{2,20}】")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the clean text from ``start``; ``glued`` if it was cut from a run-on line.

    ``kind`` and ``level`` are what the file's format says of the line, None where it says nothing.
    """

    text: str
    start: int
    glued: bool = False
    kind: LineKind | None = None
    level: int | None = None

    @property
    def end(self) -> int:
        """Where the piece ends in the clean text."""
        return self.start + len(self.text)

    @property
    def style(self) -> int | None:
        """The depth of a line that the format marks as a heading."""
        return self.level if self.kind is LineKind.HEADING else None

    @property
    def is_row(self) -> bool:
        """Tell whether the piece is a row of a table."""
        return self.kind is LineKind.TABLE_ROW


def pieces_of(text: str, hints: Mapping[int, LineHint]) -> Iterator[Piece]:
    """Yield the pieces of ``text``; ``hints`` are keyed by where their line starts in it."""
    offset = 0
    counts: list[Marker] = []
    for line in text.split("\n"):
        hint = hints.get(offset)
        if hint is not None:
            yield Piece(line, offset, kind=hint.kind, level=hint.level)
        elif _IN_BRACKETS.fullmatch(line):
            yield Piece(line, offset, kind=LineKind.HEADING, level=1)
        else:
            ranges = [stripped(line, *cut) for cut in cut_run_on(line, counts)]
            ranges = [(start, end) for start, end in ranges if end > start]
            for start, end in ranges:
                counts = counted(counts, line[start:end])
                yield Piece(line[start:end], offset + start, glued=len(ranges) > 1)
        offset += len(line) + 1
