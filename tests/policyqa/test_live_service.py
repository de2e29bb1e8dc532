from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from policyqa.live_service import LiveService
from rag.contract import Answer, AskRequest
from rag.evidence.clauses.features import _words_of
from web.service import RequestRefusedError

PLANS = {"sh-impl", "sh-plan", "haimen", "tianjin"}


def test_the_pages_list_the_plans_of_the_index(live_service: LiveService) -> None:
    assert {plan.doc_id for plan in live_service.documents()} == PLANS
    haimen = live_service.document("haimen")
    assert haimen is not None
    assert haimen.raw == (Path("corpus") / "raw" / "haimen.txt").read_text(encoding="utf-8")
    assert live_service.document("beijing") is None


def test_an_answer_comes_whole_at_the_end_of_a_stream(live_service: LiveService) -> None:
    request = AskRequest(question="谁负责商业秘密保护")
    *parts, last = live_service.stream(request)
    assert parts == []
    assert isinstance(last, Answer)
    assert last.answer == live_service.ask(request).answer
    assert last.index_version == live_service.index_version


def test_a_region_that_no_plan_is_of_is_refused(live_service: LiveService) -> None:
    request = AskRequest.model_validate({"question": "谁负责商业秘密保护", "filters": {"regions": ["火星"]}})
    with pytest.raises(RequestRefusedError, match="火星"):
        live_service.ask(request)


def test_a_running_server_answers_from_the_plans(live_url: str) -> None:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        ready = client.get("/readyz").json()
        answer = Answer.model_validate(client.post("/api/ask", json={"question": "谁负责商业秘密保护"}).json())
    assert answer.index_version == ready["index_version"]
    assert {citation.doc_id for citation in answer.citations} <= PLANS
    assert answer.citations


def test_a_settled_service_has_made_what_questions_are_held_against(live_service: LiveService) -> None:
    live_service.settle()
    made = _words_of.cache_info().misses
    live_service.ask(AskRequest(question="上海谁负责商业秘密保护"))
    assert _words_of.cache_info().misses == made
