"""Loads what a careful reader says of an unseen document, and reads the document itself."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Document, Metadata
from corpus.parse import parse_document
from corpus.reading import read_file
from tests.corpus.unseen.builders import build_docx, build_pdf

HERE = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in (HERE / "expected").glob("*.toml")))
BUILDERS = {"pdf": build_pdf, "docx": build_docx}
SCALES = {"万": 1e4, "亿": 1e8}
SIMPLE = str.maketrans("萬億個場", "万亿个场")


@dataclass(frozen=True)
class Case:
    """An unseen document: its name, what is expected of it, and how it was parsed."""

    name: str
    expected: dict[str, Any]
    document: Document


@cache
def expectations(name: str) -> dict[str, Any]:
    """Give what a careful reader says of a document."""
    return tomllib.loads((HERE / "expected" / f"{name}.toml").read_text(encoding="utf-8"))


def label(name: str) -> str:
    """Name a document with its audience: the held ones are not looked at while mending the parser."""
    return f"{expectations(name)['audience']}-{name}"


def load(name: str, folder: Path) -> Case:
    """Build the file of a document in ``folder`` if it needs building, read it and parse it."""
    expected = expectations(name)
    path = HERE / "sources" / expected["source"]
    if builder := BUILDERS.get(expected["format"]):
        built = folder / f"{name}.{expected['format']}"
        built.write_bytes(builder(path))
        path = built
    metadata = Metadata(doc_id=name, title=expected["title"], region=expected["region"], level=expected["level"])
    source = read_file(path)
    return Case(name, expected, parse_document(source.text, metadata, source.sha256, source.hints))


def plain(text: str) -> str:
    """Compare texts without regard to width and spacing."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@cache
def amount(value: float, unit: str) -> tuple[float, str]:
    """Write a value in the unit without 万 or 亿, and 翻一番 as twice."""
    unit = plain(unit).translate(SIMPLE)
    if unit == "番":
        return round(2.0**value, 6), "倍"
    for prefix, scale in SCALES.items():
        if unit.startswith(prefix):
            return round(value * scale, 6), unit.removeprefix(prefix)
    return round(value, 6), unit
