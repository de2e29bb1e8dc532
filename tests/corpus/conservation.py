"""The law that nothing of a raw text is lost, checked character by character."""

from __future__ import annotations

from itertools import pairwise

from corpus.cleaning.text import clean
from corpus.cleaning.width import fold_width
from corpus.model import Document


def assert_conserved(document: Document) -> None:
    """Each visible character of the raw text is in exactly one heading, clause or metadata span, or in an edit."""
    raw = document.raw
    held = [0] * len(raw)
    spans = [heading.span for heading in document.headings]
    spans += [clause.span for clause in document.clauses]
    spans += document.metadata_spans
    for start, end in spans:
        assert 0 <= start < end <= len(raw)
        held[start:end] = [count + 1 for count in held[start:end]]
    edited = [0] * len(raw)
    for edit in document.edits:
        edited[slice(*edit.span)] = [count + 1 for count in edited[slice(*edit.span)]]
    for place, char in enumerate(raw):
        if not char.isspace():
            around = raw[max(0, place - 8) : place + 8]
            assert held[place] <= 1, f"{char!r} of {around!r} is in {held[place]} pieces"
            assert edited[place] <= 1, f"{char!r} of {around!r} is edited {edited[place]} times"
            assert held[place] or edited[place], f"{char!r} of {around!r} is lost"


def assert_ordered(document: Document) -> None:
    """Everything stands in the order of the text, and nothing overlaps."""
    for spans in (
        [edit.span for edit in document.edits],
        [clause.span for clause in document.clauses],
        [heading.span for heading in document.headings],
        list(document.metadata_spans),
    ):
        assert all(before.end <= after.start for before, after in pairwise(spans))
    assert [clause.index for clause in document.clauses] == list(range(len(document.clauses)))


def assert_clean_slices(document: Document) -> None:
    """Cleaning the raw slice of a heading, clause or duty gives its text, and facts stand inside their clause."""
    for piece in (*document.headings, *document.clauses, *document.imprint):
        assert clean(document.raw, document.edits, piece.span).text == piece.text
    for clause in document.clauses:
        for duty in clause.responsibilities:
            assert fold_width(clean(document.raw, document.edits, duty.span).text) == duty.written
            assert duty.inherited or clause.span.contains(duty.span)
        for target in clause.targets:
            assert clause.span.contains(target.span)
            assert clean(document.raw, document.edits, target.span).text.endswith(target.value_text)


def assert_ids_unique(document: Document) -> None:
    ids = [clause.id for clause in (*document.clauses, *document.imprint)]
    assert len(set(ids)) == len(ids)
    assert all(clause.doc_id == document.id and clause.id.startswith(f"{document.id}-") for clause in document.clauses)


def assert_lawful(document: Document) -> None:
    assert_conserved(document)
    assert_ordered(document)
    assert_clean_slices(document)
    assert_ids_unique(document)
