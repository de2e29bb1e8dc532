from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Site
from tests.web.double import SECRETS, WEATHER, ServiceDouble
from tests.web.test_chat_browser import ask
from web.feedback import FeedbackStore

pytestmark = pytest.mark.browser


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.fixture
def answered(site: Site, page: Page) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.url)
    ask(page, SECRETS)
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    return page


def test_an_answer_is_copied_with_its_sources(answered: Page) -> None:
    answered.get_by_test_id("copy").click()
    expect(answered.get_by_test_id("copy")).to_have_text("已复制")
    text = clipboard(answered)
    assert "商业秘密保护基地由**市市场监管局**负责。[1]" in text
    assert "[1] 上海市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023) › 四、强化知识产权高水平保护" in text
    assert "> 探索建立国家商业秘密保护基地。(市市场监管局负责)" in text
    assert "/documents/sh-impl?start=" in text
    assert "以正式公布的文本为准" in text


def test_a_share_link_asks_the_understood_question_again(site: Site, answered: Page) -> None:
    answered.get_by_test_id("filters").click()
    answered.get_by_label("天津市", exact=True).check()
    ask(answered, "那天津呢?")
    expect(answered.get_by_test_id("understood")).to_be_visible()
    answered.get_by_test_id("share").last.click()
    expect(answered.get_by_test_id("share").last).to_have_text("链接已复制")
    link = clipboard(answered)
    assert parse_qs(urlsplit(link).query) == {
        "q": ["天津由谁负责商业秘密保护"],
        "v": ["20250101-test"],
        "region": ["天津市"],
    }
    answered.goto(link)
    expect(answered.get_by_test_id("answer")).to_be_visible()
    expect(answered.get_by_test_id("range")).to_have_text("范围：天津市")
    assert site.service.asked[-1].filters.regions == ["天津市"]


def test_a_filter_holds_for_the_questions_after_it_and_is_shown(site: Site, answered: Page) -> None:
    answered.get_by_test_id("filters").click()
    answered.get_by_label("南通市海门区", exact=True).check()
    answered.get_by_label("天津市知识产权“十四五”规划主要任务工作分工").check()
    expect(answered.get_by_test_id("filters")).to_have_text(
        "范围：南通市海门区、天津市知识产权“十四五”规划主要任务工作分工"
    )
    ask(answered, SECRETS)
    expect(answered.get_by_test_id("answer")).to_have_count(2)
    expect(answered.get_by_test_id("range")).to_have_text(
        "范围：南通市海门区、天津市知识产权“十四五”规划主要任务工作分工"
    )
    assert site.service.asked[0].filters.regions == []
    assert site.service.asked[1].filters.regions == ["南通市海门区"]
    assert site.service.asked[1].filters.doc_ids == ["tianjin"]


def test_a_department_chosen_restricts_the_question_and_goes_with_the_link(site: Site, answered: Page) -> None:
    answered.get_by_test_id("filters").click()
    answered.get_by_test_id("filter-departments").click()
    offered = answered.locator("[name=department]").evaluate_all("boxes => boxes.map((box) => box.value)")
    assert offered == ["市知识产权局", "市市场监管委"]
    answered.get_by_label("市市场监管委", exact=True).check()
    ask(answered, SECRETS)
    expect(answered.get_by_test_id("share")).to_have_count(2)
    expect(answered.get_by_test_id("range")).to_have_text("范围：市市场监管委")
    assert site.service.asked[-1].filters.departments == ["市市场监管委"]
    answered.get_by_test_id("share").last.click()
    expect(answered.get_by_test_id("share").last).to_have_text("链接已复制")
    answered.goto(clipboard(answered))
    expect(answered.get_by_test_id("range")).to_have_text("范围：市市场监管委")
    assert site.service.asked[-1].filters.departments == ["市市场监管委"]


def test_a_reload_shows_the_conversation_again_and_goes_on_with_it(site: Site, answered: Page) -> None:
    ask(answered, WEATHER)
    expect(answered.get_by_test_id("status").last).to_contain_text("没有找到")
    answered.reload()
    expect(answered.get_by_test_id("answer")).to_have_count(2)
    answered.get_by_test_id("marker-1").click()
    expect(answered.get_by_test_id("quote")).to_have_count(1)
    ask(answered, "那天津呢?")
    expect(answered.get_by_test_id("understood")).to_be_visible()
    assert len(site.service.asked[-1].history) == 4


def test_conversations_are_kept_opened_and_deleted(answered: Page) -> None:
    answered.get_by_test_id("new-conversation").click()
    expect(answered.get_by_test_id("answer")).to_have_count(0)
    expect(answered.get_by_role("heading", level=1)).to_be_visible()
    ask(answered, WEATHER)
    expect(answered.get_by_test_id("status")).to_contain_text("没有找到")
    answered.get_by_test_id("conversations").click()
    drawer = answered.get_by_test_id("conversation-list")
    expect(drawer.get_by_test_id("open-conversation")).to_have_count(2)
    drawer.get_by_test_id("open-conversation").last.click()
    expect(answered.get_by_test_id("answer")).to_contain_text("市市场监管局")
    answered.get_by_test_id("conversations").click()
    drawer.get_by_role("button", name=f"删除：{SECRETS}").click()
    expect(drawer.get_by_test_id("open-conversation")).to_have_count(1)
    answered.keyboard.press("Escape")
    expect(answered.get_by_test_id("answer")).to_have_count(0)
    answered.reload()
    expect(answered.get_by_test_id("answer")).to_have_count(0)


def test_a_conversation_is_exported_with_sources_date_and_labels(answered: Page, tmp_path: Path) -> None:
    ask(answered, WEATHER)
    expect(answered.get_by_test_id("status").last).to_contain_text("没有找到")
    with answered.expect_download() as download:
        answered.get_by_test_id("export").click()
    assert download.value.suggested_filename == f"规划问答-{SECRETS}.md"
    download.value.save_as(tmp_path / "export.md")
    text = (tmp_path / "export.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {SECRETS}\n")
    assert "导出于 20" in text
    assert "**有据可查** · 摘自规划原文 · 索引版本 20250101-test" in text
    assert "> 探索建立国家商业秘密保护基地。(市市场监管局负责)" in text
    assert f"## {WEATHER}" in text
    assert "**规划中没有找到**" in text


def test_a_thumb_and_a_reason_reach_the_operator(serve: Callable[..., Site], page: Page, tmp_path: Path) -> None:
    store = FeedbackStore(tmp_path / "feedback.sqlite")
    site = serve(ServiceDouble(), feedback=store)
    page.goto(site.url)
    ask(page, SECRETS)
    page.get_by_test_id("thumb-up").click()
    expect(page.get_by_test_id("thumb-up")).to_have_attribute("aria-pressed", "true")
    assert [kept.verdict for kept in store.latest()] == ["up"]
    page.get_by_test_id("thumb-down").click()
    page.get_by_test_id("reason").fill("没有说天津")
    page.get_by_role("button", name="提交").click()
    expect(page.get_by_test_id("thumb-down")).to_have_text("已记下")
    expect(page.get_by_test_id("thumb-up")).to_have_attribute("aria-pressed", "false")
    (kept,) = store.latest()
    assert (kept.verdict, kept.reason, kept.question) == ("down", "没有说天津", SECRETS)
    assert kept.index_version == "20250101-test"


def test_the_choice_of_theme_and_type_size_is_kept(site: Site, page: Page) -> None:
    page.goto(site.url)
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    normal = page.evaluate(size)
    page.get_by_role("button", name="深色").click()
    page.get_by_role("button", name="长者模式").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate(size) > normal * 1.25
    expect(page.get_by_role("button", name="长者模式")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="深色").click()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_on_paper_every_source_is_shown_and_nothing_to_click(answered: Page) -> None:
    answered.emulate_media(media="print")
    answered.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(answered.get_by_test_id("quote")).to_have_count(2)
    expect(answered.get_by_test_id("question")).to_be_hidden()
    answered.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(answered.get_by_test_id("quote")).to_have_count(0)
