"""Turns the pieces of an answer into server-sent events."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fastapi.sse import ServerSentEvent

from rag.contract import Answer, AskRequest
from rag.llm.label import LABEL
from web.markdown import render_answer
from web.respond import problem_from
from web.service import AnswerService
from web.templating import Pages
from web.turn_view import turn_of


class Painter:
    """Makes the page's ``html`` events: the answer so far, and the whole turn before ``done``."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def part(self, markdown: str) -> ServerSentEvent:
        """Return the event that shows an unfinished answer, which a language model writes and the page says so."""
        labelled = markdown if LABEL in markdown else f"{markdown}\n\n*{LABEL}*"
        return _event("html", {"part": "answer", "html": render_answer(labelled)})

    def turn(self, answer: Answer) -> ServerSentEvent:
        """Return the event that shows the finished turn."""
        html = self._pages.render("_turn.html", turn=turn_of(answer))
        return _event("html", {"part": "turn", "html": html})


def answer_events(
    service: AnswerService, request: AskRequest, painter: Painter | None = None
) -> Iterator[ServerSentEvent]:
    """Yield ``meta``, then ``delta`` and ``citation`` events and ``done`` with the whole answer.

    A failure ends the stream with ``error`` and a problem, since the status line has been sent by then.
    """
    yield _event("meta", {"question": request.question, "index_version": service.index_version})
    try:
        yield from _answer_events(service, request, painter)
    except Exception as error:
        yield _event("error", problem_from(error).to_dict())


def _answer_events(service: AnswerService, request: AskRequest, painter: Painter | None) -> Iterator[ServerSentEvent]:
    written = ""
    for piece in service.stream(request):
        if isinstance(piece, Answer):
            yield from _closing_events(piece, painter, written=bool(written))
            return
        written += piece
        yield _event("delta", {"text": piece})
        if painter is not None:
            yield painter.part(written)
    raise RuntimeError("the service's stream ended without an answer")


def _closing_events(answer: Answer, painter: Painter | None, *, written: bool) -> Iterator[ServerSentEvent]:
    if not written:
        yield _event("delta", {"text": answer.answer})
    for citation in answer.citations:
        yield _event("citation", citation.model_dump(mode="json"))
    if painter is not None:
        yield painter.turn(answer)
    yield _event("done", answer.model_dump(mode="json"))


def _event(name: str, data: dict[str, Any]) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=json.dumps(data, ensure_ascii=False))
