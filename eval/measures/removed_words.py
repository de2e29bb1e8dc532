"""Plans and what cleaning removed from them become the words that an answer must never show (the contract's rule 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.cleaning.text import clean
from corpus.model import Document
from eval.measures.matching import squeeze
from rag.contract import Answer

SHORTEST = 4
"""Removed words of fewer characters stand in ordinary text as well."""


def removed_words(documents: Sequence[Document]) -> frozenset[str]:
    """Everything that cleaning took out as noise and that no plan says elsewhere, without spaces."""
    kept = [squeeze(clean(document.raw, document.edits).text) for document in documents]
    return frozenset(
        words
        for document in documents
        for words in _removed(document)
        if len(words) >= SHORTEST and not any(words in text for text in kept)
    )


def shown(answer: Answer, removed: frozenset[str]) -> Iterator[str]:
    """The removed words that an answer shows; words of its own question are not the plan's."""
    asked = squeeze(answer.question)
    quoted = (part for citation in answer.citations for part in (citation.text, citation.quote, *citation.path))
    said = squeeze("\n".join([answer.answer, *answer.suggestions, *quoted]))
    return (words for words in sorted(removed) if words in said and words not in asked)


def _removed(document: Document) -> Iterator[str]:
    for edit in document.edits:
        words = squeeze(document.raw[slice(*edit.span)])
        if words != squeeze(edit.replacement):
            yield words
