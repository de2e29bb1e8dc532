"""An enterprise looks up what applies to it: the page over the real finder, with a browser and without."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from corpus.model import Document
from tests.web.test_chat_browser import ask
from tests.web.test_quality_browser import assert_accessible

PROFILE = "我们是浦东做人工智能芯片的初创公司，想用专利融资，还担心海外被诉，不需要托管"


@pytest.fixture(scope="module")
def client(live_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        yield client


def send(client: httpx.Client, path: str = "/match", **form: str | list[str]) -> lxml.html.HtmlElement:
    response = client.post(path, data=form)
    assert response.status_code == 200, response.text
    return lxml.html.document_fromstring(response.text)


def named(page: lxml.html.HtmlElement, name: str) -> list[lxml.html.HtmlElement]:
    return page.xpath("//*[@data-testid=$name]", name=name)


def keys(page: lxml.html.HtmlElement) -> set[str]:
    return {chip.get("data-key") for chip in named(page, "chip")}


def test_a_text_becomes_chips_with_the_words_that_they_rest_on(client: httpx.Client) -> None:
    page = send(client, text=PROFILE)
    assert {"district=浦东新区", "industries=集成电路", "needs=质押融资", "needs=海外维权", "not_needs=托管"} <= keys(
        page
    )
    (chip,) = page.xpath("//*[@data-key='industries=集成电路']")
    assert chip.xpath("string(.//q)") == "芯片"
    (denied,) = page.xpath("//*[@data-key='not_needs=托管']")
    assert "不需要托管" in denied.text_content()


def test_results_stand_by_need_each_with_words_of_the_plan_reasons_and_who_is_in_charge(
    client: httpx.Client, plan_documents: list[Document]
) -> None:
    raws = {document.id: document.raw for document in plan_documents}
    page = send(client, text=PROFILE)
    groups = [group.xpath("string(h3)") for group in named(page, "need-group")]
    assert groups[0].startswith("质押融资")
    assert "你要的" in groups[0]
    matches = named(page, "match")
    assert matches
    for match in matches:
        (link,) = match.xpath(".//*[@data-testid='to-plan']/@href")
        url = httpx.URL(link)
        words = raws[url.path.removeprefix("/documents/")][int(url.params["start"]) : int(url.params["end"])]
        quoted = match.xpath("string(blockquote)")
        assert "".join(words.split()) == "".join(quoted.split())
        assert match.xpath(".//*[@data-testid='reasons']/li")
        assert "规划文本未给出金额" in match.text_content()
    assert any("市知识产权局" in match.xpath("string(.//dl)") for match in matches)


def test_who_leads_stands_first(client: httpx.Client) -> None:
    for match in named(send(client, text=PROFILE), "match"):
        roles = match.xpath(".//dl[@class='duties']/dt/text()")
        assert "牵头" not in roles[1:]


def test_what_could_not_be_checked_is_said(client: httpx.Client) -> None:
    page = send(client, needs=["质押融资"])
    opens = [item.text_content() for item in page.xpath("//*[@data-testid='open']/li")]
    assert any("你没有说明是否在" in words for words in opens)


def test_a_measure_that_one_condition_keeps_away_stands_apart_with_the_condition(client: httpx.Client) -> None:
    page = send(client, text="上海闵行做服装")
    (near,) = named(page, "near-misses")
    conditions = near.xpath(".//*[@class='condition']/text()")
    assert conditions
    assert any("若你在浦东新区" in condition for condition in conditions)
    apart = {match.get("data-id") for match in near.xpath(".//*[@data-testid='match']")}
    applying = {m.get("data-id") for m in page.xpath("//*[@data-testid='need-group']//*[@data-testid='match']")}
    assert not apart & applying


def test_a_place_without_plans_says_which_there_are(client: httpx.Client) -> None:
    page = send(client, text="我们在北京做服装")
    assert "没有收录“北京”的规划" in named(page, "notes")[0].text_content()
    assert "没有认出" in page.xpath("string(//*[@data-key='region=北京'])")


def test_a_chip_is_taken_away_or_turned_round_without_scripts(client: httpx.Client) -> None:
    page = send(client, text=PROFILE)
    sent = {**hidden(page), "text": PROFILE}
    without = send(client, **sent, drop="needs=海外维权")
    assert "needs=海外维权" not in keys(without)
    assert "needs=质押融资" in keys(without)
    turned = send(client, **sent, flip="not_needs=托管")
    assert "needs=托管" in keys(turned)
    assert "not_needs=托管" not in keys(turned)


def hidden(page: lxml.html.HtmlElement) -> dict[str, str | list[str]]:
    """Return the chips and the text read as the form sends them back."""
    fields = [field for field in page.xpath("//form[@id='profile']//input[@value]") if field.get("type") == "hidden"]
    sent = httpx.QueryParams([(field.name, field.value) for field in fields])
    return {name: sent.get_list(name) for name in sent}


def test_a_firm_in_two_regions_keeps_both_when_it_edits_its_profile(client: httpx.Client) -> None:
    text = "总部在天津，研发中心放在上海浦东，想用专利贷款"
    page = send(client, text=text)
    edited = send(client, **{**hidden(page), "text": text, "needs": ["质押融资", "保险"]})
    assert {"region=天津市", "district=浦东新区", "needs=保险"} <= keys(edited)


def test_where_a_firm_is_not_stays_so_when_it_edits_its_profile(client: httpx.Client) -> None:
    text = "公司在上海，不在浦东，想用专利贷款"
    page = send(client, text=text)
    assert "不在浦东新区" in named(page, "chips")[0].text_content()
    edited = send(client, **hidden(page), text=text)
    assert "not_district=浦东新区" in keys(edited)
    assert "district=浦东新区" not in keys(edited)


def test_filters_leave_what_they_name(client: httpx.Client) -> None:
    page = send(client, text=PROFILE, show="50")
    department = page.xpath("//select[@name='department']/option[2]/@value")[0]
    left = named(send(client, text=PROFILE, show="50", department=department), "match")
    assert 0 < len(left) <= len(named(page, "match"))
    assert all(department in match.text_content() for match in left)
    assert "筛选后没有结果" in send(client, text=PROFILE, doc="nowhere").text_content()


def test_no_measure_of_a_plan_that_is_over_is_left_when_only_current_ones_are_asked_for(client: httpx.Client) -> None:
    for match in named(send(client, text=PROFILE, current="true"), "match"):
        assert "规划期已结束" not in match.text_content()


def test_nothing_said_shows_the_form_and_too_much_is_told(client: httpx.Client) -> None:
    assert named(send(client, text="  "), "profile-example")
    page = send(client, text="字" * 2001)
    assert "最多 2000 字" in named(page, "too-long")[0].text_content()
    assert page.xpath("string(//textarea)") == "字" * 2001
    assert named(page, "results") == []


@pytest.mark.parametrize("path", ["/match.csv", "/match/print"])
def test_nothing_said_cannot_be_exported(client: httpx.Client, path: str) -> None:
    response = client.post(path, data={"text": " "}, headers={"accept": "text/html"})
    assert response.status_code == 422
    assert "请写明企业的所在地" in response.text


def test_a_form_that_is_not_one_is_told(client: httpx.Client) -> None:
    assert client.post("/match", data={"text": "甲", "show": "all"}).json()["code"] == "invalid_request"


def test_the_file_holds_the_results_with_their_sources_and_the_date(client: httpx.Client) -> None:
    page = send(client, text=PROFILE, show="50")
    response = client.post("/match.csv", data={"text": PROFILE})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
    quotes = {match.xpath("string(blockquote)") for match in named(page, "match")}
    assert quotes <= {row["措施原文"] for row in rows}
    for row in rows:
        assert row["措施原文"] in row["条款全文"]
        assert row["规划"]
        assert len(row["查询日期"]) == 10
        assert client.get(row["链接"]).status_code == 200


def test_the_page_to_print_has_every_result_its_sources_and_the_date(client: httpx.Client) -> None:
    page = send(client, "/match/print", text=PROFILE)
    every = send(client, text=PROFILE, show="50")
    assert len(named(page, "match")) == len(named(every, "match"))
    assert named(page, "as-of")[0].text_content().count("-") == 2
    assert "上海市知识产权保护和运用“十四五”规划" in named(page, "plans")[0].text_content()
    assert "质押融资" in page.text_content()


def test_a_profile_in_the_address_is_looked_up(client: httpx.Client) -> None:
    page = lxml.html.document_fromstring(client.get("/match", params={"text": PROFILE}).text)
    assert "needs=质押融资" in keys(page)
    assert named(page, "match")


@pytest.fixture
def finder(live_url: str, page: Page) -> Page:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{live_url}/match")
    return page


def look_up(page: Page, text: str) -> None:
    page.get_by_test_id("profile-text").fill(text)
    page.get_by_test_id("find-policies").click()
    expect(page.get_by_test_id("found")).to_be_visible()


@pytest.mark.browser
def test_an_enterprise_finds_edits_narrows_and_follows_to_the_plan(finder: Page) -> None:
    look_up(finder, PROFILE)
    expect(finder.get_by_test_id("found")).to_be_focused()
    expect(finder.locator("[data-key='needs=海外维权']")).to_be_visible()
    finder.get_by_role("button", name="去掉：需要的支持 海外维权").click()
    expect(finder.locator("[data-key='needs=海外维权']")).to_have_count(0)
    expect(finder.get_by_test_id("chips").get_by_role("button").first).to_be_focused()
    expect(finder.get_by_test_id("need-group").first).to_contain_text("质押融资")
    finder.get_by_role("button", name="改为“托管”").click()
    expect(finder.locator("[data-key='needs=托管']")).to_be_visible()
    finder.get_by_test_id("facets").locator("summary").click()
    finder.get_by_text("保险", exact=True).click()
    finder.get_by_role("button", name="按补充的条件再查").click()
    expect(finder.locator("[data-key='needs=保险']")).to_be_visible()
    quote_of_first = finder.get_by_test_id("quote").first.inner_text()
    finder.get_by_test_id("to-plan").first.click()
    marked = finder.get_by_test_id("quote")
    expect(marked.first).to_be_in_viewport()
    assert "".join("".join(marked.all_text_contents()).split()) == "".join(quote_of_first.split())
    finder.go_back()
    expect(finder.locator("[data-key='needs=保险']")).to_be_visible()


@pytest.mark.browser
def test_a_link_opens_the_same_profile_and_no_server_sees_it(finder: Page, live_url: str) -> None:
    finder.context.grant_permissions(["clipboard-read", "clipboard-write"])
    look_up(finder, PROFILE)
    finder.get_by_role("button", name="去掉：需要的支持 海外维权").click()
    expect(finder.locator("[data-key='needs=海外维权']")).to_have_count(0)
    chips = finder.get_by_test_id("chips").inner_text()
    finder.get_by_test_id("copy-link").click()
    link = str(finder.evaluate("navigator.clipboard.readText()"))
    assert link.startswith(f"{live_url}/match#")
    other = finder.context.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(link)
    expect(other.get_by_test_id("found")).to_be_visible()
    assert other.get_by_test_id("chips").inner_text() == chips
    assert not any("%E" in url.partition("#")[0] for url in asked)
    assert other.evaluate("Object.values(localStorage).concat(Object.values(sessionStorage)).join()") == ""


@pytest.mark.browser
def test_an_edited_text_is_read_again(finder: Page) -> None:
    look_up(finder, "海门做家纺的，有商标，想要补贴")
    expect(finder.locator("[data-key='industries=家纺纺织']")).to_be_visible()
    look_up(finder, "天津做软件的，想去海外参展")
    expect(finder.locator("[data-key='region=天津市']")).to_be_visible()
    expect(finder.locator("[data-key='industries=家纺纺织']")).to_have_count(0)


@pytest.mark.browser
def test_filters_work_at_once(finder: Page) -> None:
    look_up(finder, PROFILE)
    finder.get_by_test_id("narrow-doc").select_option("sh-impl")
    expect(finder.get_by_test_id("narrow-doc")).to_have_value("sh-impl")
    expect(finder.get_by_test_id("narrow-doc")).to_be_focused()
    expect(finder.get_by_test_id("match").first).to_contain_text("上海实施推进计划")


@pytest.mark.browser
def test_results_are_saved_and_printed(finder: Page, tmp_path: Path) -> None:
    look_up(finder, PROFILE)
    with finder.expect_download() as download:
        finder.get_by_test_id("csv").click()
    assert download.value.suggested_filename == "适用政策.csv"
    download.value.save_as(tmp_path / "found.csv")
    assert "质押" in (tmp_path / "found.csv").read_text(encoding="utf-8-sig")
    with finder.context.expect_page() as opened:
        finder.get_by_test_id("print").click()
    expect(opened.value.get_by_test_id("as-of")).to_be_visible()
    assert_accessible(opened.value)
    opened.value.emulate_media(media="print")
    expect(opened.value.get_by_test_id("print-now")).to_be_hidden()
    expect(opened.value.get_by_test_id("match").first).to_be_visible()


@pytest.mark.browser
def test_a_server_that_is_gone_is_told(finder: Page) -> None:
    look_up(finder, PROFILE)
    finder.route("**/match", lambda route: route.abort())
    finder.get_by_test_id("find-policies").click()
    expect(finder.get_by_test_id("failure")).to_contain_text("连不上服务")
    expect(finder.get_by_test_id("match").first).to_be_visible()


@pytest.mark.browser
def test_the_chat_leads_an_enterprise_to_the_finder_with_its_profile(live_url: str, page: Page) -> None:
    page.goto(live_url)
    ask(page, "我们是浦东的芯片初创公司，有什么专利融资政策可以享受")
    page.get_by_test_id("to-finder").click()
    expect(page.get_by_test_id("found")).to_be_visible()
    expect(page.locator("[data-key='industries=集成电路']")).to_be_visible()
    assert page.url.startswith(f"{live_url}/match#")


@pytest.mark.browser
def test_without_scripts_the_form_finds_and_narrows(live_url: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_url}/match")
    look_up(page, PROFILE)
    page.get_by_role("button", name="去掉：需要的支持 海外维权").click()
    expect(page.locator("[data-key='needs=海外维权']")).to_have_count(0)
    page.get_by_test_id("narrow-doc").select_option("sh-plan")
    page.get_by_role("button", name="筛选").click()
    expect(page.get_by_test_id("narrow-doc")).to_have_value("sh-plan")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/match", f"/match?text={quote(PROFILE)}", f"/match?text={quote('北京做服装')}"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(live_url: str, page: Page, path: str, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{live_url}{path}")
    page.get_by_test_id("facets").locator("summary").click()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
