"""What the plans aim at, from the real index, as bars, as a table and as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import lxml.html
import pytest
from playwright.sync_api import Page, expect

from corpus.model import Document
from tests.web.test_department_pages import read
from tests.web.test_quality_browser import assert_accessible


@pytest.fixture(scope="module")
def client(live_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        yield client


def row_of(page: lxml.html.HtmlElement, indicator: str) -> lxml.html.HtmlElement:
    (row,) = page.xpath("//*[@data-testid='indicator-row'][h3=$indicator]", indicator=indicator)
    return row


def test_what_was_reached_stands_beside_what_is_to_be_reached_in_proportion(client: httpx.Client) -> None:
    row = row_of(read(client, "/targets", region="南通市海门区"), "万人一般作品和软件著作权登记量")
    assert row.xpath(".//dd/a/text()") == ["12.23件", "达20.33件"]
    assert [" ".join(term.text_content().split()) for term in row.xpath(".//dt")] == ["已达到 2020 年", "目标 2025 年"]
    reached, goal = (float(width) for width in row.xpath(".//rect/@width"))
    assert reached / goal == pytest.approx(12.23 / 20.33, rel=0.01)


def test_a_range_has_both_its_ends(client: httpx.Client) -> None:
    row = row_of(read(client, "/targets", region="上海市"), "知识产权培训基地")
    assert [float(width) for width in row.xpath(".//rect/@width")] == [50, 30, 100]


def test_what_no_plan_writes_is_said(client: httpx.Client) -> None:
    row = row_of(read(client, "/targets", region="上海市"), "发明专利申请量")
    assert "规划没有写" in row.text_content()
    assert row.xpath(".//dd/a/text()") == ["4.70万件", "8.28万件"]


def test_every_number_of_the_picture_is_in_the_table_and_leads_to_its_plan(client: httpx.Client) -> None:
    bars, table = read(client, "/targets"), read(client, "/targets", view="table")
    links = "//*[@data-testid='targets']//a[starts-with(@href, '/documents/')]"

    def values(page: lxml.html.HtmlElement) -> list[tuple[str, str]]:
        return sorted((link.text_content(), link.get("href")) for link in page.xpath(links))

    assert len(values(bars)) == 67
    assert values(bars) == values(table)
    text, href = values(bars)[0]
    assert text in read(client, href).xpath("string(//mark)")


def test_filters_narrow_the_numbers_and_go_with_the_links(client: httpx.Client) -> None:
    page = read(client, "/targets", doc="sh-plan", nature="goal", indicator="示范区")
    assert page.xpath("//*[@data-testid='indicator-row']//a/text()") == ["8家"]
    link = page.xpath("//*[@data-testid='csv']/@href")[0]
    assert len(client.get(link).text.strip().split("\r\n")) == 2
    assert "没有找到这样的指标" in read(client, "/targets", indicator="没有这个").text_content()


def test_the_file_holds_what_the_page_shows(client: httpx.Client, plan_documents: list[Document]) -> None:
    response = client.get("/targets.csv")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in response.headers["content-disposition"]
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
    assert len(rows) == sum(len(clause.targets) for document in plan_documents for clause in document.clauses)
    (row,) = (row for row in rows if row["指标"] == "本地知识产权服务机构")
    known = {"地区": "南通市海门区", "性质": "目标", "数值": "5", "单位": "家", "年份": "2025"}
    assert {name: row[name] for name in known} == known
    assert client.get(row["链接"]).status_code == 200
    assert row["规划写法"] in row["原文"]


@pytest.mark.parametrize("query", [{"region": "火星"}, {"doc": "x"}, {"nature": "x"}])
@pytest.mark.parametrize("path", ["/targets", "/targets.csv"])
def test_a_filter_that_names_nothing_is_told(client: httpx.Client, path: str, query: dict[str, str]) -> None:
    assert client.get(path, params=query).status_code == 422


@pytest.mark.browser
def test_a_reader_filters_and_downloads(live_url: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{live_url}/targets")
    page.get_by_test_id("region").select_option("南通市海门区")
    page.get_by_role("button", name="查找").click()
    expect(page.get_by_role("heading", level=2)).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_test_id("csv").click()
    assert download.value.suggested_filename == "规划目标.csv"
    download.value.save_as(tmp_path / "targets.csv")
    assert "上海市" not in (tmp_path / "targets.csv").read_text(encoding="utf-8-sig")


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/targets", "/targets?view=table"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(live_url: str, page: Page, path: str, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{live_url}{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
