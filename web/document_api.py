"""Turns the documents of the index into JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter

from corpus.model import Clause, Gap, Heading, Metadata
from web.document_pages import find_document
from web.errors import Problem
from web.service import AnswerService


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """A plan without its raw text; spans are code points in the raw file, whose hash is ``sha256``."""

    metadata: Metadata
    sha256: str
    headings: Sequence[Heading]
    clauses: Sequence[Clause]
    gaps: Sequence[Gap]


def document_api_routes(service: AnswerService) -> APIRouter:
    """Return the routes that give plans and clauses."""
    router = APIRouter(prefix="/api")

    @router.get("/documents")
    def documents() -> Sequence[Metadata]:
        """List the plans."""
        return service.documents()

    @router.get("/documents/{doc_id}")
    def document(doc_id: str) -> DocumentContent:
        """Give one plan with its clauses."""
        found = find_document(service, doc_id)
        return DocumentContent(found.metadata, found.sha256, found.headings, found.clauses, found.gaps)

    @router.get("/clauses/{clause_id}")
    def clause(clause_id: str) -> Clause:
        """Give one clause."""
        return _find_clause(service, clause_id)

    return router


def _find_clause(service: AnswerService, clause_id: str) -> Clause:
    """Look for a clause in the documents whose id begins its own."""
    for metadata in service.documents():
        document = service.document(metadata.doc_id) if clause_id.startswith(f"{metadata.doc_id}-") else None
        for clause in document.clauses if document else ():
            if clause.id == clause_id:
                return clause
    raise Problem("clause_not_found", "索引中没有这一条款，它可能属于另一版索引。")
