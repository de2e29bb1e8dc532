"""Turns the file at a path into its text, whatever supported format it has."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from corpus.errors import FileTooLarge, Unreadable, UnreadableFile
from corpus.reading.docx import read_docx
from corpus.reading.html import read_html
from corpus.reading.media_type import MediaType, sniff
from corpus.reading.pdf import read_pdf
from corpus.reading.plain import read_plain
from corpus.reading.source_text import Reading, SourceText

LIMIT_BYTES = 20_000_000


class Reader(Protocol):
    """Reads the bytes of one format; ``path`` is for messages only."""

    def __call__(self, path: Path, data: bytes) -> Reading:
        """Give the text of ``data``, or raise a ``CorpusError`` that says why there is none."""


READERS: dict[MediaType, Reader] = {
    MediaType.PLAIN: read_plain,
    MediaType.HTML: read_html,
    MediaType.PDF: read_pdf,
    MediaType.DOCX: read_docx,
}


def read_file(path: Path, *, limit_bytes: int = LIMIT_BYTES) -> SourceText:
    """Read a plan from a TXT, HTML, PDF or DOCX file.

    The format is told from the bytes first and from the name second. Same bytes, same text.

    Raises:
        FileTooLarge: the file has more than ``limit_bytes``.
        UnreadableFile: it is missing, empty, damaged, encrypted, scanned, undecodable or of another format.
    """
    data = _load(path, limit_bytes)
    media_type = sniff(path, data)
    reading = READERS[media_type](path, data)
    if not reading.text.strip():
        raise UnreadableFile(path, Unreadable.EMPTY, "文件里没有文字", "请确认文件内容完整后重试")
    return SourceText(
        text=reading.text,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type.value,
        encoding=reading.encoding,
        hints=reading.hints,
    )


def _load(path: Path, limit_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise UnreadableFile(path, Unreadable.MISSING, f"文件打不开（{problem}）", "请检查路径和读取权限") from error
    if len(data) > limit_bytes:
        raise FileTooLarge(path, limit_bytes)
    if not data.strip():
        raise UnreadableFile(path, Unreadable.EMPTY, "文件是空的", "请确认文件内容完整后重试")
    return data
