"""Tells from a file's first bytes, then from its name, which format it has."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path

from corpus.errors import Unreadable, UnreadableFile


class MediaType(StrEnum):
    """The formats that can be read."""

    PLAIN = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


SUPPORTED = "支持 TXT、HTML、PDF、DOCX"
PLAIN_NAMES = frozenset({"", ".txt", ".text", ".md"})
HTML_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})

PDF_MARK = b"%PDF-"
ZIP_MARK = b"PK\x03\x04"
FOREIGN_MARKS = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "旧版 Office 文件（DOC、WPS）或加密的 DOCX",
        "请解除密码，另存为 DOCX 后重试",
    ),
    (b"{\\rtf", "RTF 文件", "请另存为 DOCX 后重试"),
    (b"\x89PNG", "图片", "图片里的文字无法读取，请先识别为文字（OCR）"),
    (b"\xff\xd8\xff", "图片", "图片里的文字无法读取，请先识别为文字（OCR）"),
    (b"GIF8", "图片", "图片里的文字无法读取，请先识别为文字（OCR）"),
    (b"Rar!", "压缩包", "请解压后逐个提供文件"),
    (b"7z\xbc\xaf", "压缩包", "请解压后逐个提供文件"),
    (b"\x1f\x8b", "压缩包", "请解压后逐个提供文件"),
)

# Matches "<!DOCTYPE html>", "<html lang=zh>", "<meta charset=gbk>"; must not match "利润率<htm" or "<规划>".
HTML_OPENING = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|div|p|table)[\s>]", re.IGNORECASE)


def sniff(path: Path, data: bytes) -> MediaType:
    """Name the format of ``data``.

    Raises:
        UnreadableFile: the format is not supported, or the name promises a format that the bytes are not.
    """
    for mark, name, advice in FOREIGN_MARKS:
        if data.startswith(mark):
            raise UnreadableFile(path, Unreadable.UNSUPPORTED, f"这是{name}", advice)
    if PDF_MARK in data[:1024]:
        return MediaType.PDF
    if data.startswith(ZIP_MARK):
        return _sniff_zip(path, data)
    return _sniff_text(path, data)


def _sniff_zip(path: Path, data: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableFile(path, Unreadable.DAMAGED, "压缩结构已损坏", "请重新下载或另存后重试") from error
    if "word/document.xml" in names:
        return MediaType.DOCX
    raise UnreadableFile(path, Unreadable.UNSUPPORTED, "这是压缩包或其他 Office 文件，不是 DOCX", SUPPORTED)


def _sniff_text(path: Path, data: bytes) -> MediaType:
    suffix = path.suffix.lower()
    opening = data[:2048].replace(b"\0", b"")
    if suffix in HTML_NAMES:
        return MediaType.HTML
    if suffix in PLAIN_NAMES:
        return MediaType.HTML if _opens_as_html(opening) else MediaType.PLAIN
    if suffix in {".pdf", ".docx"}:
        kind = suffix[1:].upper()
        raise UnreadableFile(path, Unreadable.DAMAGED, f"扩展名是 {kind}，内容却不是", "请重新下载或另存后重试")
    raise UnreadableFile(path, Unreadable.UNSUPPORTED, f"不支持“{suffix}”格式", SUPPORTED)


def _opens_as_html(opening: bytes) -> bool:
    return opening.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and bool(HTML_OPENING.search(opening))
