"""Who does what and with whom, from the real index, as pages."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import lxml.html
import pytest
from playwright.sync_api import Page, expect

from corpus.model import Document
from tests.web.test_quality_browser import assert_accessible


@pytest.fixture(scope="module")
def client(live_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        yield client


def read(client: httpx.Client, path: str, **params: str) -> lxml.html.HtmlElement:
    response = client.get(path, params=params or None)
    assert response.status_code == 200, response.text
    return lxml.html.document_fromstring(response.text)


def test_a_department_leads_to_its_tasks_and_each_task_to_its_plan(client: httpx.Client) -> None:
    page = read(client, "/departments", region="天津市")
    link = page.xpath("//table[@data-testid='departments']//a[text()='市财政局']/@href")[0]
    tasks = read(client, link)
    (group,) = tasks.xpath("//*[@data-testid='tasks']")
    assert "牵头 · 1 条" in group.xpath("string(h2)")
    plan = read(client, group.xpath(".//li/a/@href")[0])
    assert "市财政局" in plan.xpath("string(//mark)")


def test_each_cell_leads_to_as_many_tasks_as_it_counts(client: httpx.Client) -> None:
    page = read(client, "/departments", region="上海市", doc="sh-impl")
    cells = page.xpath("//table[@data-testid='departments']//td/a")
    assert len(cells) > 60
    for cell in cells[::9]:
        tasks = read(client, cell.get("href"))
        listed = {row.get("href").partition("#")[2] for row in tasks.xpath("//ul[@class='tasks']/li/a")}
        assert len(listed) == int(cell.xpath("string(b)"))


def test_the_first_region_that_assigns_anybody_is_shown(client: httpx.Client) -> None:
    page = read(client, "/departments")
    assert page.xpath("//select[@name='region']/option[@selected]/@value") == ["上海市"]
    assert len(page.xpath("//table[@data-testid='departments']")) == 2


def test_a_plan_and_part_of_a_name_narrow_the_matrix(client: httpx.Client) -> None:
    page = read(client, "/departments", region="上海市", doc="sh-plan", name="教委")
    assert page.xpath("//table[@data-testid='departments']//tbody/tr/th//text()[normalize-space()]") == ["市教委"]
    nobody = read(client, "/departments", region="上海市", name="航天")
    assert "没有名称含“航天”的部门" in nobody.xpath("string(//*[@data-testid='empty'])")


def test_a_region_whose_plan_names_no_department_says_so(client: httpx.Client) -> None:
    page = read(client, "/departments", region="南通市海门区")
    assert page.xpath("string(//*[@data-testid='empty'])") == "南通市海门区的规划没有写明由哪些部门负责。"


@pytest.mark.parametrize(
    "query", [{"region": "火星"}, {"doc": "x"}, {"region": "天津市", "doc": "sh-impl"}, {"top": "many"}, {"top": "0"}]
)
def test_a_filter_that_names_nothing_is_told(client: httpx.Client, query: dict[str, str]) -> None:
    response = client.get("/departments", params=query, headers={"accept": "text/html"})
    assert response.status_code == 422
    assert "回到提问" in response.text


def test_a_pair_leads_to_the_clauses_that_name_both(client: httpx.Client, plan_documents: list[Document]) -> None:
    clauses = {clause.id: clause for document in plan_documents for clause in document.clauses}
    page = read(client, "/departments", region="天津市")
    (row,) = page.xpath("//table[@data-testid='pairs']//tr[td[1]='市知识产权局' and td[2]='市科技局']")
    tasks = read(client, row.xpath(".//a/@href")[0])
    listed = {link.get("href").partition("#")[2] for link in tasks.xpath("//ul[@class='tasks']/li/a")}
    assert len(listed) == int(row.xpath("string(td[3])"))
    for clause_id in listed:
        assert {"市科技局", "市知识产权局"} <= {duty.department for duty in clauses[clause_id].responsibilities}


def test_the_picture_says_the_same_as_the_table(client: httpx.Client) -> None:
    page = read(client, "/departments", region="天津市", top="12")
    rows = page.xpath("//table[@data-testid='pairs']//tbody/tr")
    table = {(row.xpath("string(td[1])"), row.xpath("string(td[2])")): row.xpath("string(td[3])") for row in rows}
    arcs = page.xpath("//*[@data-testid='arcs']//path")
    assert arcs
    for arc in arcs:
        first, second = arc.get("data-first"), arc.get("data-second")
        assert arc.xpath("string(title)") == f"{first}、{second}：{table[first, second]} 条"
    assert len(page.xpath("//*[@data-testid='arcs']/a")) <= 12


def test_part_of_a_plan_without_tasks_of_a_department_says_so(client: httpx.Client) -> None:
    page = read(client, "/departments/市财政局", region="上海市", part="没有这个部分")
    assert page.xpath("string(//*[@data-testid='empty'])") == "这里没有市财政局的任务。"
    assert "“没有这个部分”部分" in page.xpath("string(//*[@data-testid='narrowed'])")


@pytest.mark.browser
def test_pointing_at_a_department_brings_out_its_arcs(live_url: str, page: Page) -> None:
    page.goto(f"{live_url}/departments?region=天津市")
    arcs = page.locator("[data-testid=arcs] path")
    page.get_by_test_id("arcs").locator("a[data-name=市科技局]").focus()
    lit = arcs.evaluate_all("paths => paths.filter((p) => p.hasAttribute('data-on')).map((p) => p.textContent)")
    assert 1 < len(lit) < arcs.count()
    assert all("市科技局" in words for words in lit)


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/departments", "/departments/市财政局?region=上海市"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(live_url: str, page: Page, path: str, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{live_url}{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
