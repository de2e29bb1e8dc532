"""Turns a file (TXT, HTML, PDF with text, DOCX) into text that has offsets."""

from corpus.reading.file import LIMIT_BYTES, read_file
from corpus.reading.source_text import LineHint, LineKind, SourceText

__all__ = ["LIMIT_BYTES", "LineHint", "LineKind", "SourceText", "read_file"]
