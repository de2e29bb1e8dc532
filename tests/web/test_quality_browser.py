"""What holds for every state of the chat: it is accessible, it stands still, and it is small."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.conftest import Site
from tests.web.double import (
    CRASHES,
    SECRETS,
    SUBSIDY,
    WEATHER,
    WRITTEN_SLOWLY,
    ServiceDouble,
)
from tests.web.test_chat_browser import ask
from web.feedback import FeedbackStore

pytestmark = pytest.mark.browser

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def assert_accessible(page: Page) -> None:
    results = Axe().run(page, options=AXE)
    assert results.violations_count == 0, results.generate_report()


def show_start(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def show_source(page: Page) -> None:
    ask(page, SECRETS)
    page.get_by_test_id("marker-2").click()
    expect(page.get_by_test_id("source-panel")).to_be_visible()


def show_kinds_of_answer(page: Page) -> None:
    for number, question in enumerate((SECRETS, "那天津呢?", SUBSIDY, WEATHER, CRASHES), start=1):
        ask(page, question)
        expect(page.get_by_test_id("status")).to_have_count(number)
        expect(page.get_by_test_id("send")).to_be_visible()


def show_drawer(page: Page) -> None:
    ask(page, SECRETS)
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    page.get_by_test_id("conversations").click()


def show_reason(page: Page) -> None:
    ask(page, SECRETS)
    page.get_by_test_id("thumb-down").click()
    expect(page.get_by_test_id("reason")).to_be_visible()


def show_filters(page: Page) -> None:
    page.get_by_test_id("filters").click()


STATES = [show_start, show_source, show_kinds_of_answer, show_drawer, show_reason, show_filters]


@pytest.fixture
def judged(serve: Callable[..., Site], tmp_path: Path) -> Site:
    return serve(ServiceDouble(), feedback=FeedbackStore(tmp_path / "feedback.sqlite"))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(judged: Site, page: Page, state: Callable[[Page], None], theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(judged.url)
    state(page)
    assert_accessible(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_an_error_page(site: Site, page: Page, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{site.url}/nothing")
    assert_accessible(page)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_no_width_needs_scrolling_sideways(site: Site, page: Page, width: int, large: bool) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.url)
    if large:
        page.get_by_role("button", name="长者模式").click()
    show_source(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_alone_reaches_everything(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.testid") == "question":
            break
    page.keyboard.type(SECRETS)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.dataset.testid") == "marker-2":
            break
    page.keyboard.press("Space")
    expect(page.get_by_test_id("source-panel")).to_contain_text("计算机软件源代码")


def test_an_answer_is_announced_once(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.evaluate(
        """() => {
          window.said = [];
          const live = document.getElementById("live");
          new MutationObserver((records) => {
            for (const record of records) said.push(...[...record.addedNodes].map((node) => node.data));
          }).observe(live, {childList: true});
        }"""
    )
    ask(page, WRITTEN_SLOWLY)
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    said = page.evaluate("window.said")
    assert sum("市市场监管局" in words for words in said) == 1


def tops(page: Page) -> list[float]:
    """Return where the question, the verdict, the answer and the field begin."""
    places = [page.get_by_role("heading", level=2).first, *map(page.get_by_test_id, ("status", "answer", "question"))]
    return [place.bounding_box()["y"] for place in places]


def test_the_page_stands_still_while_an_answer_is_written(serve: Callable[..., Site], page: Page) -> None:
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    page.goto(site.url)
    page.evaluate(
        """() => {
          window.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
          }).observe({type: "layout-shift", buffered: true});
        }"""
    )
    ask(page, WRITTEN_SLOWLY)
    expect(page.get_by_test_id("answer")).to_contain_text("上海")
    page.wait_for_timeout(
        600
    )  # the page has scrolled to the question; shifts right after a key press are forgiven by the measure
    before = tops(page)
    service.go_on.set()
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") < 0.05
    assert tops(page) == pytest.approx(before, abs=1)


def test_the_first_paint_takes_at_most_100_kilobytes(site: Site, page: Page) -> None:
    page.goto(site.url)
    total = page.evaluate(
        """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .reduce((sum, entry) => sum + entry.transferSize, 0)"""
    )
    assert 10_000 < total <= 100_000


def test_reduced_motion_stops_every_animation(serve: Callable[..., Site], page: Page) -> None:
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.url)
    ask(page, WRITTEN_SLOWLY)
    expect(page.get_by_test_id("answer")).to_contain_text("上海")
    assert page.evaluate("document.getAnimations().length") == 0
    service.go_on.set()
