"""Finds the tables that plain text sets with each cell on a line of its own, and gives each cell its header.

A table that is copied out of a page loses its columns so: “指标”, “2020年”, “2025年”, and then row by row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.cleaning.tables import TABLE_CELL, TABLE_HEADER, PlainTables
from corpus.model import Edit, Span
from corpus.reading.table import AFTER_HEADER, BETWEEN_CELLS
from corpus.structure.numbering import marker_at_start

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_BREAK = re.compile(r"\s*[\r\n]\s*")
_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 9
_LONGEST_HEADER, _LONGEST_CELL, _LONGEST_GROUP = 12, 60, 6
# How many rows make a table: more where it has two columns, which lines in turn can look like.
_FEWEST_ROWS, _FEWEST_PAIRS = 2, 3
# “指标名称”, “2025年目标”, “2025年(亿元)”, “牵头单位”; not “市港航局”, “2020年建成泊位”, nor “820”.
_HEADER = re.compile(
    r"(?:主要|重点|发展|具体|核心|工作|建设|完成|牵头|配合|责任|协同|实施|计量|预期|规划|指标|任务|项目)*"
    r"(?:序号|编号|指标|名称|项目|事项|单位|部门|任务|内容|措施|类别|类型|属性|性质|目标值?|现状值?|基数|基期值?|时限|时间|期限|备注|领域)"
    r"|20\d\d ?年? ?(?:目标|规划|基期|基数|现状|实际|完成|预期|年底)*[值数]?(?:[(][^()\d]{1,6}[)])?"
)
# “2020年”, “2025年目标值”, “目标”, “基数”: what heads values; not “目标任务”.
_OF_VALUES = re.compile(r"20\d\d|(?:目标|现状|基期|规划|预期)值?$|基数")
_OF_NUMBERS = re.compile(r"序号|编号")
_OF_NATURE = re.compile(r"属性|性质")
_OF_BODIES = re.compile("牵头|配合|责任|协同|实施|完成|建设")
# “820”, “≥1500”, “3-5个”, “98.5%”, “—”; not “5G基站数(座)”, “2020年建成”.
_VALUE = re.compile(
    r"[≥≤<>≧≦=+约超达-]{0,2}\s*\d+(?:[.,]\d+)*(?:\s*[-—~至]\s*\d+(?:\.\d+)?)?\s*(?!年)[^\sA-Za-z\d。;:,]{0,6}|[-—–/]{1,3}"
)
# “预期性”, “约束性”, “正向”; not “2.5”.
_NATURE = re.compile(r"[一-鿿]{1,4}")
# “3”, “3.”; not “3.5”.
_NUMBER = re.compile(r"\d{1,3}[.、]?")
# “万吨”, “%”, “元/人”; not “820”.
_UNIT = re.compile(r"[^\d。;:]{1,8}")
# “每万人口泊位数(个)”, “货物吞吐量”, “5G基站数”; not “820”, “到2025年建成枢纽港。”.
_WORDS = re.compile(r"(?=.*[一-鿿A-Za-z])[^。;!?]*[^。;!?:]")


@dataclass(frozen=True, slots=True)
class _Table:
    """The words of a header, and where its repeats and the cells of its rows stand; ``stop`` is the line behind."""

    words: tuple[str, ...]
    headers: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
    stop: int


def stacked_tables(raw: str, noise: Sequence[Span]) -> PlainTables:
    """Return what makes rows of the stacked tables of ``raw``, full-width marks folded.

    Lines of ``noise``, such as the numbers of pages, part no table. What a column holds is told by its header: below a
    year or a goal stand values, below 序号 numbers; where the lines do not come in turn like that, there is no table.
    """
    removed = {span.start for span in noise}
    lines = [span for match in _LINE.finditer(raw) if (span := Span(*match.span())).start not in removed]
    edits: list[Edit] = []
    rows: list[Span] = []
    here = 0
    while here < len(lines):
        words = list(_header(raw, lines[here : here + _MOST_COLUMNS]))
        table = _table(raw, lines, here, words)
        if table is not None:
            edits += (Edit(line, "", TABLE_HEADER) for line in table.headers)
            for cells in table.rows:
                edits += _row_edits(raw, cells, table.words)
                rows.append(Span(cells[0].start, cells[-1].end))
        here = table.stop if table else here + max(1, len(words))
    return PlainTables(tuple(edits), tuple(rows))


def _table(raw: str, lines: Sequence[Span], first: int, words: Sequence[str]) -> _Table | None:
    """Return the table whose header begins at a line, or None: the one of the most columns whose rows fit.

    ``words`` are those of the lines from there on that can head columns; the last can be cells.
    """
    widths = (words[:width] for width in range(len(words), _FEWEST_COLUMNS - 1, -1))
    tables = (_with_rows(raw, lines, first, head) for head in widths if _is_telling(head))
    return next((table for table in tables if table), None)


def _header(raw: str, lines: Sequence[Span]) -> Iterator[str]:
    """Yield the words of the lines that can be a header, as far as they are of different columns."""
    words: list[str] = []
    for line in lines:
        word = raw[slice(*line)]
        if len(word) > _LONGEST_HEADER or not _HEADER.fullmatch(word) or word in words:
            return
        words.append(word)
        yield word


def _is_telling(words: Sequence[str]) -> bool:
    """Tell whether a header has a column that holds nothing but values or numbers, and one of words."""
    typed = [bool(_OF_VALUES.search(word) or _OF_NUMBERS.search(word)) for word in words]
    return any(typed) and not all(typed)


def _with_rows(raw: str, lines: Sequence[Span], first: int, words: Sequence[str]) -> _Table | None:
    """Return the table of a header if enough rows are below it; short lines among them are titles of groups."""
    width = len(words)
    headers, rows = [*lines[first : first + width]], []
    stop = here = first + width
    while here + width <= len(lines) and here - stop < width:
        if [raw[slice(*line)] for line in lines[here : here + width]] == list(words):
            headers += lines[here : here + width]
            stop = here = here + width
        elif row := _row(raw, lines[here : here + width + 1], words):
            rows.append(row)
            stop = here = bisect_left(lines, row[-1]) + 1
        elif _is_group(raw[slice(*lines[here])]):
            here += 1
        else:
            break
    if len(rows) < (_FEWEST_PAIRS if width == _FEWEST_COLUMNS else _FEWEST_ROWS):
        return None
    return _Table(tuple(words), tuple(headers), tuple(rows), stop)


def _row(raw: str, lines: Sequence[Span], words: Sequence[str]) -> tuple[Span, ...] | None:
    """Return the cells of the row that the lines begin with; what a row is named by can take two of them."""
    columns = [_column(word) for word in words]
    named = columns.index(_WORDS)
    cells = [*lines]
    for whole in (cells[: len(words)], [*cells[:named], _both(cells, named), *cells[named + 2 :]]):
        if (
            len(whole) == len(words)
            and all(
                cell.end - cell.start <= _LONGEST_CELL and column.fullmatch(raw, *cell)
                for cell, column in zip(whole, columns, strict=True)
            )
            and not _HEADER.fullmatch(raw, *whole[named])
        ):
            return tuple(whole)
        if _is_group(raw[slice(*cells[named])]):
            return None
    return None


def _both(cells: Sequence[Span], first: int) -> Span:
    return Span(cells[first].start, cells[min(first + 1, len(cells) - 1)].end)


def _is_group(line: str) -> bool:
    """Tell whether a line among rows can be the title of a group: “一、设施”, “港口服务”; not half of a long name."""
    return len(line) <= _LONGEST_GROUP or marker_at_start(line) is not None


def _column(word: str) -> re.Pattern[str]:
    """Return what the cells below a header look like."""
    if _OF_NUMBERS.search(word):
        return _NUMBER
    if _OF_NATURE.search(word):
        return _NATURE
    if _OF_VALUES.search(word):
        return _VALUE
    return _UNIT if word.endswith("单位") and not _OF_BODIES.search(word) else _WORDS


def _row_edits(raw: str, cells: Sequence[Span], words: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits that put its header before each cell, in place of the line break, and join the lines of one."""
    start = cells[0].start
    end, between = start - (2 if raw.startswith("\r\n", start - 2) else 1), "\n"
    for cell, word in zip(cells, words, strict=True):
        yield Edit(Span(end, cell.start), f"{between}{word}{AFTER_HEADER}", TABLE_CELL)
        if broken := _BREAK.search(raw, *cell):
            yield Edit(Span(*broken.span()), "", TABLE_CELL)
        end, between = cell.end, BETWEEN_CELLS
