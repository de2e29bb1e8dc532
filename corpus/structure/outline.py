"""Turns the lines of a clean text into an outline: headings, clauses and metadata lines, each with its path."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from corpus.facts.duties import goes_on, is_duty, parse_duty
from corpus.model import Ordinal
from corpus.reading.source_text import LineHint
from corpus.structure.endings import is_introduction
from corpus.structure.frontmatter import back_matter, front_matter, is_title, issued_together
from corpus.structure.headings import goes_on_listing, is_annex_title, is_heading, is_part
from corpus.structure.levels import Open, OpenLevels
from corpus.structure.numbering import Marker, marker_at_start
from corpus.structure.pieces import Piece, pieces_of

_PLAIN = Marker("plain", None, 0, 0)
_PLAN = Marker("annex", None, 0, 0)
_PART = Marker("chapter", None, 0, 0)


class Part(StrEnum):
    """What a piece of the text is."""

    HEADING = "heading"
    CLAUSE = "clause"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of the outline: its range in the clean text, its own mark and the headings above it.

    ``glued`` says that it was cut from a run-on line, ``row`` that it is a row of a table. ``title_end`` is where the
    title ends of a clause that heads others and has their duty: “(一)疏浚航道|(市港航局负责)” above “1.”.
    """

    part: Part
    start: int
    end: int
    marker: Marker | None = None
    path: tuple[str, ...] = ()
    ordinals: tuple[Ordinal, ...] = ()
    glued: bool = False
    row: bool = False
    title_end: int | None = None

    @property
    def range(self) -> tuple[int, int]:
        """Where the entry starts and ends in the clean text."""
        return self.start, self.end


def outline(text: str, title: str, hints: Mapping[int, LineHint] | None = None) -> list[Entry]:
    """Return the entries of ``text`` (clean) in order.

    ``title`` tells the title lines from the body; ``hints`` say what the file's format knows of a line, by where the
    line starts.
    """
    pieces = list(pieces_of(text, hints or {}))
    issued = issued_together([piece.text for piece in pieces])
    front = front_matter(pieces, title, issued)
    entries = [_front_entry(piece, metadata) for piece, metadata in zip(pieces, front, strict=False)]
    return [*entries, *_body(text, pieces, len(front), title, issued)]


def titles_over_items(entries: Iterable[Entry]) -> Iterator[tuple[int, int]]:
    """Yield where the titles of the clauses stand that head others."""
    return ((entry.start, entry.title_end) for entry in entries if entry.title_end is not None)


def _front_entry(piece: Piece, metadata: bool) -> Entry:
    return Entry(
        Part.METADATA if metadata else Part.CLAUSE, piece.start, piece.end, glued=piece.glued, row=piece.is_row
    )


def _body(text: str, pieces: Sequence[Piece], first: int, title: str, issued: Collection[str]) -> Iterator[Entry]:
    levels = OpenLevels()
    signed = back_matter([piece.text for piece in pieces])
    held: Entry | None = None
    for index, piece in enumerate(pieces[first:], first):
        if held and (_closes(piece, held, text) or _introduces(piece, pieces[index - 1])):
            held = replace(held, end=piece.end)
            levels.leave_box()
            continue
        if held:
            yield held
        if piece.text in issued:
            levels.close_for(_PLAN)
            levels.open(Open(_PLAN, piece.text, heading=True))
            held = Entry(Part.HEADING, piece.start, piece.end, _PLAN)
        elif index in signed or is_title(piece.text, title):
            held = Entry(Part.METADATA, piece.start, piece.end)
        else:
            held = _entry(piece, pieces[index + 1 :], levels, pieces[index - 1])
    if held:
        yield held


def _closes(piece: Piece, before: Entry, text: str) -> bool:
    """Tell whether a piece is a duty on a line of its own, which closes the clause before it, but no row of a table."""
    if before.part is not Part.CLAUSE or before.row or piece.is_row:
        return False
    if marker_at_start(piece.text) is not None:
        return False
    return is_duty(piece.text) or goes_on(text[slice(*before.range)], piece.text)


def _introduces(piece: Piece, before: Piece) -> bool:
    """Tell whether a line of its own introduces the items below a duty: “具体措施:”."""
    return (
        not piece.is_row and not before.is_row and is_introduction(piece.text) and parse_duty(before.text) is not None
    )


def _entry(piece: Piece, behind: Sequence[Piece], levels: OpenLevels, before: Piece) -> Entry:
    following = behind[0] if behind else None
    marker = None if piece.is_row else marker_at_start(piece.text)
    if marker and not levels.continues_count(marker):
        marker = None
    titles = marker is None and levels.is_bare_annex(before.text) and is_annex_title(piece)
    listed = marker is None and goes_on_listing(piece, before)
    heading = titles or (is_heading(piece, following, marker) and not listed)
    if heading and marker is None:
        marker = _PART if is_part(piece.text) else _PLAIN
    if marker:
        levels.close_for(marker, piece.style if heading else None)
    own = (marker.ordinal,) if marker and marker.ordinal else ()
    title = piece.text if heading else _title_over_items(piece, behind, marker)
    entry = Entry(
        Part.HEADING if heading else Part.CLAUSE,
        piece.start,
        piece.end,
        marker,
        levels.path,
        (*levels.ordinals, *own),
        piece.glued,
        piece.is_row,
        None if heading or title is None else piece.start + len(title),
    )
    if marker and (heading or marker.number is not None):
        levels.open(
            Open(
                marker,
                title or piece.text,
                title is not None,
                piece.style if heading else None,
                titles=titles and marker is _PLAIN,
            )
        )
    if not heading and not piece.is_row and parse_duty(piece.text):
        levels.leave_box()
    return entry


def _title_over_items(piece: Piece, behind: Sequence[Piece], marker: Marker | None) -> str | None:
    """Return what of a numbered line heads the items below that have its duty: “(一)疏浚航道|(市港航局负责)”.

    The duty can stand on lines of its own between the two.
    """
    if marker is None or marker.number is None or piece.is_row:
        return None
    closing = parse_duty(piece.text)
    title = piece.text[: closing.start].rstrip() if closing else piece.text
    lines = 0 if closing else next((n for n, one in enumerate(behind) if one.is_row or not is_duty(one.text)), 0)
    following = behind[lines] if lines < len(behind) else None
    if not title or (not closing and (following is None or not lines or marker_at_start(following.text) is None)):
        return None
    return title if is_heading(replace(piece, text=title), following, marker) else None
