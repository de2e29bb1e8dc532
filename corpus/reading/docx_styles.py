"""Tells from a DOCX file's styles what a paragraph is: a heading, a line of contents, a numbered item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

# Matches the style names "heading 1" and "标题 2"; must not match "heading" or "副标题".
HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
# Matches "toc 1" and "目录 2"; must not match "目录标题".
CONTENTS_NAME = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
TITLE_NAMES = frozenset({"title", "标题"})
BODY_LEVEL = 9
LONGEST_CHAIN = 20


class ListPlace(NamedTuple):
    """The list that a paragraph belongs to and its depth in it, from 0."""

    number_id: str
    level: int


class Styles:
    """The styles of one document, each with those that it is based on."""

    def __init__(self, element: BaseOxmlElement) -> None:
        self._by_id = {style.get(qn("w:styleId")): style for style in element.iter(qn("w:style"))}

    def heading_level(self, paragraph: BaseOxmlElement) -> int | None:
        """Give the level of a heading, 0 for the document's title, None for text."""
        own = _value(paragraph, "w:pPr", "w:outlineLvl")
        if own is not None:
            return _outline(own)
        for style in self._chain(paragraph):
            name = (_value(style, "w:name") or "").strip()
            if name.lower() in TITLE_NAMES:
                return 0
            if found := HEADING_NAME.fullmatch(name):
                return int(found[1])
            if (outline := _value(style, "w:pPr", "w:outlineLvl")) is not None:
                return _outline(outline)
        return None

    def is_contents(self, paragraph: BaseOxmlElement) -> bool:
        """Tell whether a paragraph is a line of the table of contents."""
        return any(CONTENTS_NAME.fullmatch(_value(style, "w:name") or "") for style in self._chain(paragraph))

    def list_place(self, paragraph: BaseOxmlElement) -> ListPlace | None:
        """Give the list of a paragraph, from its own properties or its style's."""
        number_id = level = None
        for holder in (paragraph, *self._chain(paragraph)):
            number_id = number_id or _value(holder, "w:pPr", "w:numPr", "w:numId")
            level = level or _value(holder, "w:pPr", "w:numPr", "w:ilvl")
        if number_id is None or number_id == "0":
            return None
        return ListPlace(number_id, int(level or 0))

    def _chain(self, paragraph: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
        style_id = _value(paragraph, "w:pPr", "w:pStyle")
        for _ in range(LONGEST_CHAIN):
            style = self._by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = _value(style, "w:basedOn")


def _value(element: BaseOxmlElement, *path: str) -> str | None:
    """Read the ``w:val`` of the element at a path of child names."""
    found = element.find("/".join(qn(name) for name in path))
    return None if found is None else found.get(qn("w:val"))


def _outline(value: str) -> int | None:
    """Turn an outline level (0 to 8, 9 for text) into a heading level."""
    level = int(value)
    return None if level >= BODY_LEVEL else level + 1
