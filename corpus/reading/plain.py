"""Turns the bytes of a plain text file into its text, every character kept."""

from __future__ import annotations

from pathlib import Path

from corpus.reading.encoding import decode
from corpus.reading.source_text import Reading


def read_plain(path: Path, data: bytes) -> Reading:
    """Decode a text file; line ends and spaces stay as they are."""
    text, encoding = decode(path, data)
    return Reading(text, encoding)
