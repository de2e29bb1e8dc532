from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest

from rag.contract import Answer
from tests.web.conftest import Site
from tests.web.double import CRASHES, REFUSED, SECRETS, UNAVAILABLE, ServiceDouble
from web.settings import WebSettings


def assert_problem(response: httpx.Response, status: int, code: str) -> dict[str, object]:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["code"] == code
    assert body["type"] == f"urn:policyqa:problem:{code}"
    assert body["status"] == status
    assert re.match(r"[\u4e00-\u9fff]", body["title"])
    assert re.search(r"[\u4e00-\u9fff]", body["detail"])
    assert "Traceback" not in response.text
    return dict(body)


def test_an_answer_has_the_shape_of_the_contract(site: Site) -> None:
    response = site.client.post("/api/ask", json={"question": SECRETS})
    assert response.status_code == 200
    answer = Answer.model_validate(response.json())
    assert answer.question == SECRETS
    assert [citation.marker for citation in answer.citations] == [1, 2]


def test_the_service_is_asked_exactly_what_the_client_sent(site: Site) -> None:
    body = {
        "question": "那天津呢?",
        "history": [{"role": "user", "content": SECRETS}, {"role": "assistant", "content": "……"}],
        "filters": {"regions": ["天津"], "doc_ids": ["tianjin"], "departments": ["市公安局"]},
        "mode": "extractive",
    }
    site.client.post("/api/ask", json=body).raise_for_status()
    assert site.service.asked[-1].model_dump() == body


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"question": ""}, "question_empty"),
        ({"question": "问" * 501}, "question_too_long"),
        ({"question": "问", "history": [{"role": "robot", "content": "x"}]}, "role_unknown"),
        ({"question": "问", "colour": "red"}, "field_unknown"),
        ({"question": "问", "mode": "magic"}, "invalid_request"),
        ([], "invalid_request"),
    ],
)
@pytest.mark.parametrize("path", ["/api/ask", "/api/ask/stream"])
def test_a_bad_body_is_a_problem(site: Site, path: str, body: object, code: str) -> None:
    assert_problem(site.client.post(path, json=body), 422, code)


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"question=1"])
def test_a_body_that_is_not_json_is_a_problem(site: Site, body: bytes) -> None:
    response = site.client.post("/api/ask", content=body, headers={"content-type": "application/json"})
    assert_problem(response, 400, "body_not_json")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_must_be_declared_as_json(site: Site, kind: str) -> None:
    response = site.client.post("/api/ask", content=b'{"question":"x"}', headers={"content-type": kind})
    assert_problem(response, 415, "content_type_unsupported")


def test_a_body_over_the_limit_is_refused_by_its_declared_length(serve: Callable[..., Site]) -> None:
    site = serve(ServiceDouble(), WebSettings(max_body_bytes=2048))
    assert_problem(site.client.post("/api/ask", content=b"x" * 4096), 413, "body_too_large")


def test_a_body_over_the_limit_is_refused_while_it_arrives(serve: Callable[..., Site]) -> None:
    site = serve(ServiceDouble(), WebSettings(max_body_bytes=2048))
    chunks = (b"x" * 512 for _ in range(8))
    response = site.client.post("/api/ask", content=chunks, headers={"content-type": "application/json"})
    assert_problem(response, 413, "body_too_large")


def test_an_unknown_address_is_a_problem(site: Site) -> None:
    assert assert_problem(site.client.get("/api/nothing"), 404, "not_found")["instance"] == "/api/nothing"


def test_the_wrong_method_is_a_problem_that_names_the_right_one(site: Site) -> None:
    response = site.client.get("/api/ask")
    assert_problem(response, 405, "method_not_allowed")
    assert response.headers["allow"] == "POST"


def test_a_crash_is_a_problem_that_tells_nothing_of_its_cause(site: Site) -> None:
    response = site.client.post("/api/ask", json={"question": CRASHES})
    assert_problem(response, 500, "internal_error")
    assert "secret detail" not in response.text
    assert "content-security-policy" in response.headers


def test_a_service_that_cannot_answer_says_what_mends_it(site: Site) -> None:
    response = site.client.post("/api/ask", json={"question": UNAVAILABLE})
    assert "policyqa index build" in str(assert_problem(response, 503, "not_ready")["detail"])


@pytest.mark.parametrize("path", ["/api/ask", "/api/ask/stream"])
def test_a_filter_that_names_nothing_says_what_there_is(site: Site, path: str) -> None:
    response = site.client.post(path, json={"question": REFUSED})
    if path == "/api/ask":
        assert_problem(response, 422, "filter_unknown")
    assert "可用的地区" in response.text


def test_too_many_questions_are_told_when_to_come_back(serve: Callable[..., Site]) -> None:
    site = serve(ServiceDouble(), WebSettings(rate_limit=2))
    for _ in range(2):
        assert site.client.post("/api/ask", json={"question": SECRETS}).status_code == 200
    response = site.client.post("/api/ask/stream", json={"question": SECRETS})
    assert_problem(response, 429, "too_many_requests")
    assert 1 <= int(response.headers["retry-after"]) <= 30
    assert site.client.get("/", params={"q": SECRETS}).status_code == 429
    assert site.client.get("/").status_code == 200


def test_the_description_of_the_interface_is_served(site: Site) -> None:
    paths = site.client.get("/api/openapi.json").json()["paths"]
    assert {"/api/ask", "/api/ask/stream", "/healthz", "/readyz"} <= set(paths)
