"""Sets paragraphs as a PDF file in the way official documents are: indented, wrapped, with heads and page numbers."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
LEFT, TOP, BOTTOM = 85.0, 750.0, 90.0
NOT_AT_LINE_START = "。，、；：？！）》”’」』】〕,.;:?!)"


def canvas_bytes(pages: Sequence[Sequence[tuple[float, float, float, str]]], *, rotate: int = 0) -> bytes:
    """Give a PDF file with each text at (x, y) in a size."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in pages:
        canvas.setPageRotation(rotate)
        for x, y, size, text in page:
            canvas.setFont(FONT, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class PdfSetter:
    """Sets paragraphs page by page."""

    def __init__(
        self, *, head: str = "", columns: int = 28, size: float = 15.0, leading: float = 24.0, number: str = "- {} -"
    ) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self._head, self._columns, self._size, self._leading, self._number = head, columns, size, leading, number
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, invariant=1)
        self._page = 0
        self._y = 0.0
        self._start_page()

    @property
    def width(self) -> float:
        """The width of the text area."""
        return self._columns * self._size

    def title(self, *lines: str) -> None:
        """Set the lines of a title, centred and large."""
        for line in lines:
            self._put(LEFT + (self.width - self._measure(line, 20.0)) / 2, line, 20.0)

    def caption(self, text: str) -> None:
        """Set a caption, centred in the size of the text."""
        self._put(LEFT + (self.width - self._measure(text, self._size)) / 2, text, self._size)

    def flush(self, text: str) -> None:
        """Set a line from the left edge, such as an address."""
        self._put(LEFT, text, self._size)

    def right(self, text: str) -> None:
        """Set a line to the right, such as a signature or date."""
        self._put(LEFT + self.width - self._measure(text, self._size) - 2 * self._size, text, self._size)

    def paragraph(self, text: str) -> None:
        """Set an indented paragraph, broken where the line is full."""
        indent = 2 * self._size
        line = ""
        for unit in re.findall(r"[\x21-\x7e]+|.", text):
            room = self.width - indent - self._measure(line, self._size)
            if line and self._measure(unit, self._size) > room + 0.01 and unit not in NOT_AT_LINE_START:
                self._put(LEFT + indent, line, self._size)
                line, indent = "", 0.0
            line += unit
        self._put(LEFT + indent, line, self._size)

    def row(self, cells: Sequence[str], starts: Sequence[float]) -> None:
        """Set the cells of a table's row, each from its own position."""
        self._room()
        for cell, start in zip(cells, starts, strict=True):
            self._canvas.setFont(FONT, 12)
            self._canvas.drawString(LEFT + start, self._y, cell)
        self._y -= self._leading

    def picture(self, height: float) -> None:
        """Set a picture as wide as the text."""
        if self._y - height < BOTTOM:
            self._end_page()
            self._start_page()
        image = ImageReader(Image.new("RGB", (200, 100), "lightgray"))
        self._canvas.drawImage(image, LEFT, self._y - height + self._size, self.width, height)
        self._y -= height + self._leading

    def finish(self) -> bytes:
        """Give the file's bytes; the same calls give the same bytes."""
        self._end_page()
        self._canvas.save()
        return self._buffer.getvalue()

    def _measure(self, text: str, size: float) -> float:
        return float(pdfmetrics.stringWidth(text, FONT, size))

    def _put(self, x: float, text: str, size: float) -> None:
        self._room()
        self._canvas.setFont(FONT, size)
        self._canvas.drawString(x, self._y, text)
        self._y -= self._leading

    def _room(self) -> None:
        if self._y < BOTTOM:
            self._end_page()
            self._start_page()

    def _start_page(self) -> None:
        self._page += 1
        self._y = TOP
        if self._head:
            self._canvas.setFont(FONT, 10.5)
            self._canvas.drawString(LEFT, TOP + 40, self._head)

    def _end_page(self) -> None:
        self._canvas.setFont(FONT, 10.5)
        self._canvas.drawCentredString(A4[0] / 2, BOTTOM - 45, self._number.format(self._page))
        self._canvas.showPage()
