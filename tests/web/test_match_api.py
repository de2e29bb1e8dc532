from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from policyqa.live_service import LiveService
from rag.match_contract import MatchResult
from web.app import create_app


@pytest.fixture(scope="module")
def client(live_service: LiveService) -> Iterator[httpx.Client]:
    """A client of the application over the real service."""
    with TestClient(create_app(live_service)) as client:
        yield client


def problem(response: httpx.Response) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    return body


def test_a_profile_gets_measures_with_their_sources(client: httpx.Client) -> None:
    response = client.post(
        "/api/match", json={"text": "我们在浦东做芯片，想用专利融资", "as_of": "2023-06-01", "limit": 3}
    )
    result = MatchResult.model_validate_json(response.text)
    assert response.status_code == 200
    assert len(result.results) == 3
    assert all(match.citations[0].url.startswith("/documents/") for match in result.results)


def test_the_address_of_a_citation_shows_its_words(client: httpx.Client) -> None:
    match = client.post("/api/match", json={"needs": ["托管"]}).json()["results"][0]
    page = client.get(match["citations"][0]["url"].partition("#")[0])
    assert page.status_code == 200
    assert "托管" in page.text


def test_the_values_of_a_form_are_listed(client: httpx.Client) -> None:
    choices = client.get("/api/match/facets").json()["choices"]
    assert "浦东新区" in {value["value"] for value in choices["district"]}


@pytest.mark.parametrize("body", [{}, {"text": "  "}, {"region": "", "limit": 5}])
def test_an_empty_profile_is_refused_in_words(client: httpx.Client, body: dict[str, Any]) -> None:
    told = problem(client.post("/api/match", json=body))
    assert (told["status"], told["code"]) == (422, "profile_empty")
    assert "所在地" in told["detail"]


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ({"text": "长" * 2001}, "profile_too_long", "2000"),
        ({"text": "上海", "salary": 1}, "field_unknown", "salary"),
        ({"text": "上海", "limit": 51}, "invalid_request", "50"),
        ({"text": "上海", "as_of": "昨天"}, "invalid_request", "日期"),
        ({"needs": ["贷款"] * 21}, "invalid_request", "20"),
        ({"needs": "贷款"}, "invalid_request", "列表"),
    ],
)
def test_a_profile_that_cannot_be_read_says_what_is_wrong(
    client: httpx.Client, body: dict[str, Any], code: str, words: str
) -> None:
    told = problem(client.post("/api/match", json=body))
    assert (told["status"], told["code"]) == (422, code)
    assert words in told["detail"]


def test_markup_in_a_field_comes_back_as_text_and_finds_nothing_more(client: httpx.Client) -> None:
    body = {"region": "<script>alert(1)</script>", "needs": ["贷款"]}
    result = client.post("/api/match", json=body).json()
    assert result["status"] == "near"
    assert {chip["value"] for chip in result["profile"]["chips"]} == {"<script>alert(1)</script>", "质押融资"}
