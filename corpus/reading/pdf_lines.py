"""Turns the characters of a page into lines of text in reading order, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.reading.pdf_chars import Char

# All in sizes of the font.
SAME_LINE = 0.5
WORD_GAP = 0.8
CELL_GAP = 1.5
OVERPRINT = 0.3
SHORTEST_COLUMN_LINE = 10
FEWEST_COLUMN_LINES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text without a wide gap: a whole line, or a cell of a table's row."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line on a page (counted from 0), or a ``picture``, which has its name as text."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    pieces: tuple[Piece, ...] = ()
    picture: bool = False


def text_lines(chars: Sequence[Char], page: int) -> list[TextLine]:
    """Give the lines of a page from top to bottom, of two columns the left before the right."""
    rows = _rows([char for char in chars if not char.text.isspace() or char.text == " "])
    gutter = _gutter(rows)
    if gutter is None:
        return [line for row in rows if (line := _line(row, page))]
    return _by_column(rows, gutter, page)


def pitch(lines: Sequence[TextLine]) -> float:
    """Give the usual distance from one line to the next."""
    gaps = [
        above.bottom - below.bottom
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.bottom - below.bottom < 4 * above.size
    ]
    return median(gaps) if gaps else 1.5 * lines[0].size


def body_size(lines: Sequence[TextLine]) -> float:
    """Give the size that most of the text is set in."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _rows(chars: Iterable[Char]) -> list[list[Char]]:
    """Group characters whose baselines are less than half a size apart, each row from left to right."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: -char.bottom):
        if rows and rows[-1][0].bottom - char.bottom < SAME_LINE * min(char.size, rows[-1][0].size):
            rows[-1].append(char)
        else:
            rows.append([char])
    return [sorted(row, key=lambda char: char.left) for row in rows]


def _line(row: Sequence[Char], page: int) -> TextLine | None:
    pieces = tuple(_piece(run) for run in _runs(_without_overprint(row)))
    if not pieces:
        return None
    return TextLine(
        text=" ".join(piece.text for piece in pieces),
        page=page,
        left=pieces[0].left,
        right=pieces[-1].right,
        bottom=min(char.bottom for char in row),
        size=median(char.size for char in row),
        pieces=pieces,
    )


def _without_overprint(row: Sequence[Char]) -> list[Char]:
    """Drop a character that is set twice almost on the same spot, as imitated bold type is."""
    kept: list[Char] = []
    for char in row:
        twins = (other for other in kept[-3:] if other.text == char.text)
        if not any(char.left - twin.left < OVERPRINT * char.size for twin in twins):
            kept.append(char)
    return kept


def _runs(row: Sequence[Char]) -> list[list[Char]]:
    """Split a row at wide gaps; spaces at either end of a run fall away."""
    runs: list[list[Char]] = []
    previous: Char | None = None
    for char in row:
        if char.text == " ":
            if runs:
                runs[-1].append(char)
            continue
        if previous is None or char.left - previous.right > CELL_GAP * char.size:
            runs.append([])
        runs[-1].append(char)
        previous = char
    return runs


def _piece(run: Sequence[Char]) -> Piece:
    inked = [char for char in run if char.text != " "]
    return Piece(_text(run), inked[0].left, inked[-1].right)


def _text(run: Sequence[Char]) -> str:
    """Join characters; a gap of most of a character is a space, and so is a space between two Latin words."""
    text = ""
    spaced = False
    previous: Char | None = None
    for char in run:
        if char.text == " ":
            spaced = True
            continue
        if previous is not None:
            wide = char.left - previous.right > WORD_GAP * char.size
            latin = spaced and previous.text.isascii() and char.text.isascii()
            text += " " if wide or latin else ""
        text += char.text
        previous, spaced = char, False
    return text


def _gutter(rows: Sequence[Sequence[Char]]) -> float | None:
    """Find the empty strip between two columns of prose, near the middle of the page."""
    inked = [[char for char in row if char.text != " "] for row in rows]
    edges = [char for row in inked for char in row]
    if not edges:
        return None
    left, right = min(char.left for char in edges), max(char.right for char in edges)
    for step in range(40, 61, 2):
        position = left + (right - left) * step / 100
        sides = [_sides(row, position) for row in inked]
        split = [(before, after) for before, after, crossed in sides if before and after and not crossed]
        if len(split) >= FEWEST_COLUMN_LINES and len(split) > 0.6 * len(rows) and _is_prose(split):
            return position
    return None


def _sides(row: Sequence[Char], position: float) -> tuple[int, int, bool]:
    """Count the characters on either side of a position, and tell whether text runs across it."""
    before = [char for char in row if char.right <= position]
    after = [char for char in row if char.left >= position]
    crossed = len(before) + len(after) < len(row)
    if before and after and not crossed:
        crossed = after[0].left - before[-1].right < WORD_GAP * after[0].size
    return len(before), len(after), crossed


def _is_prose(split: Sequence[tuple[int, int]]) -> bool:
    return all(median(counts) >= SHORTEST_COLUMN_LINE for counts in zip(*split, strict=True))


def _by_column(rows: Sequence[Sequence[Char]], gutter: float, page: int) -> list[TextLine]:
    """Give the columns between two lines that run across the page one after the other."""
    lines: list[TextLine] = []
    columns: tuple[list[TextLine], list[TextLine]] = ([], [])
    for row in rows:
        if _sides([char for char in row if char.text != " "], gutter)[2]:
            lines += columns[0] + columns[1]
            columns = ([], [])
            lines += [line] if (line := _line(row, page)) else []
            continue
        for column, part in zip(columns, _parts(row, gutter), strict=True):
            column += [line] if (line := _line(part, page)) else []
    return lines + columns[0] + columns[1]


def _parts(row: Sequence[Char], gutter: float) -> tuple[list[Char], list[Char]]:
    return [char for char in row if char.right <= gutter], [char for char in row if char.right > gutter]
