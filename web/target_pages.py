"""Turns the targets of the plans into a page of bars, a table of the same, and a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from corpus.model import Nature
from index.catalogue.records import TargetFact
from web import csv_file
from web.links import clause_link
from web.scope import regions_of, require_document, require_region
from web.service import AnswerService
from web.target_view import NATURES, indicators_of
from web.templating import Pages

_HEADER = ("地区", "规划", "指标", "性质", "数值", "数值上限", "单位", "规划写法", "时间", "年份", "原文", "链接")


class TargetsQuery(BaseModel):
    """Which targets to show, and how."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    region: str = Field(default="", max_length=50)
    doc: str = Field(default="", max_length=100)
    indicator: str = Field(default="", max_length=100)
    nature: Literal["", "baseline", "goal"] = ""
    view: Literal["bars", "table"] = "bars"


def target_routes(service: AnswerService, pages: Pages) -> APIRouter:
    """Return the page of targets and its file."""
    router = APIRouter(default_response_class=HTMLResponse)

    @router.get("/targets")
    def targets(query: Annotated[TargetsQuery, Query()]) -> str:
        """Show the targets, what was reached beside what is to be reached."""
        documents = service.documents()
        titles = {document.doc_id: document.title for document in documents}
        facts = _chosen(service, query)
        return pages.render(
            "targets.html",
            places=indicators_of(facts, titles),
            count=len(facts),
            query=query,
            words=query.indicator.strip(),
            regions=[(region, region) for region in regions_of(documents)],
            plans=[(document.doc_id, document.title) for document in documents],
            natures=NATURES,
            same=urlencode(query.model_dump(exclude_defaults=True, exclude={"view"})),
        )

    @router.get("/targets.csv")
    def targets_file(request: Request, query: Annotated[TargetsQuery, Query()]) -> Response:
        """Give the same targets as a CSV file."""
        rows = _rows(service, _chosen(service, query), str(request.base_url).rstrip("/"))
        return csv_file.csv_response("规划目标.csv", _HEADER, rows)

    return router


def _chosen(service: AnswerService, query: TargetsQuery) -> Sequence[TargetFact]:
    require_region(service, query.region)
    require_document(service, query.doc)
    facts = service.targets(query.region or None, query.indicator.strip())
    nature = Nature(query.nature) if query.nature else None
    return [fact for fact in facts if query.doc in ("", fact.clause.doc_id) and nature in (None, fact.target.nature)]


def _rows(service: AnswerService, facts: Sequence[TargetFact], address: str) -> Iterator[tuple[csv_file.Value, ...]]:
    titles = {document.doc_id: document.title for document in service.documents()}
    for fact in facts:
        target = fact.target
        yield (
            fact.region,
            titles[fact.clause.doc_id],
            target.indicator,
            NATURES[target.nature],
            _plain(target.value),
            _plain(target.upper),
            target.unit,
            target.value_text,
            target.when,
            target.year,
            fact.clause.text,
            f"{address}{clause_link(fact.clause, target.span)}",
        )


def _plain(number: float | None) -> float | int | None:
    """Return a whole number without a fraction."""
    return int(number) if number is not None and number.is_integer() else number
