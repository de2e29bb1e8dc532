from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import httpx
import pytest

from rag.contract import Answer
from tests.web.conftest import Site
from tests.web.double import BREAKS_HALF_WAY, CRASHES, SECRETS, UNAVAILABLE, WRITTEN_SLOWLY, ServiceDouble


def events(response: httpx.Response) -> Iterator[tuple[str, dict[str, object]]]:
    """Read server-sent events as the standard tells, apart from what the service's own client does."""
    name, data = "message", ""
    for line in response.iter_lines():
        field, _, value = line.partition(":")
        if line == "" and data:
            yield name, json.loads(data)
            name, data = "message", ""
        elif field == "event":
            name = value.strip()
        elif field == "data":
            data += value.removeprefix(" ")


def ask(site: Site, question: str, **params: str) -> list[tuple[str, dict[str, object]]]:
    with site.client.stream("POST", "/api/ask/stream", json={"question": question}, params=params) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["x-accel-buffering"] == "no"
        return list(events(response))


def test_the_events_say_the_same_as_the_answer(site: Site) -> None:
    got = ask(site, SECRETS)
    answer = Answer.model_validate(site.client.post("/api/ask", json={"question": SECRETS}).json())
    assert [name for name, _ in got] == ["meta", "delta", "citation", "citation", "done"]
    assert got[0][1] == {"question": SECRETS, "index_version": answer.index_version}
    assert got[1][1] == {"text": answer.answer}
    assert [data for name, data in got if name == "citation"] == [
        citation.model_dump(mode="json") for citation in answer.citations
    ]
    assert Answer.model_validate(got[-1][1]) == answer


def test_pieces_arrive_while_the_rest_is_still_being_written(serve: Callable[..., Site]) -> None:
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    with site.client.stream("POST", "/api/ask/stream", json={"question": WRITTEN_SLOWLY}) as response:
        stream = events(response)
        assert next(stream)[0] == "meta"
        first = next(stream)
        assert first[0] == "delta"
        service.go_on.set()
        rest = list(stream)
    text = "".join(str(data["text"]) for name, data in [first, *rest] if name == "delta")
    assert text == rest[-1][1]["answer"]


@pytest.mark.parametrize(
    ("question", "code"),
    [(CRASHES, "internal_error"), (BREAKS_HALF_WAY, "internal_error"), (UNAVAILABLE, "not_ready")],
)
def test_a_failure_ends_the_stream_with_a_problem(site: Site, question: str, code: str) -> None:
    name, data = ask(site, question)[-1]
    assert name == "error"
    assert data["code"] == code
    assert "secret detail" not in str(data)


def test_the_page_gets_the_turn_drawn_before_the_answer_is_done(site: Site) -> None:
    got = ask(site, WRITTEN_SLOWLY, render="html")
    parts = [data for name, data in got if name == "html"]
    assert [part["part"] for part in parts] == ["answer", "answer", "turn"]
    assert "<strong>上海</strong>" in str(parts[0]["html"])
    assert 'data-testid="marker-1"' in str(parts[-1]["html"])
    assert [name for name, _ in got][-2:] == ["html", "done"]


def test_a_silent_stream_is_kept_open_by_heartbeats(
    serve: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.05)
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    with site.client.stream("POST", "/api/ask/stream", json={"question": WRITTEN_SLOWLY}) as response:
        lines = response.iter_lines()
        assert any(line.startswith(":") for line in lines)
        service.go_on.set()
        assert any("done" in line for line in lines)
