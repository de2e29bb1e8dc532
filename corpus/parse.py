"""Turns a raw text and its metadata into a document: clauses with ids, offsets, duties and targets; nothing lost."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import Cleaned, clean
from corpus.cleaning.width import fold
from corpus.facts.departments import Departments, departments_of
from corpus.facts.duties import Closing, parse_duty
from corpus.facts.targets import Finding, Setting, find_targets
from corpus.gaps import find_gaps
from corpus.model import Clause, ClauseKind, Document, Heading, Metadata, Responsibility, Target
from corpus.structure.kinds import kind_of
from corpus.structure.outline import Entry, Part, outline
from corpus.structure.titles import title_length

_ID_LENGTH = 8


def parse_document(raw: str, metadata: Metadata, sha256: str | None = None) -> Document:
    """Parse ``raw`` into a document; no input raises.

    ``sha256`` is that of the file's bytes; without one, that of the text in UTF-8.
    """
    plan = plan_cleaning(raw)
    cleaned = clean(raw, plan.edits)
    entries = outline(fold(cleaned.text), metadata.title) if cleaned.text else []
    headings = tuple(_heading(entry, cleaned) for entry in entries if entry.part is Part.HEADING)
    clauses = tuple(_clauses([entry for entry in entries if entry.part is Part.CLAUSE], cleaned, metadata))
    return Document(
        metadata=metadata,
        sha256=sha256 or hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(),
        raw=raw,
        headings=headings,
        clauses=clauses,
        metadata_spans=tuple(cleaned.raw_span(e.start, e.end) for e in entries if e.part is Part.METADATA),
        edits=plan.edits,
        gaps=tuple(find_gaps(raw, plan.edits, headings, clauses)),
        doubts=plan.doubts,
    )


def _heading(entry: Entry, cleaned: Cleaned) -> Heading:
    ordinal = entry.marker.ordinal if entry.marker else None
    text = cleaned.text[entry.start : entry.end]
    return Heading(text, cleaned.raw_span(entry.start, entry.end), entry.level, ordinal, entry.path)


def _clauses(entries: Sequence[Entry], cleaned: Cleaned, metadata: Metadata) -> Iterator[Clause]:
    departments = departments_of(metadata.region)
    ids = _Ids(metadata.doc_id)
    folded = fold(cleaned.text)
    closings = [parse_duty(folded[entry.start : entry.end], departments) for entry in entries]
    for index, (entry, closing) in enumerate(zip(entries, closings, strict=True)):
        text = cleaned.text[entry.start : entry.end]
        body = entry.marker.end if entry.marker else 0
        duties = _duties(entry, closing, cleaned, departments)
        if closing is None and (inherited := _box_closing(index, entries, closings)):
            source, shared = inherited
            duties = tuple(replace(d, inherited=True) for d in _duties(source, shared, cleaned, departments))
        kind = kind_of(entry.path, numbered=bool(entry.marker), has_duty=bool(duties))
        yield Clause(
            id=ids.next(text[body:], entry.path),
            doc_id=metadata.doc_id,
            index=index,
            kind=kind,
            path=entry.path,
            ordinals=entry.ordinals,
            title=_title(text, body, closing, glued=entry.glued),
            text=text,
            span=cleaned.raw_span(entry.start, entry.end),
            responsibilities=duties,
            targets=_targets(entry, text, closing, kind, cleaned, metadata),
        )


class _Ids:
    """Gives each clause an id made of its own words, so that edits elsewhere leave it as it is."""

    def __init__(self, doc_id: str) -> None:
        self.doc_id = doc_id
        self.used: set[str] = set()

    def next(self, body: str, path: Sequence[str]) -> str:
        words = re.sub(r"\s", "", body)
        for attempt in range(10_000):
            seed = words if attempt == 0 else f"{words}|{'/'.join(path)}|{attempt}"
            digest = hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
            if digest not in self.used:
                self.used.add(digest)
                return f"{self.doc_id}-{digest}"
        raise AssertionError("ten thousand clauses of the same words")


def _title(text: str, body: int, closing: Closing | None, *, glued: bool) -> str | None:
    end = closing.start if closing else len(text)
    length = title_length(fold(text[body:end]), glued=glued)
    return text[body : body + length] or None


def _duties(
    entry: Entry, closing: Closing | None, cleaned: Cleaned, departments: Departments
) -> tuple[Responsibility, ...]:
    if closing is None:
        return ()
    return tuple(
        Responsibility(
            department=departments.canonical(duty.written),
            role=duty.role,
            written=duty.written,
            span=cleaned.raw_span(entry.start + duty.start, entry.start + duty.end),
            generic=departments.is_generic(duty.written),
        )
        for duty in closing.duties
    )


def _box_closing(
    index: int, entries: Sequence[Entry], closings: Sequence[Closing | None]
) -> tuple[Entry, Closing] | None:
    """Return the duty that closes the 专栏 of a paragraph that has none of its own."""
    entry = entries[index]
    if not any(ordinal.family == "box" for ordinal in entry.ordinals):
        return None
    for following, closing in zip(entries[index + 1 :], closings[index + 1 :], strict=True):
        if following.path[: len(entry.path)] != entry.path:
            return None
        if closing is not None:
            return following, closing
    return None


def _targets(
    entry: Entry, text: str, closing: Closing | None, kind: ClauseKind, cleaned: Cleaned, metadata: Metadata
) -> tuple[Target, ...]:
    if kind is ClauseKind.FRONT_MATTER:
        return ()
    start = entry.marker.end if entry.marker else 0
    body = text[start : closing.start if closing else len(text)]
    findings = find_targets(fold(body), Setting(kind, metadata.period))
    return tuple(_target(finding, entry.start + start, body, cleaned) for finding in findings)


def _target(finding: Finding, offset: int, text: str, cleaned: Cleaned) -> Target:
    amount = finding.quantity
    return Target(
        indicator=finding.indicator,
        value=amount.value,
        upper=amount.upper,
        unit=amount.unit,
        value_text=text[amount.lead : amount.end],
        comparator=amount.comparator,
        nature=finding.nature,
        when=finding.when,
        year=finding.year,
        span=cleaned.raw_span(offset + finding.start, offset + finding.end),
    )
