"""A language model behind the real service: over HTTP, and in a real browser."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from itertools import islice

import pytest
from playwright.sync_api import Page, expect

from index.reader import IndexReader
from policyqa.live_service import LiveService
from rag.contract import Answer
from rag.llm.client import LanguageModel
from rag.llm.errors import Fault
from rag.llm.label import LABEL
from rag.llm.settings import LlmSettings
from rag.llm.writer import Writer
from rag.service import AnswerService
from tests.rag.llm import server as conducts
from tests.rag.llm.server import Conduct, Exchange, ModelServer, model_server
from tests.web.conftest import Site
from tests.web.test_acts_browser import clipboard
from tests.web.test_chat_browser import ask

QUESTION = "上海谁负责商业秘密保护基地建设"
FIRST = "国家商业秘密保护基地由市市场监管局负责探索建立。"
SECOND = "上海要探索建立商业秘密保护基地。"


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A model's server that a test can make misbehave."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with model_server() as running:
        yield running


@pytest.fixture
def site(model: ModelServer, plan_reader: IndexReader, serve: Callable[..., Site]) -> Site:
    """The real service with that model, two answers at a time."""
    settings = LlmSettings(base_url=model.url, model="double", concurrency=2, first_timeout=20, timeout=20, pause=0)
    answers = AnswerService(plan_reader.current, Writer(LanguageModel(settings)))
    return serve(LiveService(plan_reader, answers))


def cited(exchange: Exchange, sentence: str) -> str:
    """A sentence with the number under which the prompt gives the clause about the base of trade secrets."""
    found = re.search(r'<条款 编号="(\d+)"[^>]*>\n[^<]*国家商业秘密保护基地', exchange.prompt)
    assert found
    return f"{sentence}[{found[1]}]"


def writes(*sentences: str, wait: threading.Event | None = None) -> Conduct:
    """Write sentences, each cited; wait before the last if there is something to wait for."""

    def conduct(exchange: Exchange) -> None:
        exchange.head()
        for place, sentence in enumerate(sentences, start=1):
            if wait is not None and place == len(sentences):
                wait.wait(timeout=30)
            exchange.event(cited(exchange, sentence))
        exchange.done()

    return conduct


def events(site: Site, **more: str) -> list[tuple[str, dict[str, object]]]:
    body = {"question": QUESTION, **more}
    found = []
    with site.client.stream("POST", "/api/ask/stream?render=html", json=body) as response:
        lines = [line for line in response.iter_lines() if line and not line.startswith(":")]
    for name, data in zip(lines[::2], lines[1::2], strict=True):
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


def test_sentences_are_streamed_one_by_one_and_make_up_the_answer(model: ModelServer, site: Site) -> None:
    model.conduct = writes(FIRST, SECOND)
    told = events(site)
    deltas = [str(data["text"]) for name, data in told if name == "delta"]
    answer = Answer.model_validate(told[-1][1])
    assert told[-1][0] == "done"
    assert len(deltas) >= 2
    assert "".join(deltas) == answer.answer
    assert answer.generator == "llm:double"


def test_the_page_says_that_a_model_writes_from_the_first_sentence_on(model: ModelServer, site: Site) -> None:
    model.conduct = writes(FIRST, SECOND)
    pages = [str(data["html"]) for name, data in events(site) if name == "html"]
    assert len(pages) >= 3
    assert all(page.count(LABEL) == 1 for page in pages)


def test_a_model_that_breaks_off_leaves_the_extractive_answer_with_a_note(model: ModelServer, site: Site) -> None:
    def conduct(exchange: Exchange) -> None:
        conducts.breaks_off(f"{cited(exchange, FIRST)}\n然后")(exchange)

    model.conduct = conduct
    told = events(site)
    assert ("delta", {"text": f"{FIRST}[1]"}) in told
    answer = Answer.model_validate(told[-1][1])
    assert (answer.generator, answer.note) == ("extractive", Fault.BROKEN.note)
    assert LABEL not in answer.answer
    assert Fault.BROKEN.note in str(told[-2][1]["html"])


def test_a_page_opened_by_its_address_does_not_wait_for_the_model(model: ModelServer, site: Site) -> None:
    page = site.client.get("/", params={"q": QUESTION})
    assert "市市场监管局" in page.text
    assert model.asked == []


def test_the_mode_of_a_model_is_refused_by_a_service_without_one(
    live_service: LiveService, serve: Callable[..., Site]
) -> None:
    client = serve(live_service).client
    response = client.post("/api/ask", json={"question": QUESTION, "mode": "llm"})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["code"] == "model_missing"
    stream = client.post("/api/ask/stream", json={"question": QUESTION, "mode": "llm"})
    assert "model_missing" in stream.text


def test_readers_whose_turn_it_is_not_get_the_extractive_answer_at_once(model: ModelServer, site: Site) -> None:
    go_on = threading.Event()
    model.conduct = writes(SECOND, FIRST, wait=go_on)

    def answer(_: int) -> Answer:
        return Answer.model_validate(site.client.post("/api/ask", json={"question": QUESTION}).json())

    site.client.post("/api/ask", json={"question": QUESTION, "mode": "extractive"})  # builds what all answers share
    with ThreadPoolExecutor(8) as readers:
        asked = [readers.submit(answer, number) for number in range(8)]
        served = [one.result() for one in islice(as_completed(asked), 6)]
        assert site.client.get("/healthz").status_code == 200
        assert [one.note for one in served] == [Fault.BUSY.note] * 6
        go_on.set()
        assert sorted(one.result().generator for one in asked) == ["extractive"] * 6 + ["llm:double"] * 2


@pytest.mark.browser
def test_a_reader_sees_sentences_as_they_are_written_and_whose_they_are(
    model: ModelServer, site: Site, page: Page
) -> None:
    go_on = threading.Event()
    model.conduct = writes(FIRST, SECOND, SECOND, wait=go_on)
    page.emulate_media(reduced_motion="reduce")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.url)
    ask(page, QUESTION)
    answer = page.get_by_test_id("answer")
    expect(answer).to_contain_text(FIRST)
    expect(answer).to_contain_text(LABEL)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "pending")
    go_on.set()
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "grounded")
    expect(answer).to_contain_text(SECOND)
    expect(answer.get_by_text(LABEL)).to_be_visible()
    expect(page.get_by_text("由语言模型整理（double）")).to_be_visible()
    page.get_by_test_id("copy").click()
    expect(page.get_by_test_id("copy")).to_have_text("已复制")
    assert LABEL in clipboard(page)


@pytest.mark.browser
def test_a_conversation_is_exported_with_the_label(model: ModelServer, site: Site, page: Page) -> None:
    model.conduct = writes(FIRST)
    page.goto(site.url)
    ask(page, QUESTION)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "grounded")
    with page.expect_download() as saved:
        page.get_by_test_id("export").click()
    assert LABEL in saved.value.path().read_text(encoding="utf-8")


@pytest.mark.browser
def test_a_reader_is_told_quietly_that_the_model_did_not_answer(model: ModelServer, site: Site, page: Page) -> None:
    model.conduct = conducts.fails(500)
    page.goto(site.url)
    ask(page, QUESTION)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "grounded")
    expect(page.get_by_test_id("note")).to_have_text(Fault.REJECTED.note)
    expect(page.get_by_text("摘自规划原文", exact=True)).to_be_visible()
    expect(page.get_by_text(LABEL)).to_have_count(0)
