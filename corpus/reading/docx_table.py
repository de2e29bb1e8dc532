"""Turns a DOCX table into rows of cells, with merged cells counted as one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.reading.table import Cell


class _Place(NamedTuple):
    """A cell as the file has it: its first column, and whether it only continues the cell above."""

    column: int
    columns: int
    continues: bool
    text: str


def table_cells(table: BaseOxmlElement, cell_text: Callable[[BaseOxmlElement], str]) -> list[list[Cell]]:
    """Give the rows of a table; ``cell_text`` reads a ``w:tc``, and is called in their order."""
    rows = list(table.iterchildren(qn("w:tr")))
    placed = [_places(row, cell_text) for row in rows]
    return [
        [
            Cell(place.text, place.columns, _height(place, placed[index + 1 :]), _is_header(row))
            for place in placed[index]
            if not place.continues
        ]
        for index, row in enumerate(rows)
    ]


def _places(row: BaseOxmlElement, cell_text: Callable[[BaseOxmlElement], str]) -> list[_Place]:
    places: list[_Place] = []
    column = _number(row, 0, "w:trPr", "w:gridBefore")
    for cell in row.iter(qn("w:tc")):
        if next(cell.iterancestors(qn("w:tr"))) is not row:
            continue
        columns = _number(cell, 1, "w:tcPr", "w:gridSpan")
        merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        continues = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
        places.append(_Place(column, columns, continues, cell_text(cell)))
        column += columns
    return places


def _height(place: _Place, below: list[list[_Place]]) -> int:
    """Count the rows that a cell fills: its own and those below in which it is continued."""
    height = 1
    for row in below:
        if not any(other.continues and other.column == place.column for other in row):
            break
        height += 1
    return height


def _is_header(row: BaseOxmlElement) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def _number(element: BaseOxmlElement, default: int, *path: str) -> int:
    found = element.find("/".join(qn(name) for name in path))
    return default if found is None else int(found.get(qn("w:val")))
