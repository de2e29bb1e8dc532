"""Turns the cells of a table into lines of text in which each row keeps its header.

A row under the header ``指标 | 2025年目标`` becomes ``指标:每万人口发明专利拥有量;2025年目标:60件``, so
that a line says what its numbers mean when it is quoted alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.reading.source_text import Line, LineKind

BETWEEN_CELLS = ";"
AFTER_HEADER = ":"
MOST_SPANNED = 100

# Matches the values "60", "1.2万件", "≥8%", "60.21件"; must not match the headers "2025年目标" or "2020年".
VALUE = re.compile(r"[≥≤<>+\-—]?\s*\d+(?:[.,]\d+)*\s*[万亿]?(?:%|[件家个项人次元分])?元?")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as its format gives it; ``header`` is true where the format marks it as one (``<th>``)."""

    text: str
    columns: int = 1
    rows: int = 1
    header: bool = False


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[Line]:
    """Give the lines of a table; one of a single column or row is layout, and its cells are paragraphs.

    What stands over all columns above the header is the title of the table, and a line before it.
    """
    grid = expand(rows)
    width = max((len(row) for row in grid), default=0)
    if len(grid) < 2 or width < 2:
        return [Line(text) for row in rows for cell in row for text in cell.text.split("\n")]
    titles = next((n for n, row in enumerate(grid) if not _is_banner(row)), 0)
    above = [Line(text) for row in grid[:titles] for text in row[0].text.split("\n")]
    grid = grid[titles:]
    depth = header_depth(grid)
    headers = _headers(grid[:depth], width)
    return [*above, *(Line(_row_text(row, headers), LineKind.TABLE_ROW) for row in grid[depth:])]


def expand(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Repeat each cell in every row and column that it spans, so that all rows have one cell a column."""
    grid: list[list[Cell]] = []
    pending: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        expanded: list[Cell] = []
        queue = list(row)
        while queue or len(expanded) in pending:
            column = len(expanded)
            if column in pending:
                cell, left = pending.pop(column)
                if left > 1:
                    pending[column] = (cell, left - 1)
                expanded.append(cell)
                continue
            cell = queue.pop(0)
            for _ in range(min(max(cell.columns, 1), MOST_SPANNED)):
                if cell.rows > 1:
                    pending[len(expanded)] = (cell, cell.rows - 1)
                expanded.append(cell)
        grid.append(expanded)
    return grid


def header_depth(grid: Sequence[Sequence[Cell]]) -> int:
    """Count the leading rows that are headers: those marked so, else the first row if it holds no value."""
    marked = 0
    for row in grid:
        if not row or not all(cell.header for cell in row):
            break
        marked += 1
    if marked:
        return min(marked, len(grid) - 1)
    first = grid[0]
    if _is_banner(first) or any(not cell.text.strip() or VALUE.fullmatch(cell.text.strip()) for cell in first):
        return 0
    deepest = max(cell.rows for cell in first)
    spans_columns = any(cell.columns > 1 for cell in first)
    return min(deepest, len(grid) - 1) if spans_columns else 1


def _headers(rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """Join the header cells above each column, outermost first, each once."""
    return [
        "".join(dict.fromkeys(row[column].text.strip() for row in rows if column < len(row))) for column in range(width)
    ]


def _row_text(row: Sequence[Cell], headers: Sequence[str]) -> str:
    if _is_banner(row):
        return row[0].text
    return BETWEEN_CELLS.join(_parts(row, headers))


def _parts(row: Sequence[Cell], headers: Sequence[str]) -> Iterable[str]:
    previous: Cell | None = None
    for cell, header in zip(row, headers, strict=False):
        text = cell.text.strip()
        if text and cell is not previous:
            yield f"{header}{AFTER_HEADER}{text}" if header else text
        previous = cell


def _is_banner(row: Sequence[Cell]) -> bool:
    """Tell whether one cell fills the whole row, as a group title or a note under the table does."""
    return len(row) > 1 and all(cell is row[0] for cell in row)
