"""Counts what was found in documents and what was removed, so that an operator can tell if it can be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypedDict

from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind, Document, Span
from corpus.structure.numbering import marker_at_start


class DocumentStats(TypedDict):
    """The counts of one document.

    ``ordinals`` counts the numbered places: parts, sections, tasks, 专栏. ``responsibilities`` counts each department
    of each clause, those that a 专栏 shares too; ``departments`` the different names, groups such as 各区 left out.
    ``measures_by_kind`` counts each support measure once, under the main kind of support that it offers.
    ``noise_by_rule`` counts the edits of cleaning. ``accounted`` is the share, 0 to 1, of the visible raw characters
    that are in exactly one of heading, clause, metadata and noise.
    """

    doc_id: str
    clauses: int
    by_kind: dict[str, int]
    ordinals: int
    responsibilities: int
    by_role: dict[str, int]
    departments: int
    targets: int
    measures: int
    measures_by_kind: dict[str, int]
    gaps: int
    noise_by_rule: dict[str, int]
    accounted: float


class CorpusStats(TypedDict):
    """The counts of each document, in the order of the corpus."""

    documents: list[DocumentStats]


def corpus_stats(documents: Iterable[Document]) -> CorpusStats:
    """Return the counts of ``documents``."""
    return {"documents": [document_stats(document) for document in documents]}


def document_stats(document: Document) -> DocumentStats:
    """Return the counts of one document."""
    duties = [duty for clause in document.clauses for duty in clause.responsibilities]
    measures = [measure for clause in document.clauses for measure in clause.measures]
    return {
        "doc_id": document.id,
        "clauses": len(document.clauses),
        "by_kind": _counted(clause.kind.value for clause in document.clauses),
        "ordinals": _numbered_places(document),
        "responsibilities": len(duties),
        "by_role": _counted(duty.role.value for duty in duties),
        "departments": len({duty.department for duty in duties if not duty.generic}),
        "targets": sum(len(clause.targets) for clause in document.clauses),
        "measures": len(measures),
        "measures_by_kind": _counted(measure.kinds[0].name for measure in measures),
        "gaps": len(document.gaps),
        "noise_by_rule": _counted(edit.rule for edit in document.edits),
        "accounted": accounted(document),
    }


def accounted(document: Document) -> float:
    """Return the share of the visible raw characters that have exactly one place; 1 for a text without any."""
    held, edited = [0] * len(document.raw), [0] * len(document.raw)
    for span in _pieces(document):
        _count(held, span)
    for edit in document.edits:
        _count(edited, edit.span)
    visible = [(held[i], edited[i]) for i, char in enumerate(document.raw) if not char.isspace()]
    placed = sum(pieces == 1 or (pieces == 0 and edits == 1) for pieces, edits in visible)
    return placed / len(visible) if visible else 1.0


def _pieces(document: Document) -> Iterator[Span]:
    yield from (heading.span for heading in document.headings)
    yield from (clause.span for clause in document.clauses)
    yield from document.metadata_spans


def _count(places: list[int], span: Span) -> None:
    for place in range(*span):
        places[place] += 1


def _numbered_places(document: Document) -> int:
    headings = sum(heading.ordinal is not None for heading in document.headings)
    return headings + sum(_has_own_number(clause) for clause in document.clauses)


def _has_own_number(clause: Clause) -> bool:
    """Tell whether the last number of a clause is its own, and not that of the heading or item above it."""
    marker = None if clause.kind is ClauseKind.TABLE else marker_at_start(fold(clause.text))
    return marker is not None and marker.ordinal is not None and clause.ordinals[-1:] == (marker.ordinal,)


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
