"""Turns a document into what the reader page shows: headings, clauses with marked words, gaps, and what was mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from corpus.cleaning.tables import TABLE_CELL
from corpus.cleaning.text import Cleaned, clean
from corpus.model import Clause, Document, Edit, Heading, Span
from web.duties import Duties, duties_of
from web.mends import describe, summarise

_LEAD_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a clause's text: ``quoted`` if it is to be marked, ``mend`` the number of the note on it, or 0."""

    text: str
    quoted: bool
    mend: int


@dataclass(frozen=True, slots=True)
class Title:
    """A heading with its anchor; ``level`` is 0 for the outermost."""

    kind: ClassVar = "title"
    anchor: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause with its pieces; ``lead`` is how it begins, for a question about it."""

    kind: ClassVar = "passage"
    anchor: str
    pieces: tuple[Piece, ...]
    duties: Duties
    inherited: bool
    lead: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """A line around the plan that says whose it is and since when, with its pieces."""

    kind: ClassVar = "imprint"
    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that the published plan had here and the text has not."""

    kind: ClassVar = "missing"
    note: str


Item = Title | Passage | Imprint | Missing


@dataclass(frozen=True, slots=True)
class Reading:
    """A document ready for the page; ``notes`` are numbered from 1, ``tidied`` counts all that was mended."""

    document: Document
    items: tuple[Item, ...]
    notes: tuple[str, ...]
    tidied: tuple[tuple[str, int], ...]

    @property
    def contents(self) -> tuple[Title, ...]:
        """The headings, for the table of contents."""
        return tuple(item for item in self.items if isinstance(item, Title))


def reading_of(document: Document, quote: Span | None = None) -> Reading:
    """Return what the reader shows of ``document``, with the raw span ``quote`` marked."""
    notes = _Notes(document)
    items = [
        *_titles(document.headings),
        *_written(document, quote, notes),
        *_missing(document),
    ]
    items.sort(key=lambda item: item[:2])
    return Reading(
        document=document,
        items=tuple(item for _, _, item in items),
        notes=tuple(notes.texts),
        tidied=tuple(summarise(document.edits)),
    )


class _Notes:
    """Numbers the places that were mended, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._raw = document.raw
        self.texts: list[str] = []

    def number(self, edit: Edit) -> int:
        self.texts.append(describe(edit, self._raw))
        return len(self.texts)


def _titles(headings: Sequence[Heading]) -> Iterator[tuple[int, int, Item]]:
    for number, heading in enumerate(headings, start=1):
        yield heading.span.start, 0, Title(f"section-{number}", heading.text, heading.level)


def _written(document: Document, quote: Span | None, notes: _Notes) -> Iterator[tuple[int, int, Item]]:
    """Yield the clauses and the lines of the imprint in the order of the text, in which the notes are numbered.

    Of lines of the imprint that say the same, as the title of a page and that of its site, the first is shown.
    """
    imprint = {line.text: line for line in reversed(document.imprint)}.values()
    for clause in sorted((*document.clauses, *imprint), key=lambda clause: clause.span):
        if clause in imprint:
            pieces = tuple(_pieces(document, clause, quote, notes))
            yield clause.span.start, 1, Imprint(clause.id, pieces)
        else:
            yield clause.span.start, 1, _passage(document, clause, quote, notes)


def _missing(document: Document) -> Iterator[tuple[int, int, Item]]:
    """Yield the gaps between clauses and lines; those within one are marked where they are."""
    written = (*document.clauses, *document.imprint)
    for gap in document.gaps:
        if not any(clause.span.contains(gap.span) for clause in written):
            yield gap.span.start, 2, Missing(gap.note)


def _passage(document: Document, clause: Clause, quote: Span | None, notes: _Notes) -> Passage:
    return Passage(
        anchor=clause.id,
        pieces=tuple(_pieces(document, clause, quote, notes)),
        duties=duties_of(clause.responsibilities),
        inherited=any(duty.inherited for duty in clause.responsibilities),
        lead=(clause.title or clause.text)[:_LEAD_LENGTH],
    )


def _pieces(document: Document, clause: Clause, quote: Span | None, notes: _Notes) -> Iterator[Piece]:
    cleaned = clean(document.raw, document.edits, clause.span)
    quoted = _quoted_in(cleaned, quote)
    edits = [edit for edit in document.edits if _is_mend(edit) and clause.span.contains(edit.span)]
    mended = _mended_by(cleaned, edits)
    for (edit, is_quoted), places in groupby(range(len(cleaned.text)), lambda i: (mended(i), quoted(i))):
        run = list(places)
        text = cleaned.text[run[0] : run[-1] + 1]
        yield Piece(text, is_quoted, notes.number(edit) if edit else 0)


def _is_mend(edit: Edit) -> bool:
    """Tell whether an edit restores something; the header before each cell of a row is only set differently."""
    return bool(edit.replacement) and edit.rule != TABLE_CELL


def _quoted_in(cleaned: Cleaned, quote: Span | None) -> Callable[[int], bool]:
    if quote is None:
        return lambda _: False
    first, last = cleaned.position(quote.start), cleaned.position(quote.end)
    return lambda place: first <= place < last


def _mended_by(cleaned: Cleaned, edits: Sequence[Edit]) -> Callable[[int], Edit | None]:
    at = {
        place: edit
        for edit in edits
        for place in range(len(cleaned.text))
        if (cleaned.starts[place], cleaned.ends[place]) == edit.span
    }
    return at.get
