"""Turns a raw text and its metadata into a document: clauses with ids, offsets, duties and targets; nothing lost."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from corpus.clauses import build_clauses, build_imprint
from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import Cleaned, clean
from corpus.cleaning.width import fold, fold_width
from corpus.drafts import Texts
from corpus.gaps import find_gaps
from corpus.ids import ClauseIds
from corpus.model import Document, Heading, Metadata
from corpus.reading.source_text import LineHint, LineKind
from corpus.structure.outline import Entry, Part, outline, titles_over_items


def parse_document(raw: str, metadata: Metadata, sha256: str | None = None, hints: Sequence[LineHint] = ()) -> Document:
    """Parse ``raw`` into a document; no input raises.

    ``sha256`` is that of the file's bytes; without one, that of the text in UTF-8. ``hints`` are what the file's
    format says of its lines, see ``corpus.reading.SourceText``.
    """
    plan = plan_cleaning(raw, {hint.span.start for hint in hints})
    cleaned = clean(raw, plan.edits)
    shown, folded = fold_width(cleaned.text), fold(cleaned.text)
    known = [*hints, *(LineHint(row, LineKind.TABLE_ROW) for row in plan.rows)]
    parts: dict[Part, list[Entry]] = {part: [] for part in Part}
    for entry in outline(folded, fold(metadata.title), _located(known, cleaned)):
        parts[entry.part].append(entry)
    heads = [*(entry.range for entry in parts[Part.HEADING]), *titles_over_items(parts[Part.CLAUSE])]
    titles = {folded[slice(*place)]: shown[slice(*place)] for place in heads}
    headings = tuple(_heading(entry, cleaned, titles) for entry in parts[Part.HEADING])
    texts, ids = Texts(cleaned, shown, folded, titles), ClauseIds(metadata.doc_id)
    clauses = tuple(build_clauses(parts[Part.CLAUSE], texts, metadata, ids))
    return Document(
        metadata=metadata,
        sha256=sha256 or hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(),
        raw=raw,
        headings=headings,
        clauses=clauses,
        imprint=tuple(build_imprint(parts[Part.METADATA], texts, metadata, ids)),
        edits=plan.edits,
        gaps=tuple(find_gaps(raw, plan.edits, headings, clauses)),
        doubts=plan.doubts,
    )


def _located(hints: Sequence[LineHint], cleaned: Cleaned) -> dict[int, LineHint]:
    """Key the hints by where their lines start in the clean text; those of removed lines are left out."""
    placed = ((cleaned.position(hint.span.start), hint) for hint in hints)
    return {
        cleaned.text.rfind("\n", 0, place) + 1: hint
        for place, hint in placed
        if place < len(cleaned.text) and cleaned.starts[place] < hint.span.end
    }


def _heading(entry: Entry, cleaned: Cleaned, titles: Mapping[str, str]) -> Heading:
    return Heading(
        text=cleaned.text[entry.start : entry.end],
        span=cleaned.raw_span(entry.start, entry.end),
        level=len(entry.path),
        ordinal=entry.marker.ordinal if entry.marker else None,
        path=tuple(titles[title] for title in entry.path),
    )
