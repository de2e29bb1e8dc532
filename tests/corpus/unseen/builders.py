"""Builds the PDF and DOCX files of the unseen documents from their source texts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph

from tests.corpus.reading.docx_builder import LevelSpec, add_list, blank, document_bytes, number
from tests.corpus.reading.pdf_builder import PdfSetter

SECTIONS = [LevelSpec("chineseCountingThousand", "%1、"), LevelSpec("chineseCountingThousand", "（%2）")]
ITEMS = [LevelSpec("decimal", "%1.")]


def build_pdf(source: Path) -> bytes:
    """Set a text: ``# `` begins the title, ``! `` a caption with a picture below it, others are paragraphs."""
    lines = source.read_text(encoding="utf-8").splitlines()
    setter = PdfSetter(head=lines[0].removeprefix("# "), number="— {} —")
    for line in lines:
        if line.startswith("# "):
            setter.title(*_halves(line.removeprefix("# ")))
        elif line.startswith("! "):
            setter.caption(line.removeprefix("! "))
            setter.picture(180)
        else:
            setter.paragraph(line)
    return setter.finish()


def build_docx(source: Path) -> bytes:
    """Write the blocks of a TOML file with Word's styles and lists."""
    document = blank()
    sections, items = add_list(document, SECTIONS), add_list(document, ITEMS)
    for block in tomllib.loads(source.read_text(encoding="utf-8"))["block"]:
        match block["style"]:
            case "title":
                document.add_heading(block["text"], 0)
            case "h1":
                number(document.add_heading(block["text"], 1), sections, 0)
            case "h2":
                number(document.add_heading(block["text"], 2), sections, 1)
            case "h1plain":
                document.add_heading(block["text"], 1)
            case "item":
                number(document.add_paragraph(block["text"]), items)
            case "table":
                _add_table(document, block["rows"])
            case "right":
                _align_right(document.add_paragraph(block["text"]))
            case _:
                document.add_paragraph(block["text"])
    return document_bytes(document)


def _add_table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text


def _align_right(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _halves(title: str) -> tuple[str, str]:
    """Break a title after its middle, as it is set on two lines."""
    middle = len(title) // 2
    return title[:middle], title[middle:]
