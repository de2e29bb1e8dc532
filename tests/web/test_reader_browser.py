from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Site
from tests.web.double import DOCUMENTS, SECRETS
from tests.web.test_chat_browser import ask
from tests.web.test_quality_browser import assert_accessible

pytestmark = pytest.mark.browser


def test_a_source_is_followed_to_its_words_in_the_plan(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    page.get_by_test_id("marker-1").click()
    words = page.get_by_test_id("quote").inner_text()
    page.get_by_role("link", name="在规划原文中查看").click()
    expect(page.get_by_test_id("quote")).to_have_text(words)
    expect(page.get_by_test_id("quote")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_test_id("answer")).to_contain_text("市市场监管局")


@pytest.mark.parametrize("width", [1280, 390])
def test_words_deep_in_a_long_clause_are_in_view_on_arrival(site: Site, page: Page, width: int) -> None:
    document = DOCUMENTS["tianjin"]
    clause = max(document.clauses, key=lambda clause: len(clause.text))
    start = document.raw.index(clause.text[-20:])
    page.set_viewport_size({"width": width, "height": 500})
    page.goto(f"{site.url}/documents/tianjin?start={start}&end={start + 20}#{clause.id}")
    expect(page.get_by_test_id("quote")).to_be_in_viewport()


def test_the_contents_lead_to_a_heading(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/documents/sh-impl")
    page.get_by_test_id("contents").get_by_role("link", name="八、实施与保障").click()
    expect(page.get_by_role("heading", name="八、实施与保障")).to_be_in_viewport()


def test_words_are_found_counted_and_gone_to_one_after_another(site: Site, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site.url}/documents/haimen")
    page.get_by_test_id("find").fill("《关于强化")
    expect(page.get_by_test_id("found")).to_have_text("1 处")
    count = sum(clause.text.count("专利") for clause in DOCUMENTS["haimen"].clauses)
    count += sum(heading.text.count("专利") for heading in DOCUMENTS["haimen"].headings)
    page.get_by_test_id("find").fill("专利")
    expect(page.get_by_test_id("found")).to_have_text(f"{count} 处")
    page.get_by_test_id("find").press("Enter")
    page.get_by_role("button", name="下一处").click()
    expect(page.get_by_test_id("found")).to_have_text(f"第 2 处，共 {count} 处")
    page.get_by_role("button", name="上一处").click()
    page.get_by_role("button", name="上一处").click()
    expect(page.get_by_test_id("found")).to_have_text(f"第 {count} 处，共 {count} 处")
    page.get_by_test_id("find").fill("没有这个词")
    expect(page.get_by_test_id("found")).to_have_text("0 处")


def test_a_clause_is_asked_about_within_its_plan(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/documents/sh-impl")
    page.get_by_test_id("ask-about").nth(3).focus()
    page.keyboard.press("Enter")
    page.get_by_test_id("question").press_sequentially("由谁负责?")
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("answer")).to_be_visible()
    assert site.service.asked[-1].filters.doc_ids == ["sh-impl"]


@pytest.mark.parametrize("path", ["/documents", "/documents/sh-impl?start=4470&end=4490", "/documents/haimen"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(site: Site, page: Page, path: str, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{site.url}{path}")
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
