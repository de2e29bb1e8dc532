"""Turns ``/compare?topic=`` into one topic side by side in the plans, and a plan that is silent is said to be."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from rag.topics import MOST_DOCUMENTS, Comparison
from web.compare_view import sides_of
from web.examples import load_topics
from web.rate_limit import RateLimit
from web.scope import require_document
from web.service import AnswerService
from web.templating import Pages

LONGEST_TOPIC = 60
"""How many characters a topic may have; what is longer is a question, or several."""


class CompareQuery(BaseModel):
    """The topic, and the plans to compare, all of them by default."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    topic: str = Field(default="", max_length=2000)
    doc: list[str] = Field(default_factory=list, max_length=50)


def compare_routes(service: AnswerService, pages: Pages, limit: RateLimit) -> APIRouter:
    """Return the page that compares."""
    router = APIRouter(default_response_class=HTMLResponse)
    topics = load_topics()

    def compared(request: Request, query: CompareQuery) -> Comparison | None:
        topic = query.topic.strip()
        if not topic or len(topic) > LONGEST_TOPIC:
            return None
        limit(request)
        return service.compare(topic, query.doc)

    @router.get("/compare")
    def compare(request: Request, query: Annotated[CompareQuery, Query()]) -> str:
        """Show what each plan says of a topic."""
        for doc_id in query.doc:
            require_document(service, doc_id)
        documents = service.documents()
        comparison = compared(request, query)
        return pages.render(
            "compare.html",
            topic=query.topic.strip(),
            too_long=len(query.topic.strip()) > LONGEST_TOPIC,
            longest=LONGEST_TOPIC,
            chosen=query.doc,
            documents=documents,
            topics=topics,
            comparison=comparison,
            sides=sides_of(comparison, documents) if comparison else (),
            most=MOST_DOCUMENTS,
        )

    return router
