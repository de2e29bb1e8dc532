"""Writes answers over the real plans by hand, so that tests can break them one fault at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.cleaning.text import clean
from corpus.model import Clause, Document
from eval.measures.sentences import sentences_of
from rag.contract import Answer, Citation, Claim, Intent, Status


def clause_with(documents: Sequence[Document], doc_id: str, words: str) -> tuple[Document, Clause]:
    """The one clause of a plan that holds ``words``."""
    document = next(document for document in documents if document.id == doc_id)
    return document, next(clause for clause in document.clauses if words in clause.text)


def cite(documents: Sequence[Document], marker: int, doc_id: str, words: str) -> Citation:
    """A citation of the whole clause that holds ``words``."""
    document, clause = clause_with(documents, doc_id, words)
    return Citation(
        marker=marker,
        doc_id=doc_id,
        doc_title=document.title,
        clause_id=clause.id,
        path=list(clause.path),
        text=clause.text,
        quote=clean(document.raw, document.edits, clause.span).text,
        start=clause.span.start,
        end=clause.span.end,
        url=f"/documents/{doc_id}#{clause.id}",
    )


def duties(documents: Sequence[Document], doc_id: str, words: str) -> list[dict[str, str]]:
    """The duties of that clause, as an answer's facts give them."""
    _, clause = clause_with(documents, doc_id, words)
    return [
        {"clause_id": clause.id, "department": duty.department, "role": duty.role.value}
        for duty in clause.responsibilities
    ]


def answer(
    text: str,
    citations: Sequence[Citation] = (),
    *,
    intent: Intent = Intent.RESPONSIBLE,
    status: Status = Status.GROUNDED,
    facts: Mapping[str, Any] | None = None,
    question: str = "问",
) -> Answer:
    """An answer whose claims are its cited sentences."""
    cited = [sentence for sentence in sentences_of(text) if sentence.markers]
    return Answer(
        id="a",
        question=question,
        resolved_question=question,
        intent=intent,
        status=status,
        answer=text,
        claims=[Claim(text=sentence.text, citations=list(sentence.markers)) for sentence in cited],
        citations=list(citations),
        facts=dict(facts or {}),
        suggestions=["海门如何培养人才？"] if status is Status.NONE else [],
        generator="extractive",
        index_version="v",
        timings_ms={"total": 2.0},
    )
