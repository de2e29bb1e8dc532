"""Turns a DOCX file into lines: headings by style, numbers that Word only computes, table rows, pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.errors import Unreadable, UnreadableFile
from corpus.reading.docx_numbering import Numbering
from corpus.reading.docx_paragraph import paragraph_lines
from corpus.reading.docx_styles import Styles
from corpus.reading.docx_table import table_cells
from corpus.reading.source_text import Line, Reading, assemble
from corpus.reading.table import table_lines

LIMIT_UNPACKED = 300_000_000
CONTENTS_GALLERY = "Table of Contents"


def read_docx(path: Path, data: bytes) -> Reading:
    """Give the text of a DOCX file without its table of contents, headers, footers and deleted text.

    Raises:
        UnreadableFile: the file is damaged, or unpacks to more than a plan can be.
    """
    try:
        _refuse_bomb(path, data)
        return assemble(_Body(Document(io.BytesIO(data))).lines())
    except UnreadableFile:
        raise
    # python-docx and the archive below it raise errors of a dozen unrelated types on damaged files.
    except Exception as error:
        raise UnreadableFile(
            path,
            Unreadable.DAMAGED,
            f"DOCX 结构已损坏（{type(error).__name__}）",
            "请用 Word 打开并另存后重试",
        ) from error


def _refuse_bomb(path: Path, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > LIMIT_UNPACKED:
        raise UnreadableFile(
            path,
            Unreadable.DAMAGED,
            f"解压后达 {unpacked // 1_000_000} MB，不像正常文件",
            "请用 Word 打开并另存后重试",
        )


class _Body:
    """Walks the blocks of a document in order; the numbering counts on as it goes."""

    def __init__(self, document: DocumentObject) -> None:
        self._element = document.element.body
        self._part = document.part
        self._styles = Styles(document.styles.element)
        self._numbering = Numbering(document.part)

    def lines(self) -> Iterator[Line]:
        """Give the lines of the whole document."""
        yield from self._block_lines(self._element)

    def _block_lines(self, parent: BaseOxmlElement) -> Iterator[Line]:
        for block in parent.iterchildren():
            if block.tag == qn("w:p"):
                yield from self._paragraph(block)
            elif block.tag == qn("w:tbl"):
                yield from table_lines(table_cells(block, self._cell_text))
            elif block.tag == qn("w:sdt"):
                yield from self._control(block)
            elif block.tag in (qn("w:customXml"), qn("w:ins"), qn("w:moveTo")):
                yield from self._block_lines(block)

    def _control(self, block: BaseOxmlElement) -> Iterator[Line]:
        gallery = block.find(".//" + qn("w:docPartGallery"))
        content = block.find(qn("w:sdtContent"))
        is_contents = gallery is not None and gallery.get(qn("w:val")) == CONTENTS_GALLERY
        if content is not None and not is_contents:
            yield from self._block_lines(content)

    def _paragraph(self, paragraph: BaseOxmlElement) -> Iterator[Line]:
        yield from paragraph_lines(paragraph, self._part, self._styles, self._numbering)
        for box in paragraph.iter(qn("w:txbxContent")):
            if not any(ancestor.tag.endswith("}Fallback") for ancestor in box.iterancestors()):
                yield from self._block_lines(box)

    def _cell_text(self, cell: BaseOxmlElement) -> str:
        return "\n".join(line.text for line in self._block_lines(cell))
