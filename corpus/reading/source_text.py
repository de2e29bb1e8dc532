"""The values that a file becomes when it is read: its text, and what its format says of some lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.model import Span


class LineKind(StrEnum):
    """What a file's format says that a line is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``level`` is the depth of a heading (0 is the title) or of a list item."""

    text: str
    kind: LineKind = LineKind.PARAGRAPH
    level: int | None = None


@dataclass(frozen=True, slots=True)
class LineHint:
    """What the format says of the line at ``span`` of the text."""

    span: Span
    kind: LineKind
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one file's bytes."""

    text: str
    encoding: str | None = None
    hints: tuple[LineHint, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file as text.

    Offsets into the document are code points of ``text``. ``sha256`` is that of the file's bytes; ``encoding`` is
    None where the format fixes it (PDF, DOCX). ``hints`` name the lines that are headings, list items, table rows
    or pictures by the format's own marks; plain text has none.
    """

    text: str = field(repr=False)
    sha256: str
    media_type: str
    encoding: str | None
    hints: tuple[LineHint, ...]


def assemble(lines: Iterable[Line], encoding: str | None = None) -> Reading:
    """Put each line that has text on a line of its own, and note those that are not paragraphs."""
    texts: list[str] = []
    hints: list[LineHint] = []
    position = 0
    for line in lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        if line.kind is not LineKind.PARAGRAPH:
            hints.append(LineHint(Span(position, position + len(text)), line.kind, line.level))
        texts.append(text)
        position += len(text) + 1
    return Reading("\n".join(texts), encoding, tuple(hints))
