"""Turns the published measurements of answer accuracy into a page."""

from __future__ import annotations

from typing import Protocol

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from web.service import AnswerService
from web.templating import Pages


class Published(Protocol):
    """Where the published measurements come from."""

    def summary(self) -> object | None:
        """Return what ``evaluation.html`` shows, with the attributes that it names; None while there is nothing."""
        ...


def evaluation_routes(service: AnswerService, pages: Pages, published: Published | None) -> APIRouter:
    """Return the page on answer accuracy."""
    router = APIRouter(default_response_class=HTMLResponse)

    @router.get("/evaluation")
    def evaluation() -> str:
        """Show how often answers are right, by kind and by plan, and which were not."""
        titles = {document.doc_id: document.title for document in service.documents()}
        return pages.render("evaluation.html", summary=published.summary() if published else None, titles=titles)

    return router
