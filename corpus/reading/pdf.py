"""Turns a PDF file with text into paragraphs in reading order, without running heads and page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from corpus.errors import Unreadable, UnreadableFile
from corpus.reading.contents import is_contents_line
from corpus.reading.encoding import plausibility
from corpus.reading.pdf_chars import page_chars, page_pictures
from corpus.reading.pdf_furniture import without_furniture
from corpus.reading.pdf_lines import TextLine, text_lines
from corpus.reading.pdf_paragraphs import paragraphs
from corpus.reading.source_text import Reading, assemble

FEWEST_CHARACTERS = 10
PLAUSIBLE = 0.8
BACKGROUND_SHARE = 0.9
RECOGNISE = "请先做文字识别（OCR），或提供 DOCX、网页版本"
REPEAT = "请重新下载或另存后重试"


def read_pdf(path: Path, data: bytes) -> Reading:
    """Give the text of a PDF file; a large picture, or a page that is only one, leaves a picture line.

    Raises:
        UnreadableFile: the file is damaged, needs a password, is scanned, or is set in fonts without meaning.
    """
    document = _open(path, data)
    try:
        pages = [_page_lines(document[number], number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(path, Unreadable.DAMAGED, "PDF 有损坏的页面", REPEAT) from error
    finally:
        document.close()
    _check_text(path, pages)
    kept = without_furniture(pages)
    return assemble(paragraphs([[line for line in page if not is_contents_line(line.text)] for page in kept]))


def _open(path: Path, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableFile(path, Unreadable.ENCRYPTED, "PDF 设有打开密码", "请提供解除密码的文件") from error
        raise UnreadableFile(path, Unreadable.DAMAGED, "PDF 结构已损坏", REPEAT) from error


def _page_lines(page: pypdfium2.PdfPage, number: int) -> list[TextLine]:
    """Give the lines of a page, pictures among them at the height of their upper edge."""
    lines = text_lines(page_chars(page), number)
    for picture in page_pictures(page):
        if lines and picture.share >= BACKGROUND_SHARE:
            continue
        name = f"第{number + 1}页图片.png"
        place = next((index for index, line in enumerate(lines) if line.bottom < picture.top), len(lines))
        lines.insert(place, TextLine(name, number, 0.0, 0.0, picture.top, 0.0, picture=True))
    page.close()
    return lines


def _check_text(path: Path, pages: Sequence[Sequence[TextLine]]) -> None:
    text = "".join(line.text for page in pages for line in page if not line.picture)
    if len(text) < FEWEST_CHARACTERS * len(pages):
        raise UnreadableFile(path, Unreadable.SCANNED, f"PDF 共 {len(pages)} 页，几乎没有文字，应是扫描件", RECOGNISE)
    if plausibility(text) < PLAUSIBLE:
        raise UnreadableFile(path, Unreadable.UNDECODABLE, "PDF 的字体没有文字信息，读出的是乱码", RECOGNISE)
