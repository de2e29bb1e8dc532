"""What the plans assign and aim at, from the real index, as JSON."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from corpus.model import Document
from tests.web.test_api import assert_problem


@pytest.fixture(scope="module")
def client(live_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        yield client


def test_departments_are_listed_by_region_with_their_clauses_counted(client: httpx.Client) -> None:
    listed = client.get("/api/departments", params={"region": "天津市"}).json()
    assert {each["region"] for each in listed} == {"天津市"}
    assert "市市场监管委" in {each["name"] for each in listed}
    (money,) = (each for each in listed if each["name"] == "市财政局")
    assert money["clauses_by_role"] == {"lead": 1}
    assert client.get("/api/departments", params={"region": "南通市海门区"}).json() == []
    assert_problem(client.get("/api/departments", params={"region": "火星"}), 422, "filter_unknown")


def test_the_tasks_of_a_department_stand_by_role_and_lead_to_its_name_in_the_plan(
    client: httpx.Client, plan_documents: list[Document]
) -> None:
    raws = {document.id: document.raw for document in plan_documents}
    given = client.get("/api/departments/市财政局").json()
    assert {each["region"] for each in given["departments"]} == {"上海市", "天津市"}
    for role, tasks in given["tasks"].items():
        assert role in ("lead", "shared")
        for task in tasks:
            query = httpx.URL(task["url"]).params
            assert raws[task["doc_id"]][int(query["start"]) : int(query["end"])] == task["written"]


def test_an_alias_names_the_same_department(client: httpx.Client) -> None:
    by_alias = client.get("/api/departments/市高院", params={"region": "上海市"}).json()
    assert [each["name"] for each in by_alias["departments"]] == ["市高级人民法院"]
    assert by_alias == client.get("/api/departments/市高级人民法院", params={"region": "上海市"}).json()


def test_a_department_that_no_plan_names_is_a_problem(client: httpx.Client) -> None:
    assert_problem(client.get("/api/departments/国家航天局"), 404, "department_not_found")
    assert_problem(client.get("/api/departments/市高院", params={"region": "火星"}), 404, "department_not_found")


def test_targets_are_found_by_region_and_indicator(client: httpx.Client) -> None:
    found = client.get("/api/targets", params={"region": "南通市海门区", "indicator": "本地知识产权服务机构"}).json()
    assert [(each["value"], each["unit"], each["year"], each["nature"]) for each in found] == [(5, "家", 2025, "goal")]
    assert len(client.get("/api/targets").json()) > 50
    assert_problem(client.get("/api/targets", params={"region": "火星"}), 422, "filter_unknown")


def test_a_search_gives_clauses_with_their_scores_by_source(client: httpx.Client) -> None:
    found = client.get("/api/search", params={"q": "商业秘密保护基地", "k": 3, "region": "上海市"}).json()
    assert len(found) == 3
    assert "探索建立商业秘密保护基地" in found[0]["clause"]["text"]
    assert found[0]["hit"]["lexical"]["rank"] == 1
    assert [each["hit"]["score"] for each in found] == sorted((each["hit"]["score"] for each in found), reverse=True)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"q": " "}, "question_empty"),
        ({"q": "甲", "k": 0}, "invalid_request"),
        ({"q": "甲", "doc": "x"}, "filter_unknown"),
    ],
)
def test_a_search_that_cannot_be_done_is_a_problem(client: httpx.Client, query: dict[str, str], code: str) -> None:
    assert_problem(client.get("/api/search", params=query), 422, code)
