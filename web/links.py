"""Turns a clause into its address in the reader."""

from __future__ import annotations

from corpus.model import Clause, Span


def clause_link(clause: Clause, words: Span | None = None) -> str:
    """Return the address at which the reader shows ``clause``, with ``words`` of the raw text marked."""
    marked = "" if words is None else f"?start={words.start}&end={words.end}"
    return f"/documents/{clause.doc_id}{marked}#{clause.id}"
