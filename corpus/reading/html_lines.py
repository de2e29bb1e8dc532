"""Turns an HTML element into lines: each block, list item, table row and picture on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from corpus.reading.html_tags import INLINE
from corpus.reading.numerals import numeral
from corpus.reading.source_text import Line, LineKind
from corpus.reading.table import Cell, table_lines

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
CHINESE_LIST = re.compile(r"cjk-ideographic|simp-chinese|trad-chinese", re.IGNORECASE)
LAYOUT_SHARE = 0.8
SMALLEST_PICTURE = 100

# Matches the breaks in "实施\n  专利转化" and "3754件,\n年均"; must not match the one in "Office\nAction".
SOURCE_BREAK = re.compile(r"(?<![A-Za-z0-9])[ \t]*[\r\n]\s*|[ \t]*[\r\n]\s*(?![A-Za-z0-9\s])")
# Matches the end of "推动行政调解协议司法确认,"; must not match that of "实现下列目标:".
OPEN_END = re.compile(r"[,，、]\s*$")
# Matches the number of "1.加强保护", "(一)完善机制", "①开展"; must not match "2025年".
OWN_NUMBER = re.compile(r"\s*(?:[(（]?[0-9一二三四五六七八九十]+[)）.、．]|[①-⑳])")


def lines_of(element: html.HtmlElement) -> Iterator[Line]:
    """Give the lines of an element in the order of the page."""
    yield from _Walker().walk(element)


class _Walker:
    """Collects inline text until a block begins or ends, then gives it as a line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []

    def walk(self, element: html.HtmlElement) -> Iterator[Line]:
        walker = etree.iterwalk(element, events=("start", "end"))
        for event, node in walker:
            if event == "end":
                yield from self._leave(node, is_root=node is element)
                continue
            if node.tag == "table" and (rows := _data_rows(node)):
                yield from self._flush(node.getparent())
                yield from (Line(caption.text_content()) for caption in node.iterchildren("caption"))
                yield from table_lines(rows)
                walker.skip_subtree()
                continue
            yield from self._enter(node)

    def _enter(self, node: html.HtmlElement) -> Iterator[Line]:
        if node.tag not in INLINE and not self._is_broken_sentence(node):
            yield from self._flush(node.getparent())
        if node.tag == "img" and (name := _picture_name(node)):
            yield from self._flush(node.getparent())
            yield Line(name, LineKind.PICTURE)
        if node.tag == "li":
            self._pieces.append(_list_number(node))
        self._pieces.append(node.text or "")

    def _leave(self, node: html.HtmlElement, *, is_root: bool) -> Iterator[Line]:
        if node.tag not in INLINE and node.tag != "br":
            yield from self._flush(node)
        if not is_root:
            self._pieces.append(node.tail or "")

    def _is_broken_sentence(self, node: html.HtmlElement) -> bool:
        """Tell whether a ``<br>`` only wraps a line: no line of a document ends with a comma."""
        return node.tag == "br" and bool(OPEN_END.search("".join(self._pieces)))

    def _flush(self, owner: html.HtmlElement | None) -> Iterator[Line]:
        """Give what was collected as one line of the block that it stands in."""
        text = SOURCE_BREAK.sub("", "".join(self._pieces))
        self._pieces.clear()
        if text.strip():
            yield _line(text, owner)


def _line(text: str, owner: html.HtmlElement | None) -> Line:
    while owner is not None and owner.tag not in HEADINGS and owner.tag != "li":
        owner = owner.getparent()
    if owner is None:
        return Line(text)
    if owner.tag == "li":
        return Line(text, LineKind.LIST_ITEM, sum(1 for _ in owner.iterancestors("ul", "ol")))
    return Line(text, LineKind.HEADING, HEADINGS[owner.tag])


def _list_number(item: html.HtmlElement) -> str:
    """Write the number that a browser shows before an item of an ``<ol>``, unless its text brings its own."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or OWN_NUMBER.match(item.text_content()):
        return ""
    style = f"{parent.get('style') or ''} {item.get('style') or ''}"
    if "none" in style:
        return ""
    position = _integer(
        item.get("value"),
        _integer(parent.get("start"), 1) + sum(1 for _ in item.itersiblings("li", preceding=True)),
    )
    if CHINESE_LIST.search(style):
        return f"{numeral(position, 'chineseCounting')}、"
    return f"{numeral(position, LIST_FORMATS.get(parent.get('type') or '', 'decimal'))}."


def _picture_name(image: html.HtmlElement) -> str | None:
    """Name a picture that may hold text: not an icon, which is small by its attributes."""
    if (
        min(_integer(image.get("width"), SMALLEST_PICTURE), _integer(image.get("height"), SMALLEST_PICTURE))
        < SMALLEST_PICTURE
    ):
        return None
    source = image.get("src") or ""
    if source.startswith("data:"):
        return "图片.png"
    try:
        name = PurePosixPath(unquote(urlsplit(source).path)).name
    except ValueError:
        return None
    return name or None


def _data_rows(table: html.HtmlElement) -> list[list[Cell]] | None:
    """Give the cells of a table of data, or None if the table only lays out text."""
    if table.find(".//table") is not None:
        return None
    rows = [[_cell(cell) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    lengths = [len(cell.text) for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or max(lengths) > LAYOUT_SHARE * sum(lengths):
        return None
    return rows


def _cell(element: html.HtmlElement) -> Cell:
    return Cell(
        text="\n".join(line.text for line in lines_of(element)),
        columns=_integer(element.get("colspan"), 1),
        rows=_integer(element.get("rowspan"), 1),
        header=element.tag == "th",
    )


def _integer(text: str | None, default: int) -> int:
    """Read the whole number at the start of an attribute such as "2" or "640px"."""
    found = re.match(r"\s*(\d{1,6})", text or "")
    return int(found[1]) if found else default
