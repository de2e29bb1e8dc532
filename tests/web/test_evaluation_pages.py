from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from corpus.library import default_folder, load_corpus
from eval.finder.run import match_profiles
from eval.loading import load_cases, load_raw
from eval.published import PublishedReport
from eval.report import About, Report, report_of
from eval.run import evaluate
from rag.contract import Status
from tests.eval.finder.writing import profile, told
from tests.eval.writing import answer
from tests.web.conftest import Site
from tests.web.double import ServiceDouble
from tests.web.test_quality_browser import assert_accessible

ATTACK = "<script>window.__ran=1</script>"


@pytest.fixture(scope="module")
def report() -> Report:
    """Every fourth question answered with silence, now sure of itself and now not."""
    silent = answer("没有找到；可以改问上海。", status=Status.NONE)
    outcomes = evaluate(lambda _: silent, load_cases()[::4], list(load_corpus(default_folder()))).outcomes
    sure = [
        outcome.model_copy(update={"confidence": 0.3 + (at % 7) / 10, "status": Status.GROUNDED, "answer": ATTACK})
        for at, outcome in enumerate(outcomes)
    ]
    about = About(index_version="v7", model="e5", commit="abc", finished="2025-01-02T03:04:05+00:00")
    return report_of(sure, about, {}, match_profiles(lambda _: told([]), [profile()], load_raw()))


@pytest.fixture
def published(report: Report, tmp_path: Path) -> PublishedReport:
    store = PublishedReport(tmp_path)
    store.publish(report)
    return store


@pytest.fixture
def measured(serve: Callable[..., Site], published: PublishedReport) -> Site:
    return serve(ServiceDouble(), evaluation=published)


def test_without_a_report_the_page_says_how_to_publish_one(site: Site, tmp_path: Path) -> None:
    page = site.client.get("/evaluation")
    assert page.status_code == 200
    assert "还没有发布评测报告" in page.text
    assert "policyqa eval publish" in page.text


def test_what_is_published_while_the_server_runs_is_shown(measured: Site, published: PublishedReport) -> None:
    assert "索引 v7" in measured.client.get("/evaluation").text
    published.withdraw()
    assert "还没有发布评测报告" in measured.client.get("/evaluation").text


def test_every_page_leads_to_it(measured: Site) -> None:
    assert '<a href="/evaluation" aria-current="page">评测</a>' in measured.client.get("/evaluation").text
    assert '<a href="/evaluation">评测</a>' in measured.client.get("/").text


@pytest.mark.browser
def test_figures_come_with_interval_and_number_of_cases(measured: Site, page: Page, report: Report) -> None:
    page.goto(f"{measured.url}/evaluation")
    kind = page.get_by_role("row", name="目标数值")
    figure = report.figures["accuracy/kind/target"]
    expect(kind).to_contain_text(f"{figure.mean * 100:.1f}%")
    expect(kind.get_by_role("cell").last).to_have_text(str(figure.n))
    expect(page.get_by_test_id("headline")).to_contain_text("准确率（严格）")


@pytest.mark.browser
def test_plans_are_called_by_their_titles(measured: Site, page: Page) -> None:
    page.goto(f"{measured.url}/evaluation")
    titles = [document.title for document in measured.service.documents()]
    assert titles
    for title in titles:
        expect(page.get_by_role("table", name="各规划的准确率")).to_contain_text(title)


@pytest.mark.browser
def test_a_chart_is_also_a_table(measured: Site, page: Page) -> None:
    page.goto(f"{measured.url}/evaluation")
    expect(page.get_by_role("img", name="说有几成把握")).to_be_visible()
    page.get_by_text("看表").first.click()
    table = page.get_by_role("table", name="说有几成把握")
    expect(table.get_by_role("columnheader")).to_have_text(["把握程度", "平均把握", "答对的比例", "回答数"])


@pytest.mark.browser
def test_a_failure_unfolds_and_runs_nobodys_code(measured: Site, page: Page) -> None:
    page.goto(f"{measured.url}/evaluation")
    failure = page.get_by_test_id("failure").first
    expect(failure).not_to_be_visible()
    page.get_by_test_id("group").first.locator("> summary").click()
    failure.locator("summary").click()
    expect(failure).to_contain_text(ATTACK)
    assert page.evaluate("window.__ran") is None


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(measured: Site, page: Page, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{measured.url}/evaluation")
    page.get_by_test_id("group").first.locator("> summary").click()
    page.get_by_text("看表").first.click()
    assert_accessible(page)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_needs_scrolling_sideways(measured: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{measured.url}/evaluation")
    page.get_by_role("button", name="长者模式").click()
    page.get_by_test_id("group").first.locator("> summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
