"""One topic in every plan, from the real index, side by side."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import lxml.html
import pytest
from playwright.sync_api import Page, expect

from tests.web.test_department_pages import read
from tests.web.test_quality_browser import assert_accessible
from web.examples import load_topics


@pytest.fixture(scope="module")
def client(live_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        yield client


def side_of(page: lxml.html.HtmlElement, doc_id: str) -> lxml.html.HtmlElement:
    (side,) = page.xpath("//*[@data-testid='side'][@data-doc=$doc]", doc=doc_id)
    return side


def test_each_plan_shows_its_words_its_departments_and_its_numbers(client: httpx.Client) -> None:
    side = side_of(read(client, "/compare", topic="专利导航"), "sh-impl")
    assert "市级专利导航项目50个" in "".join(side.xpath(".//mark/text()"))
    assert side.xpath(".//*[@class='figures']//a/text()") == ["50个"]
    (duties, *_) = side.xpath(".//dl[@class='duties']")
    assert "市知识产权局" in duties.text_content()
    link = side.xpath(".//*[@class='extract-link']/a/@href")[0]
    assert "专利导航" in read(client, link).xpath("string(//mark)")


def test_a_plan_that_is_silent_is_said_to_be_and_stands_last(client: httpx.Client) -> None:
    page = read(client, "/compare", topic="商业秘密")
    assert "4 份规划中，3 份写到“商业秘密”" in page.xpath("string(//*[@data-testid='summary'])")
    last = page.xpath("//*[@data-testid='side']")[-1]
    assert last.get("data-doc") == "haimen"
    assert "该规划没有提到“商业秘密”" in last.text_content()
    assert "已检索全部 46 个条款" in last.text_content()
    assert last.xpath(".//*[@data-testid='extract']") == []


def test_a_topic_that_no_plan_writes_says_so_and_where_to_go(client: httpx.Client) -> None:
    page = read(client, "/compare", topic="元宇宙")
    assert "都没有提到“元宇宙”" in page.xpath("string(//*[@data-testid='summary'])")
    assert page.text_content().count("该规划没有提到") == 4
    assert page.xpath("//*[@data-testid='summary']/a[starts-with(@href, '/?q=')]")


def test_without_a_topic_there_are_examples_that_several_plans_write(client: httpx.Client) -> None:
    page = read(client, "/compare")
    examples = page.xpath("//*[@data-testid='topic-example']")
    assert [example.text for example in examples] == list(load_topics())
    assert page.xpath("//*[@data-testid='sides']") == []
    for example in examples:
        speaking = read(client, example.get("href")).xpath("//*[@data-testid='side'][not(contains(@class, 'silent'))]")
        assert len(speaking) >= 2


def test_a_topic_too_long_is_told_and_kept_and_can_be_asked(client: httpx.Client) -> None:
    topic = "怎么办" * 30
    page = read(client, "/compare", topic=topic)
    assert "话题最多 60 个字" in page.xpath("string(//*[@data-testid='too-long'])")
    assert page.xpath("//input[@name='topic']/@value") == [topic]
    assert page.xpath("//*[@data-testid='too-long']/a/@href")[0].startswith("/?draft=")
    assert page.xpath("//*[@data-testid='sides']") == []


def test_a_topic_of_filler_words_asks_for_more(client: httpx.Client) -> None:
    assert "没有看懂“什么”" in read(client, "/compare", topic="什么").text_content()


def test_only_the_plans_chosen_are_compared(client: httpx.Client) -> None:
    page = lxml.html.document_fromstring(
        client.get("/compare", params={"topic": "仲裁", "doc": ["tianjin", "haimen"]}).text
    )
    assert {side.get("data-doc") for side in page.xpath("//*[@data-testid='side']")} == {"tianjin", "haimen"}
    assert client.get("/compare", params={"topic": "仲裁", "doc": "x"}).status_code == 422


@pytest.mark.browser
def test_a_reader_compares_and_follows_to_the_words_of_the_plan(live_url: str, page: Page) -> None:
    page.goto(f"{live_url}/compare")
    page.get_by_test_id("topic").fill("商业秘密")
    page.get_by_test_id("topic").press("Enter")
    side = page.locator("[data-doc=tianjin]")
    quote = side.get_by_test_id("quote").first.inner_text()
    side.get_by_role("link", name="在规划原文中查看").first.click()
    expect(page.get_by_test_id("quote").first).to_be_in_viewport()
    expect(page.get_by_test_id("quote").first).to_contain_text(quote)


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/compare", "/compare?topic=商业秘密", "/compare?topic=元宇宙"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(live_url: str, page: Page, path: str, theme: str, width: int) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{live_url}{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
