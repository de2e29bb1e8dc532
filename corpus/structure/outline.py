"""Turns the lines of a clean text into an outline: headings, clauses and metadata lines, each with its path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from corpus.facts.duties import is_duty, parse_duty
from corpus.model import Ordinal
from corpus.structure.frontmatter import front_matter_length, is_back_matter
from corpus.structure.numbering import RANK, Marker, marker_at_start
from corpus.structure.runon import cut_run_on

_LONGEST_HEADING = 45
_LONGEST_PLAIN_HEADING = 30
_TERMINAL = "。;!！?？:：,、…"
_TOP_FAMILIES = frozenset({"book", "part", "chapter", "section"})
_LEAP = 10


class Part(StrEnum):
    """What a piece of the text is."""

    HEADING = "heading"
    CLAUSE = "clause"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of the outline: its range in the clean text, its own marker and the headings above it."""

    part: Part
    start: int
    end: int
    marker: Marker | None
    path: tuple[str, ...]
    ordinals: tuple[Ordinal, ...]
    level: int
    glued: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    glued: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading or numbered item that is open; only a heading shows in the path."""

    marker: Marker
    text: str
    heading: bool
    base: int = 0


def outline(text: str, title: str) -> list[Entry]:
    """Return the entries of ``text`` (clean) in order; ``title`` tells the title lines from the body."""
    pieces = list(_pieces(text))
    front = front_matter_length([piece.text for piece in pieces], title)
    builder = _Builder(pieces)
    for index, piece in enumerate(pieces):
        if index < len(front):
            builder.add_front(piece, metadata=front[index])
        elif is_back_matter(piece.text, last=index >= len(pieces) - 3):
            builder.add_metadata(piece)
        else:
            builder.add(index)
    return builder.entries


def _pieces(text: str) -> Iterator[_Piece]:
    offset = 0
    for line in text.split("\n"):
        ranges = cut_run_on(line)
        for start, end in ranges:
            if end > start:
                yield _Piece(line[start:end], offset + start, len(ranges) > 1)
        offset += len(line) + 1


class _Builder:
    """Collects entries while keeping the stack of open headings and items."""

    def __init__(self, pieces: Sequence[_Piece]) -> None:
        self.pieces = pieces
        self.entries: list[Entry] = []
        self.stack: list[_Open] = []
        self.last: dict[str, int] = {}

    def add_front(self, piece: _Piece, *, metadata: bool) -> None:
        part = Part.METADATA if metadata else Part.CLAUSE
        self.entries.append(Entry(part, piece.start, piece.end, None, (), (), 0, piece.glued))

    def add_metadata(self, piece: _Piece) -> None:
        self.entries.append(Entry(Part.METADATA, piece.start, piece.end, None, (), (), 0))

    def add(self, index: int) -> None:
        piece = self.pieces[index]
        marker = self._marker(piece)
        if marker is None and is_duty(piece.text) and self._close_previous(piece):
            return
        if marker:
            self._pop_for(marker)
        heading = self._is_heading(index, marker)
        if heading and marker is None:
            marker = Marker("plain", None, 0, 0)
            self._pop_for(marker)
        path = tuple(item.text for item in self.stack if item.heading)
        own = (marker.ordinal,) if marker and marker.ordinal else ()
        ordinals = tuple(item.marker.ordinal for item in self.stack if item.marker.ordinal) + own
        part = Part.HEADING if heading else Part.CLAUSE
        self.entries.append(Entry(part, piece.start, piece.end, marker, path, ordinals, len(path), piece.glued))
        if marker and (heading or marker.number is not None):
            self.stack.append(_Open(marker, piece.text, heading))
            if marker.number is not None:
                self.last[marker.family] = marker.number
        if not heading and self._in("box") and parse_duty(piece.text):
            self._leave("box")

    def _marker(self, piece: _Piece) -> Marker | None:
        """Return the mark that the piece starts with, unless its number cannot belong to a count."""
        marker = marker_at_start(piece.text)
        if marker is None or marker.number is None or marker.family == "box":
            return marker
        expected = self.last.get(marker.family, 0) + 1
        restarts = marker.number == 1 and marker.family != "article"
        continues = expected <= marker.number <= expected + _LEAP
        if marker.family == "article":
            continues = expected <= marker.number <= expected + 2
        return marker if restarts or continues else None

    def _pop_for(self, marker: Marker) -> None:
        """Close what a mark of this family ends."""
        if self._in("box") and marker.family not in ("box", "dash", "plain"):
            outer = [item.marker for item in self.stack[: self._position("box")] if item.marker.family == marker.family]
            inner = any(item.marker.family == marker.family for item in self.stack[self._position("box") :])
            if not inner and (marker.number != 1 or any(m.number == 0 for m in outer)):
                self._leave("box")
        floor = self._position("box") + 1 if self._in("box") and marker.family != "box" else 0
        if marker.family == "box":
            self.stack = [item for item in self.stack if item.marker.family not in ("box", "dash", "plain")]
            return
        rank = RANK[marker.family]
        kept = self.stack[:floor] + [item for item in self.stack[floor:] if RANK[item.marker.family] < rank]
        self.stack = kept

    def _is_heading(self, index: int, marker: Marker | None) -> bool:
        text = self.pieces[index].text
        following = self.pieces[index + 1].text if index + 1 < len(self.pieces) else ""
        if len(text) > _LONGEST_HEADING or text[-1] in _TERMINAL or parse_duty(text):
            return False
        if marker is None:
            return self._is_plain_heading(text, following)
        if marker.family == "dash":
            return False
        if marker.family in _TOP_FAMILIES or marker.family == "box":
            return True
        next_marker = marker_at_start(following)
        if next_marker is None:
            return bool(following) and not is_duty(following)
        deeper = next_marker.family == "box" or RANK[next_marker.family] > RANK[marker.family]
        return deeper or marker.family == "cn"

    @staticmethod
    def _is_plain_heading(text: str, following: str) -> bool:
        """Tell whether an unnumbered line heads what follows: short, no full stop, before a longer line or a note."""
        words = re.findall("[一-鿿]", text)
        if len(words) < 3 or len(text) > _LONGEST_PLAIN_HEADING or not following:
            return False
        if text[-1] in "))”》" and not re.match("[一-鿿0-9]", text):
            return False
        return len(following) > len(text) + 10 or marker_at_start(following) is not None

    def _close_previous(self, piece: _Piece) -> bool:
        """Let a duty on a line of its own close the clause before it."""
        if not self.entries or self.entries[-1].part is not Part.CLAUSE:
            return False
        self.entries[-1] = replace(self.entries[-1], end=piece.end)
        if self._in("box"):
            self._leave("box")
        return True

    def _in(self, family: str) -> bool:
        return any(item.marker.family == family for item in self.stack)

    def _position(self, family: str) -> int:
        return next(i for i, item in enumerate(self.stack) if item.marker.family == family)

    def _leave(self, family: str) -> None:
        self.stack = self.stack[: self._position(family)]
