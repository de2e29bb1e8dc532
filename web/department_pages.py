"""Turns the duties that plans give into pages: who does what where, who works with whom, one department's tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, ConfigDict, Field

from index.catalogue.records import Duty
from web.department_view import narrowed, tasks_of
from web.duty_matrix import ROLES, SIGNS, Matrix, matrix_of
from web.lookup import find_departments
from web.scope import require_document, require_region, scope_of
from web.service import AnswerService
from web.teamwork import CUTS, WIDTH, pairs_of, picture_of
from web.templating import Pages

MOST_PLANS = 4
"""How many plans are shown as matrices when none is chosen."""


class DepartmentsQuery(BaseModel):
    """Which region and plan to show, which departments by part of their name, and how many in the picture."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    region: str = Field(default="", max_length=50)
    doc: str = Field(default="", max_length=100)
    name: str = Field(default="", max_length=50)
    top: int = Field(default=CUTS[1], ge=2, le=CUTS[-1])


class TasksQuery(BaseModel):
    """Which tasks of a department to list: those of a region, a plan, a part of it, or shared with another."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    region: str = Field(default="", max_length=50)
    doc: str = Field(default="", max_length=100)
    part: str = Field(default="", max_length=300)
    partner: str = Field(default="", max_length=100, alias="with")


def department_routes(service: AnswerService, pages: Pages) -> APIRouter:
    """Return the pages of departments."""
    router = APIRouter(prefix="/departments", default_response_class=HTMLResponse)

    @router.get("")
    def departments(query: Annotated[DepartmentsQuery, Query()]) -> str:
        """Show who does what in one region, and who works with whom."""
        scope = scope_of(service, query.region, query.doc, {each.region for each in service.departments()})
        duties = [duty for duty in service.duties(region=scope.region or None) if query.doc in ("", duty.clause.doc_id)]
        pairs = pairs_of(duties)
        matrices = _matrices(duties, service, query.name.strip())
        return pages.render(
            "departments.html",
            scope=scope,
            query=query,
            matrices=matrices[:MOST_PLANS],
            more=matrices[MOST_PLANS:],
            assigned=bool(duties),
            picture=picture_of(pairs, scope.region, query.top),
            pairs=pairs,
            cuts=CUTS,
            width=WIDTH,
            signs=[(role, SIGNS[role]) for role in ROLES],
            sign_of=SIGNS,
        )

    @router.get("/{name:path}")
    def department(name: str, query: Annotated[TasksQuery, Query()]) -> str:
        """Show what one department does."""
        require_region(service, query.region)
        require_document(service, query.doc)
        found = find_departments(service, name, query.region or None)
        duties = service.duties(name, query.region or None)
        partner = service.duties(query.partner, query.region or None) if query.partner else None
        titles = {document.doc_id: document.title for document in service.documents()}
        shown = narrowed(duties, doc=query.doc, part=query.part, partner=partner)
        return pages.render(
            "department.html",
            name=name,
            departments=found,
            groups=tasks_of(shown, titles),
            query=query,
            plan=titles.get(query.doc, ""),
        )

    return router


def _matrices(duties: Sequence[Duty], service: AnswerService, name: str) -> list[Matrix]:
    """Return a matrix for each plan, in the order of the plans, with the departments whose name has ``name``."""
    of: dict[str, list[Duty]] = {}
    for duty in duties:
        if name in duty.responsibility.department:
            of.setdefault(duty.clause.doc_id, []).append(duty)
    titles = {document.doc_id: document.title for document in service.documents()}
    return [matrix_of(each, titles[doc_id]) for doc_id, each in of.items()]
