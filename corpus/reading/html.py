"""Turns an HTML page into the lines of its main text: headings, paragraphs, list items, table rows, pictures.

The main text is found with lxml here rather than with trafilatura 2, which was tried on pages of the two kinds
that governments publish. On a page of divisions both find the text, but trafilatura drops row and column spans,
and with them the headers of the cells below. On a page laid out with tables and ``<br>`` it gives one paragraph
that starts with the navigation and in which no heading can be told from the text around it.
"""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from corpus.errors import Unreadable, UnreadableFile
from corpus.reading.encoding import decode
from corpus.reading.html_lines import lines_of
from corpus.reading.html_main import main_element, page_day, page_title, prune
from corpus.reading.source_text import Line, LineKind, Reading, assemble

# Matches <meta charset="gb2312"> and <meta ... content="text/html; charset=gbk">; not <script charset="gbk">.
CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
CHINESE_CHARSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
}


def read_html(path: Path, data: bytes) -> Reading:
    """Give the main text of a page, below its title and the day of its publication where the main text lacks them."""
    text, encoding = decode(path, data, _declared(data))
    root = _parse(path, text)
    title, day = page_title(root), page_day(root)
    prune(root)
    lines = list(lines_of(main_element(root)))
    if title and title not in "".join(line.text for line in lines):
        lines.insert(0, Line(title, LineKind.HEADING, 1))
    if title and day and day not in "".join(line.text for line in lines):
        lines.insert(title in lines[0].text, Line(f"发布时间:{day}"))
    return assemble(lines, encoding)


def _declared(data: bytes) -> str | None:
    found = CHARSET.search(data[:4096])
    return CHINESE_CHARSETS.get(found[1].decode("ascii").lower()) if found else None


def _parse(path: Path, text: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableFile(
            path, Unreadable.EMPTY, "网页里没有正文", "请确认保存的是完整网页，而不是空白或跳转页"
        ) from error
