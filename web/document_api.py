"""Turns the documents of the index into JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter

from corpus.model import Clause, Gap, Heading, Metadata
from web.lookup import find_clause, find_document
from web.service import AnswerService


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """A plan without its raw text; spans are code points in the raw file, whose hash is ``sha256``.

    ``imprint`` are the lines that give its title, issuer and date.
    """

    metadata: Metadata
    sha256: str
    headings: Sequence[Heading]
    clauses: Sequence[Clause]
    imprint: Sequence[Clause]
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
        return DocumentContent(found.metadata, found.sha256, found.headings, found.clauses, found.imprint, found.gaps)

    @router.get("/clauses/{clause_id}")
    def clause(clause_id: str) -> Clause:
        """Give one clause."""
        return find_clause(service, clause_id)

    return router
