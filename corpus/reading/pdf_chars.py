"""Turns a PDF page into its characters and large pictures, each with its place as the page is shown."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

PICTURE_SHARE = 0.15
Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Char:
    """One character; its box is in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """The height of its box, which is the font's and not the glyph's."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture large enough to hold a table: its upper edge, and the share of the page that it fills."""

    top: float
    share: float


def page_chars(page: pypdfium2.PdfPage) -> list[Char]:
    """Give the characters of a page in the order of the file, without those that PDFium adds."""
    turn = _turn(page)
    text_page = page.get_textpage()
    found = [_char(text_page, index, turn) for index in range(text_page.count_chars())]
    text_page.close()
    return [char for char in found if char is not None]


def page_pictures(page: pypdfium2.PdfPage) -> list[Picture]:
    """Give the large pictures of a page."""
    turn = _turn(page)
    width, height = page.get_size()
    pictures = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = _turned_box(turn, *item.get_bounds())
        share = (right - left) * (top - bottom) / (width * height)
        if share >= PICTURE_SHARE:
            pictures.append(Picture(top, share))
    return pictures


def _char(text_page: pypdfium2.PdfTextPage, index: int, turn: Turn) -> Char | None:
    code = pdfium.FPDFText_GetUnicode(text_page, index)
    text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    if text in "\r\n\x02\ufeff" or pdfium.FPDFText_IsGenerated(text_page, index) == 1:
        return None
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
        return None
    return Char(text, *_ordered(*_turned_box(turn, box.left, box.bottom, box.right, box.top)))


def _ordered(left: float, bottom: float, right: float, top: float) -> Iterator[float]:
    yield from (left, right, bottom, top)


def _turned_box(turn: Turn, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    (x1, y1), (x2, y2) = turn(left, bottom), turn(right, top)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _turn(page: pypdfium2.PdfPage) -> Turn:
    """Give the function that takes a point in the page's own space to where a turned page shows it."""
    width, height = page.get_size()
    turns: dict[int, Turn] = {
        0: lambda x, y: (x, y),
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(page.get_rotation(), turns[0])
