"""Turns ``/documents`` and ``/documents/{id}`` into the list of plans and the reader."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from corpus.model import Span
from web.lookup import find_document
from web.reader_view import reading_of
from web.service import AnswerService
from web.templating import Pages


def document_routes(service: AnswerService, pages: Pages) -> APIRouter:
    """Return the pages of the plans."""
    router = APIRouter(prefix="/documents", default_response_class=HTMLResponse)

    @router.get("")
    def documents() -> str:
        """List the plans."""
        return pages.render("documents.html", documents=service.documents())

    @router.get("/{doc_id}")
    def reader(
        doc_id: str,
        start: Annotated[int | None, Query(ge=0)] = None,
        end: Annotated[int | None, Query(ge=0)] = None,
    ) -> str:
        """Show one plan, with the words from ``start`` to ``end`` of the raw text marked."""
        quote = Span(start, end) if start is not None and end is not None else None
        return pages.render("document.html", reading=reading_of(find_document(service, doc_id), quote))

    return router
