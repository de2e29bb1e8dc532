from __future__ import annotations

from tests.web.conftest import Site
from tests.web.double import PLANS, task
from tests.web.test_api import assert_problem


def test_the_plans_are_listed(site: Site) -> None:
    listed = site.client.get("/api/documents").json()
    assert [plan["doc_id"] for plan in listed] == [plan.doc_id for plan in PLANS]
    assert listed[0]["published"] == "2022-06-09"


def test_a_plan_is_given_with_its_clauses(site: Site) -> None:
    plan = site.client.get("/api/documents/sh-impl").json()
    assert plan["metadata"]["title"] == PLANS[0].title
    assert "raw" not in plan
    assert task(50).id in [clause["id"] for clause in plan["clauses"]]
    assert len(plan["sha256"]) == 64


def test_the_lines_that_give_the_date_of_a_plan_are_given_as_clauses_are(site: Site) -> None:
    line = site.client.get("/api/documents/sh-plan").json()["imprint"][2]
    assert line["text"] == "2021年12月31日"
    assert site.client.get(f"/api/clauses/{line['id']}").json() == line


def test_a_clause_is_given_with_its_duties(site: Site) -> None:
    clause = site.client.get(f"/api/clauses/{task(26).id}").json()
    assert clause["text"] == task(26).text
    assert clause["span"] == list(task(26).span)
    first = clause["responsibilities"][0]
    assert (first["department"], first["role"]) == ("市知识产权局", "lead")


def test_what_is_not_there_is_a_problem(site: Site) -> None:
    assert_problem(site.client.get("/api/documents/nowhere"), 404, "document_not_found")
    assert_problem(site.client.get("/api/clauses/sh-impl-ffffffff"), 404, "clause_not_found")
    assert_problem(site.client.get("/api/clauses/nowhere-1"), 404, "clause_not_found")
