"""The main job in a real browser: the real server, the real service, the real four plans."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from corpus.model import Document
from policyqa.live_service import LiveService
from rag.contract import Answer, AskRequest
from tests.web.conftest import Site
from tests.web.test_chat_browser import ask
from tests.web.test_quality_browser import assert_accessible

pytestmark = pytest.mark.browser

SECRETS = "谁负责商业秘密保护"
EVERYTHING = "市知识产权局在上海推进计划负责什么"


@pytest.fixture
def chat(live_url: str, page: Page) -> Page:
    """Return the chat page of the real server."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(live_url)
    return page


def answered(page: Page, status: str, number: int = 1) -> None:
    """Wait until turn ``number`` has its answer, of this status."""
    expect(page.get_by_test_id("status")).to_have_count(number)
    expect(page.get_by_test_id("status").last).to_have_attribute("data-status", status)


def words_marked(page: Page) -> str:
    expect(page.get_by_test_id("quote").first).to_be_visible()
    return "".join(page.get_by_test_id("quote").all_text_contents())


def test_a_question_gets_its_answer_and_leads_to_the_words_of_the_plan(
    chat: Page, plan_documents: list[Document]
) -> None:
    ask(chat, SECRETS)
    answered(chat, "grounded")
    answer = chat.get_by_test_id("answer")
    for words in ("第50项", "市市场监管局", "第26项", "市知识产权局牵头", "市市场监管委"):
        expect(answer).to_contain_text(words)
    chat.get_by_test_id("marker-1").click()
    panel = chat.get_by_test_id("source-panel")
    expect(panel).to_contain_text("(七)实现高效的知识产权行政保护")
    quoted = words_marked(chat)
    assert "探索建立国家商业秘密保护基地。(市市场监管局负责)" in quoted

    link = panel.get_by_role("link", name="在规划原文中查看")
    address = urlsplit(link.get_attribute("href"))
    span = slice(*(int(parse_qs(address.query)[name][0]) for name in ("start", "end")))
    (plan,) = (document for document in plan_documents if document.id == "sh-impl")
    assert quoted == plan.raw[span]

    link.click()
    expect(chat).to_have_title("上海市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023) · 规划问答")
    expect(chat.get_by_test_id("quote").first).to_be_in_viewport()
    assert words_marked(chat) == quoted


def test_every_marker_opens_words_that_the_reader_marks_alike(chat: Page, live_url: str) -> None:
    ask(chat, SECRETS)
    answered(chat, "grounded")
    reader = chat.context.new_page()
    for marker in chat.locator(".answer a.marker").all():
        marker.click()
        quoted = words_marked(chat)
        href = chat.get_by_test_id("source-panel").get_by_role("link").get_attribute("href")
        reader.goto(f"{live_url}{href}")
        marked = words_marked(reader)
        assert "".join(marked.split()) == "".join(quoted.split())


def test_a_follow_up_is_understood_from_what_was_asked(chat: Page) -> None:
    ask(chat, SECRETS)
    answered(chat, "grounded")
    ask(chat, "那天津呢?")
    answered(chat, "grounded", 2)
    expect(chat.get_by_test_id("understood")).to_contain_text("天津")
    expect(chat.get_by_test_id("understood")).to_contain_text("商业秘密保护")
    answer = chat.get_by_test_id("answer").last
    expect(answer).to_contain_text("市市场监管委")
    expect(answer).not_to_contain_text("上海")


@pytest.mark.parametrize("question", ["今天天气怎么样", "北京的补贴标准"])
def test_a_question_outside_the_plans_gets_no_invented_answer(chat: Page, question: str) -> None:
    ask(chat, question)
    answered(chat, "none")
    expect(chat.get_by_test_id("status")).to_contain_text("规划中没有找到")
    assert chat.locator(".marker").count() == 0
    suggestion = chat.get_by_test_id("suggestion").first
    suggestion.click()
    expect(chat.get_by_test_id("status")).to_have_count(2)
    expect(chat.get_by_test_id("status").last).not_to_have_attribute("data-status", "pending")
    expect(chat.get_by_test_id("status").last).not_to_have_attribute("data-status", "none")


def test_a_region_chosen_restricts_the_answer_to_its_plans(chat: Page) -> None:
    chat.get_by_test_id("filters").click()
    chat.get_by_role("checkbox", name="天津市", exact=True).check()
    ask(chat, SECRETS)
    answered(chat, "grounded")
    expect(chat.get_by_test_id("range")).to_have_text("范围：天津市")
    expect(chat.get_by_test_id("answer")).to_contain_text("市市场监管委")
    titles = chat.locator(".source-title").all_text_contents()
    assert set(titles) == {"天津市知识产权“十四五”规划主要任务工作分工"}


def test_an_answer_with_many_sources_stays_short_and_unfolds(chat: Page) -> None:
    chat.set_viewport_size({"width": 1280, "height": 3000})  # so that the field covers nothing that axe measures
    ask(chat, EVERYTHING)
    answered(chat, "grounded")
    fold = chat.get_by_test_id("run")
    expect(fold).to_contain_text("共92处依据")
    expect(chat.get_by_test_id("marker-2").first).to_be_visible()
    expect(fold.get_by_test_id("marker-50")).to_be_hidden()
    assert_accessible(chat)

    fold.locator("summary").focus()
    chat.keyboard.press("Enter")
    fold.get_by_test_id("marker-50").click()
    expect(chat.get_by_test_id("source-panel")).to_be_visible()
    expect(chat.locator(".source[data-open]")).to_have_attribute("data-marker", "50")

    rest = chat.get_by_test_id("rest").first
    before = chat.locator(".answer > ul > li:visible").count()
    rest.locator("summary").click()
    assert chat.locator(".answer li:visible").count() > before


def test_on_paper_nothing_is_folded(chat: Page) -> None:
    ask(chat, EVERYTHING)
    answered(chat, "grounded")
    hidden = chat.locator(".answer li:not(:visible)")
    assert hidden.count() > 0
    chat.emulate_media(media="print")
    expect(hidden).to_have_count(0)
    expect(chat.get_by_test_id("run").get_by_test_id("marker-50")).to_be_visible()
    expect(chat.locator(".fold > summary:visible")).to_have_count(0)


class _Held(LiveService):
    """The real service, with its answer held back until ``go_on``, so that it can be caught in mid-stream."""

    def __init__(self, service: LiveService) -> None:
        super().__init__(service._reader, service._answers)
        self.asked = threading.Event()
        self.go_on = threading.Event()

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        self.asked.set()
        self.go_on.wait(timeout=20)
        yield from super().stream(request)


def test_a_server_that_goes_in_mid_stream_is_told_and_the_conversation_is_kept(
    serve: Callable[..., Site], live_service: LiveService, page: Page
) -> None:
    service = _Held(live_service)
    site = serve(service)
    page.goto(f"{site.url}/?q={SECRETS}")
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    ask(page, "那天津呢?")
    assert service.asked.wait(timeout=10)
    site.stop()
    expect(page.get_by_test_id("status").last).to_have_attribute("data-status", "error")
    expect(page.get_by_test_id("failure")).to_contain_text("连接就断了")
    expect(page.get_by_test_id("retry")).to_be_visible()
    page.get_by_test_id("marker-1").click()
    expect(page.get_by_test_id("quote")).to_be_visible()
    service.go_on.set()
