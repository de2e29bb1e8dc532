from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.web.conftest import Site
from tests.web.double import ServiceDouble
from tests.web.test_api import assert_problem
from web.feedback import FeedbackStore
from web.settings import WebSettings

BODY = {"verdict": "down", "question": "谁负责", "answer_id": "a1", "index_version": "v1", "reason": "少了天津"}


def test_feedback_is_kept_for_the_operator(serve: Callable[..., Site], tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path / "feedback.sqlite")
    site = serve(ServiceDouble(), feedback=store)
    response = site.client.post("/api/feedback", json=BODY)
    assert response.status_code == 201
    (kept,) = store.latest()
    assert kept.model_dump(exclude={"id", "created"}) == BODY
    assert response.json() == {"id": kept.id}


def test_bad_feedback_is_a_problem(serve: Callable[..., Site], tmp_path: Path) -> None:
    site = serve(ServiceDouble(), feedback=FeedbackStore(tmp_path / "feedback.sqlite"))
    assert_problem(site.client.post("/api/feedback", json={**BODY, "verdict": "?"}), 422, "invalid_request")
    assert_problem(site.client.post("/api/feedback", json={**BODY, "who": "me"}), 422, "field_unknown")


def test_feedback_has_a_bound_of_its_own(serve: Callable[..., Site], tmp_path: Path) -> None:
    site = serve(
        ServiceDouble(),
        WebSettings(rate_limit=1),
        FeedbackStore(tmp_path / "feedback.sqlite"),
    )
    assert site.client.post("/api/ask", json={"question": "问"}).status_code == 200
    assert site.client.post("/api/feedback", json=BODY).status_code == 201
    assert_problem(site.client.post("/api/feedback", json=BODY), 429, "too_many_requests")


def test_without_a_store_nobody_is_asked(site: Site) -> None:
    assert_problem(site.client.post("/api/feedback", json=BODY), 404, "not_found")
    assert "thumb-up" not in site.client.get("/", params={"q": "问"}).text
