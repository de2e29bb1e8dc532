"""Turns one DOCX paragraph into lines: its number and text, split at line breaks, and its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.reading.contents import is_contents_line
from corpus.reading.docx_numbering import Numbering
from corpus.reading.docx_styles import Styles
from corpus.reading.source_text import Line, LineKind

# Five centimetres in English Metric Units: seals and icons are narrower, pictures of tables wider.
NARROWEST_PICTURE = 1_800_000
SKIPPED = frozenset(
    (
        qn("w:del"),
        qn("w:moveFrom"),
        qn("w:pPr"),
        qn("w:txbxContent"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
BREAKS = frozenset((qn("w:br"), qn("w:cr")))


def paragraph_lines(paragraph: BaseOxmlElement, part: Part, styles: Styles, numbering: Numbering) -> Iterator[Line]:
    """Give the lines of a paragraph; those of the table of contents are left out."""
    if styles.is_contents(paragraph):
        return
    text = "".join(_text(paragraph))
    place = styles.list_place(paragraph)
    label = "" if place is None else numbering.label(place)
    if text.strip():
        level = styles.heading_level(paragraph)
        first, *others = text.split("\n")
        if level is not None:
            yield Line(label + first, LineKind.HEADING, level)
        elif place is not None:
            yield Line(label + first, LineKind.LIST_ITEM, place.level + 1)
        elif not is_contents_line(first):
            yield Line(first)
        yield from (Line(other) for other in others)
    yield from _pictures(paragraph, part)


def _text(element: BaseOxmlElement) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in SKIPPED or _is_hidden(child):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in BREAKS:
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _text(child)


def _is_hidden(element: BaseOxmlElement) -> bool:
    return element.tag == qn("w:r") and element.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None


def _pictures(paragraph: BaseOxmlElement, part: Part) -> Iterator[Line]:
    for drawing in paragraph.iter(qn("w:drawing")):
        extent = drawing.find(".//" + qn("wp:extent"))
        picture = drawing.find(".//" + qn("a:blip"))
        if picture is None or extent is None or int(extent.get("cx", "0")) < NARROWEST_PICTURE:
            continue
        related = part.related_parts.get(picture.get(qn("r:embed")))
        name = PurePosixPath(related.partname).name if related is not None else "图片.png"
        yield Line(name, LineKind.PICTURE)
