"""Finds the tables that plain text sets with tabs, bars, spaces or slashes, and gives each cell its header.

The rows read as those of every other format do, see ``corpus.reading.table``: ``指标:服务网点;2025年目标:60个``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Edit, Span
from corpus.reading.table import AFTER_HEADER, BETWEEN_CELLS, Cell, header_depth
from corpus.structure.numbering import marker_at_start

TABLE_HEADER, TABLE_CELL = "table_header", "table_cell"

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_LONGEST_HEADER = 20
_MOST_BREAKS = 2
# A cell that its separators leave: “件”, “2025年目标”; of “指标  单位” set with wide spaces “指标” and “单位”, and of
# “任务 / 单位 / 时限” three; single spaces part a header whose every word heads a column.
_TAB, _BAR, _WIDE, _APART, _SLASH, _NARROW = map(re.compile, (r"\t", r"\|", r" {2,}", r" +/ +", "/", " "))
_FEWEST = {_TAB: 2, _BAR: 2, _WIDE: 3, _APART: 3, _SLASH: 3, _NARROW: 3}
# “|---|:-:|”, “------”, “├──┼──┤”: the rule below a header; not “|—|12|”.
_RULE = re.compile(r"[|+:\s]*-{2,}[-|+:\s]*|[\s─-╿]{3,}")
# “指标名称”, “2025年目标”, “牵头单位”: what heads a column; not “某某局”, “2022年1月1日”, a signature over its date.
_HEADS = re.compile(
    r"序号|编号|指标|名称|项目|事项|单位|部门|任务|内容|措施|类别|属性|目标|现状|基数|时限|时间|期限|备注|责任|20\d\d年?(?!\d*\d?月)"
)
# “到2025年建成。”, “联系人:某某”: no header holds such a mark.
_NO_HEADER = re.compile("[。;:!?]")


@dataclass(frozen=True, slots=True)
class PlainTables:
    """The edits that make rows of the lines of tables, and where those lines stand."""

    edits: tuple[Edit, ...]
    rows: tuple[Span, ...]


def plain_tables(raw: str) -> PlainTables:
    """Return what makes rows of the tables of ``raw``, full-width marks folded.

    A table is a header and the lines right below it with as many cells; a line of a single cell among them is the
    title of a group. The header goes and its words stand before the cells of each row, in place of the separator.
    """
    edits: list[Edit] = []
    rows: list[Span] = []
    lines = [Span(*match.span()) for match in _LINE.finditer(raw)]
    here = 0
    while here < len(lines):
        header = _header(raw, lines[here])
        body = _body(raw, lines, here, header) if header else ()
        if header and body:
            rules = [line for line in body if _RULE.fullmatch(raw, *line)]
            edits += (Edit(_visible(raw, line), "", TABLE_HEADER) for line in (lines[here], *rules))
            for row in (line for line in body if line not in rules):
                edits += _row_edits(raw, row, header)
                rows.append(_visible(raw, row))
        here += 1 + len(body)
    return PlainTables(tuple(edits), tuple(rows))


@dataclass(frozen=True, slots=True)
class _Header:
    mark: re.Pattern[str]
    words: tuple[str, ...]

    def fits(self, cells: Sequence[Span]) -> bool:
        """Tell whether a line has a cell for each column; white space that closed it, an empty cell, may be gone."""
        missing = len(self.words) - len(cells)
        return missing == 0 or (missing == 1 and len(cells) > 1 and self.mark is _TAB)

    def gives_way_to(self, other: _Header | None) -> bool:
        """Tell whether what can be a header begins a table of its own, or this one again on another page."""
        return other is not None and (len(other.words) != len(self.words) or bool({*other.words} & {*self.words}))


def _header(raw: str, line: Span) -> _Header | None:
    for mark in _FEWEST:
        if mark.search(raw, *line):
            words = tuple(raw[slice(*cell)] for cell in _cells(raw, line, mark))
            if _is_header(raw[slice(*line)], words, mark):
                return _Header(mark, words)
    return None


def _body(raw: str, lines: Sequence[Span], first: int, header: _Header) -> Sequence[Span]:
    """Return the lines below a header that are of its table, blank ones between; none where no row is among them."""
    stop = end = first + 1
    while stop < len(lines) and raw.count("\n", lines[stop - 1].end, lines[stop].start) <= _MOST_BREAKS:
        cells = _cells(raw, lines[stop], header.mark)
        if header.gives_way_to(_header(raw, lines[stop])):
            break
        if header.fits(cells):
            end = stop + 1
        elif len(cells) > 1 or (len(cells) == 1 and end < stop):
            break
        stop += 1
    body = lines[first + 1 : end]
    return body if any(header.fits(_cells(raw, line, header.mark)) for line in body) else ()


def _is_header(line: str, words: Sequence[str], mark: re.Pattern[str]) -> bool:
    if len(words) < _FEWEST[mark] or len(set(words)) < len(words) or marker_at_start(line.strip()):
        return False
    if any(len(word) > _LONGEST_HEADER or _NO_HEADER.search(word) for word in words):
        return False
    heads = sum(bool(_HEADS.search(word)) for word in words)
    if mark is _NARROW and heads < len(words):
        return False
    return heads >= (len(words) + 1) // 2 and header_depth([[Cell(word) for word in words], []]) == 1


def _cells(raw: str, line: Span, mark: re.Pattern[str]) -> list[Span]:
    """Return where the words of each cell of a line stand; those of an empty one are an empty span."""
    start, end = line if mark is _TAB else _visible(raw, line)
    if mark is _BAR:
        start, end = start + raw.startswith("|", start), end - raw.endswith("|", start, end)
    ends = [match.span() for match in mark.finditer(raw, start, end)]
    starts = [start, *(stop for _, stop in ends)]
    stops = [*(begin for begin, _ in ends), end]
    return [_visible(raw, Span(*cell)) for cell in zip(starts, stops, strict=True)]


def _visible(raw: str, span: Span) -> Span:
    """Return the span without the white space at its ends."""
    text = raw[slice(*span)]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.end - len(text) + len(text.rstrip())))


def _row_edits(raw: str, line: Span, header: _Header) -> Iterator[Edit]:
    """Yield the edits that put the header of its column before each cell that is not empty.

    That of the first takes the place of the line break before the row: a quote of the cell alone has no header, that
    of the row has. The title of a group stays as it is.
    """
    cells = _cells(raw, line, header.mark)
    if not header.fits(cells):
        return
    end, between = line.start - (2 if raw.startswith("\r\n", line.start - 2) else 1), "\n"
    for cell, label in zip(cells, header.words, strict=False):
        if cell.start < cell.end:
            yield Edit(Span(end, cell.start), f"{between}{label}{AFTER_HEADER}", TABLE_CELL)
            end, between = cell.end, BETWEEN_CELLS
    if raw[end : line.end].strip():
        yield Edit(_visible(raw, Span(end, line.end)), "", TABLE_CELL)
