"""Turns what the plans assign and aim at into JSON: departments, their tasks, targets, and the hits of a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Response
from pydantic import BaseModel, ConfigDict

from corpus.model import Comparator, Nature, Role
from index.catalogue.records import Department, Duty, TargetFact
from rag.contract import Filters
from web.errors import Problem
from web.links import clause_link
from web.lookup import find_departments
from web.rate_limit import RateLimit
from web.scope import require_region
from web.service import AnswerService, Found

PARTIAL: Final = "Policyqa-Partial"
"""The header that says of a search that it was not the whole one."""

Region = Annotated[str | None, Query(max_length=50)]


class DepartmentEntry(BaseModel):
    """A department of one region; ``clauses_by_role`` counts the clauses that give it a duty."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    name: str
    region: str
    generic: bool
    aliases: tuple[str, ...]
    clauses_by_role: dict[Role, int]


class Task(BaseModel):
    """A clause that gives a department a duty; ``url`` leads to the words that do."""

    model_config = ConfigDict(frozen=True)

    region: str
    doc_id: str
    clause_id: str
    text: str
    written: str
    url: str


class DepartmentTasks(BaseModel):
    """The departments that a name means, one a region, and their tasks by role."""

    model_config = ConfigDict(frozen=True)

    departments: list[DepartmentEntry]
    tasks: dict[Role, list[Task]]


class TargetEntry(BaseModel):
    """A target; ``value`` is in ``unit``, ``value_text`` as the plan writes it, ``url`` leads there."""

    model_config = ConfigDict(frozen=True)

    region: str
    doc_id: str
    clause_id: str
    indicator: str
    value: float
    upper: float | None
    unit: str
    value_text: str
    comparator: Comparator
    nature: Nature
    when: str | None
    year: int | None
    url: str


def facts_routes(service: AnswerService, limit: RateLimit) -> APIRouter:
    """Return the routes that give facts and search."""
    router = APIRouter(prefix="/api")

    @router.get("/departments")
    def departments(region: Region = None) -> list[DepartmentEntry]:
        """List the departments that the plans name."""
        if region is not None:
            require_region(service, region)
        return [_entry(department) for department in service.departments(region)]

    @router.get("/departments/{name}")
    def department(name: str, region: Region = None) -> DepartmentTasks:
        """Give the tasks of a department, named in any way that the plans write it, by role."""
        found = find_departments(service, name, region)
        duties = service.duties(name, region)
        by_role = {role: [_task(duty) for duty in duties if duty.role is role] for role in Role}
        return DepartmentTasks(
            departments=[_entry(each) for each in found],
            tasks={role: tasks for role, tasks in by_role.items() if tasks},
        )

    @router.get("/targets")
    def targets(region: Region = None, indicator: Annotated[str, Query(max_length=100)] = "") -> list[TargetEntry]:
        """List the targets whose indicator contains ``indicator``."""
        return [_target(fact) for fact in service.targets(region, indicator)]

    @router.get("/search", dependencies=[Depends(limit)])
    def search(
        response: Response,
        q: Annotated[str, Query(min_length=1, max_length=500)],
        k: Annotated[int, Query(ge=1, le=100)] = 10,
        region: Annotated[Sequence[str], Query(max_length=50)] = (),
        doc: Annotated[Sequence[str], Query(max_length=50)] = (),
    ) -> list[Found]:
        """List the clauses that fit ``q`` best, with their scores by source.

        The header ``Policyqa-Partial: words-only`` says that meaning could not be searched for, only words.
        """
        if not q.strip():
            raise Problem("question_empty", "请输入要检索的内容，1 到 500 个字。")
        findings = service.search(q, k, Filters(regions=list(region), doc_ids=list(doc)))
        if findings.partial:
            response.headers[PARTIAL] = "words-only"
        return list(findings.found)

    return router


def _entry(department: Department) -> DepartmentEntry:
    return DepartmentEntry.model_validate(department)


def _task(duty: Duty) -> Task:
    return Task(
        region=duty.region,
        doc_id=duty.clause.doc_id,
        clause_id=duty.clause_id,
        text=duty.clause.text,
        written=duty.responsibility.written,
        url=clause_link(duty.clause, duty.responsibility.span),
    )


def _target(fact: TargetFact) -> TargetEntry:
    target = fact.target
    return TargetEntry(
        region=fact.region,
        doc_id=fact.clause.doc_id,
        clause_id=fact.clause_id,
        indicator=target.indicator,
        value=target.value,
        upper=target.upper,
        unit=target.unit,
        value_text=target.value_text,
        comparator=target.comparator,
        nature=target.nature,
        when=target.when,
        year=target.year,
        url=clause_link(fact.clause, target.span),
    )
