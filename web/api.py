"""Turns HTTP requests under ``/api`` into answers in JSON or as a stream of events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from rag.contract import Answer, AskRequest
from web.rate_limit import RateLimit
from web.service import AnswerService
from web.stream import Painter, answer_events
from web.templating import Pages


def answer_routes(service: AnswerService, pages: Pages, limit: RateLimit) -> APIRouter:
    """Return the routes that answer questions."""
    router = APIRouter(prefix="/api", dependencies=[Depends(limit)])
    painter = Painter(pages)

    @router.post("/ask")
    def ask(request: AskRequest) -> Answer:
        """Answer one question."""
        return service.ask(request)

    @router.post("/ask/stream", response_class=EventSourceResponse)
    def ask_stream(request: AskRequest, render: Literal["none", "html"] = "none") -> Iterator[ServerSentEvent]:
        """Answer one question as server-sent events; ``render=html`` adds the chat page's own events."""
        yield from answer_events(service, request, painter if render == "html" else None)

    return router
