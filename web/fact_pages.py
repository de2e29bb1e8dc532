"""Turns what the plans assign and aim at into pages: departments, one department's tasks, targets."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from web.fact_view import ROLES, in_order, indicators_of, tasks_of
from web.facts_api import Region, find_departments, list_departments
from web.service import AnswerService
from web.templating import Pages


def fact_routes(service: AnswerService, pages: Pages) -> APIRouter:
    """Return the pages of departments and targets."""
    router = APIRouter(default_response_class=HTMLResponse)

    def regions() -> list[str]:
        return list(dict.fromkeys(document.region for document in service.documents()))

    @router.get("/departments")
    def departments(region: Region = None) -> str:
        """List the departments with their clauses counted by role."""
        listed = in_order(list_departments(service, region or None))
        return pages.render("departments.html", departments=listed, roles=ROLES, regions=regions(), region=region or "")

    @router.get("/departments/{name}")
    def department(name: str, region: Region = None) -> str:
        """Show what one department does."""
        found = find_departments(service, name, region or None)
        titles = {document.doc_id: document.title for document in service.documents()}
        groups = tasks_of(service.duties(name, region or None), titles)
        return pages.render("department.html", name=name, departments=found, groups=groups)

    @router.get("/targets")
    def targets(region: Region = None, indicator: Annotated[str, Query(max_length=100)] = "") -> str:
        """Show the targets, what was reached beside what is to be reached."""
        titles = {document.doc_id: document.title for document in service.documents()}
        plans = indicators_of(service.targets(region or None, indicator.strip()), titles)
        return pages.render(
            "targets.html", plans=plans, regions=regions(), region=region or "", indicator=indicator.strip()
        )

    return router
