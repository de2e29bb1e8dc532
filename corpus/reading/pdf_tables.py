"""Recognises a table in the lines of a PDF file by its columns, and gives its rows as cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.reading.pdf_lines import Piece, TextLine
from corpus.reading.table import Cell

FEWEST_COLUMNS = 3
FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table and the number of lines that it takes."""

    rows: list[list[Cell]]
    length: int


@dataclass
class _Column:
    left: float
    right: float

    def overlaps(self, piece: Piece) -> bool:
        return piece.left < self.right and self.left < piece.right

    def widen(self, piece: Piece) -> None:
        self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)


def table_of(lines: Sequence[TextLine], start: int) -> Table | None:
    """Read the table that begins at line ``start``, if one does.

    Its first line has at least three cells; each line below has its cells under theirs, one under one. A line
    with fewer cells goes on with the cells of the row above it.
    """
    if len(lines[start].pieces) < FEWEST_COLUMNS:
        return None
    columns = [_Column(piece.left, piece.right) for piece in lines[start].pieces]
    rows: list[list[str]] = []
    length = 0
    for line in islice(lines, start, None):
        places = _places(line, columns)
        if places is None:
            break
        _add(rows, line, places, len(columns))
        length += 1
    if len(rows) < FEWEST_ROWS:
        return None
    return Table([[Cell(text) for text in row] for row in rows], length)


def _places(line: TextLine, columns: Sequence[_Column]) -> list[int] | None:
    """Give the column of each piece of a line, or None if the line does not fit under them."""
    places: list[int] = []
    for piece in line.pieces:
        under = [index for index, column in enumerate(columns) if column.overlaps(piece)]
        if len(under) != 1 or under[0] in places:
            return None
        places.append(under[0])
    if not places:
        return None
    for piece, place in zip(line.pieces, places, strict=True):
        columns[place].widen(piece)
    return places


def _add(rows: list[list[str]], line: TextLine, places: Sequence[int], width: int) -> None:
    whole = len(places) == width
    if whole or not rows:
        rows.append([""] * width)
    for piece, place in zip(line.pieces, places, strict=True):
        rows[-1][place] += piece.text
