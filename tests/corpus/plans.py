"""The four plans for the tests: their raw texts, their documents, and the clause at given words."""

from __future__ import annotations

from functools import cache

from corpus.library import default_folder, load_corpus
from corpus.model import Clause, Document


@cache
def document(doc_id: str) -> Document:
    return next(plan for plan in load_corpus() if plan.id == doc_id)


@cache
def raw_text(doc_id: str) -> str:
    """The file as it is on disk, read without any code of the project."""
    with (default_folder() / "raw" / f"{doc_id}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def clause_at(doc_id: str, words: str) -> Clause:
    """The clause whose raw slice holds ``words``, which stand once in the plan."""
    raw = raw_text(doc_id)
    assert raw.count(words) == 1, f"{words!r} stands {raw.count(words)} times in {doc_id}"
    place = raw.index(words)
    found = [clause for clause in document(doc_id).clauses if clause.span.start <= place < clause.span.end]
    assert len(found) == 1, f"{words!r} stands in {len(found)} clauses of {doc_id}"
    return found[0]
