"""Turns ``GET /`` into the chat page, with the answer in it when the address carries a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from index.catalogue.records import Department
from rag.contract import Answer, AskRequest, Filters
from web.examples import load_examples
from web.rate_limit import RateLimit
from web.scope import regions_of
from web.service import AnswerService
from web.templating import Pages
from web.turn_view import Turn, turn_of


class ChatQuery(BaseModel):
    """The query of a shared link, made with index version ``v``, or of the form without scripts.

    ``draft`` is put into the field for the reader to finish.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    q: str = Field(default="", max_length=500)
    region: list[str] = Field(default_factory=list, max_length=50)
    doc: list[str] = Field(default_factory=list, max_length=50)
    department: list[str] = Field(default_factory=list, max_length=50)
    v: str = Field(default="", max_length=100)
    draft: str = Field(default="", max_length=500)


def chat_routes(service: AnswerService, pages: Pages, limit: RateLimit) -> APIRouter:
    """Return the chat page and the fragment that draws a kept turn again."""
    router = APIRouter(default_response_class=HTMLResponse)
    examples = load_examples()

    def answer(request: Request, query: ChatQuery) -> Turn | None:
        if not query.q.strip():
            return None
        limit(request)
        filters = Filters(regions=query.region, doc_ids=query.doc, departments=query.department)
        # A page shows nothing until it is whole: it does not wait for a language model.
        return turn_of(service.ask(AskRequest(question=query.q, filters=filters, mode="extractive")))

    @router.get("/")
    def chat(request: Request, query: Annotated[ChatQuery, Query()]) -> str:
        """Show the chat."""
        documents = service.documents()
        return pages.render(
            "chat.html",
            turn=answer(request, query),
            query=query,
            examples=examples,
            documents=documents,
            regions=regions_of(documents),
            departments=_names(service.departments()),
            index_version=service.index_version,
        )

    @router.post("/fragments/turn")
    def turn_fragment(answer: Answer) -> str:
        """Draw an answer that the browser kept."""
        return pages.render("_turn.html", turn=turn_of(answer))

    return router


def _names(departments: Sequence[Department]) -> list[str]:
    """Return the names that a question can be restricted to, those with most duties first, each once."""
    duties = Counter[str]()
    for department in departments:
        if not department.generic:
            duties[department.name] += sum(department.clauses_by_role.values())
    return [name for name, _ in sorted(duties.items(), key=lambda counted: (-counted[1], counted[0]))]
