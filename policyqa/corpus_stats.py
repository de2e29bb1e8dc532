"""Turns a document into the counts that tell whether its parsing can be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np

from corpus.model import Document, Span


def stats_of(document: Document) -> dict[str, Any]:
    """Count what was found in a document.

    ``ordinals`` counts the numbered places: parts, sections, tasks, boxes. ``noise_by_rule`` counts what cleaning
    removed or mended. ``accounted`` is the share, 0 to 1, of the raw characters other than white space that belong
    to exactly one of heading, clause, metadata and noise.
    """
    responsibilities = [duty for clause in document.clauses for duty in clause.responsibilities]
    return {
        "doc_id": document.id,
        "clauses": len(document.clauses),
        "by_kind": _counted(clause.kind.value for clause in document.clauses),
        "ordinals": len(_numbered_places(document)),
        "responsibilities": len(responsibilities),
        "by_role": _counted(duty.role.value for duty in responsibilities),
        "departments": len({duty.department for duty in responsibilities if not duty.generic}),
        "targets": sum(len(clause.targets) for clause in document.clauses),
        "gaps": len(document.gaps),
        "noise_by_rule": _counted(edit.rule for edit in document.edits),
        "accounted": accounted(document),
    }


def accounted(document: Document) -> float:
    """Return the share of raw characters, white space left out, that have exactly one place in the document."""
    matters = np.array([not character.isspace() for character in document.raw], dtype=np.bool_)
    if not matters.any():
        return 1.0
    noise = np.zeros(len(document.raw), dtype=np.bool_)
    for edit in document.edits:
        noise[slice(*edit.span)] = True
    places = np.zeros(len(document.raw), dtype=np.int32)
    for span in _spans(document):
        places[slice(*span)] += 1
    placed = (places == 1) | (noise & (places == 0))
    return float((placed & matters).sum() / matters.sum())


def _spans(document: Document) -> Iterable[Span]:
    yield from (heading.span for heading in document.headings)
    yield from (clause.span for clause in document.clauses)
    yield from document.metadata_spans


def _numbered_places(document: Document) -> set[tuple[object, ...]]:
    """Return every number with the numbers above it, so that two sections “(一)” of two parts are two places."""
    paths = (clause.ordinals for clause in document.clauses)
    return {path[:depth] for path in paths for depth in range(1, len(path) + 1)}


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
