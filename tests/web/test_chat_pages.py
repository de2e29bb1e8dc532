from __future__ import annotations

from collections.abc import Callable

import lxml.html
import pytest

from rag.contract import Filters
from tests.web.conftest import Site
from tests.web.double import CRASHES, PLANS, SECRETS, UNAVAILABLE, WEATHER, ServiceDouble, secrets_answer
from web.settings import WebSettings


def page_of(text: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(text)


def by_testid(page: lxml.html.HtmlElement, name: str) -> list[lxml.html.HtmlElement]:
    return page.xpath(f"//*[@data-testid='{name}']")


def test_the_start_page_offers_questions_and_lists_the_plans_with_their_dates(site: Site) -> None:
    page = page_of(site.client.get("/").text)
    assert len(by_testid(page, "example")) > 5
    shelf = page.xpath("//*[@class='shelf']")[0].text_content()
    assert all(plan.title in shelf for plan in PLANS)
    assert "2021-12-31" in shelf
    assert "以正式公布的文本为准" in by_testid(page, "standing-note")[0].text_content()


def test_nothing_is_loaded_from_another_host_and_nothing_runs_inline(site: Site) -> None:
    page = page_of(site.client.get("/", params={"q": SECRETS}).text)
    for address in page.xpath("//*/@src | //link/@href"):
        assert address.startswith("/static/")
    assert page.xpath("//style | //@style | //@onclick | //script[not(@src) and @type!='application/json']") == []


def test_without_scripts_a_question_in_the_address_is_answered(site: Site) -> None:
    page = page_of(site.client.get("/", params={"q": SECRETS}).text)
    assert "市市场监管局" in by_testid(page, "answer")[0].text_content()
    marker = by_testid(page, "marker-1")[0]
    target = page.get_element_by_id(marker.get("href")[1:])
    assert "探索建立国家商业秘密保护基地" in target.text_content()
    assert len(by_testid(page, "quote")) == 2


def test_the_filters_of_the_form_reach_the_service(site: Site) -> None:
    site.client.get("/", params={"q": SECRETS, "region": ["上海市", "天津市"], "doc": "tianjin", "department": "甲局"})
    filters = Filters(regions=["上海市", "天津市"], doc_ids=["tianjin"], departments=["甲局"])
    assert site.service.asked[-1].filters == filters


def test_a_blank_question_shows_the_start_page(site: Site) -> None:
    assert by_testid(page_of(site.client.get("/", params={"q": " "}).text), "answer") == []


def test_an_overlong_question_in_the_address_is_an_error_page(site: Site) -> None:
    response = site.client.get("/", params={"q": "问" * 501}, headers={"accept": "text/html"})
    assert response.status_code == 422
    assert response.headers["content-type"].startswith("text/html")
    assert "请求内容有误" in response.text


def test_an_unknown_page_is_an_error_page_with_a_way_back(site: Site) -> None:
    response = site.client.get("/nothing", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert "没有这个地址" in response.text
    assert page_of(response.text).xpath("//main//a[@href='/']")


def test_a_link_made_with_another_index_says_so(site: Site) -> None:
    same = site.client.get("/", params={"q": SECRETS, "v": "20250101-test"}).text
    other = site.client.get("/", params={"q": SECRETS, "v": "20240101-old"}).text
    assert by_testid(page_of(same), "version-notice") == []
    assert "20240101-old" in by_testid(page_of(other), "version-notice")[0].text_content()


def test_without_an_index_the_page_says_that_there_are_no_plans(serve: Callable[..., Site]) -> None:
    assert "还没有可用的规划" in serve(ServiceDouble(reason="没有索引")).client.get("/").text


def test_no_suggestion_and_no_source_leave_no_empty_box(serve: Callable[..., Site]) -> None:
    bare = secrets_answer().model_copy(update={"suggestions": [], "citations": []})
    page = page_of(serve(ServiceDouble(echo=bare)).client.get("/", params={"q": "问"}).text)
    assert page.xpath("//*[@class='sources']") == []
    assert by_testid(page, "suggestion") == []


def test_a_kept_answer_is_drawn_again_as_it_was(site: Site) -> None:
    kept = site.client.post("/api/ask", json={"question": WEATHER}).json()
    response = site.client.post("/fragments/turn", json=kept)
    turn = page_of(response.text)
    assert by_testid(turn, "status")[0].get("data-status") == "none"
    assert kept["answer"] in by_testid(turn, "answer")[0].text_content()


def test_a_damaged_kept_answer_is_refused(site: Site) -> None:
    assert site.client.post("/fragments/turn", json={"answer": "x"}).status_code == 422


@pytest.mark.parametrize("path", ["/", "/documents", "/documents/haimen", "/compare", "/nothing"])
def test_a_page_names_itself_for_tabs_and_for_who_shares_it(site: Site, path: str) -> None:
    page = page_of(site.client.get(path, headers={"accept": "text/html"}).text)
    title = page.xpath("string(//title)")
    assert title.endswith("规划问答")
    assert page.xpath("string(//meta[@property='og:title']/@content)") == title
    assert len(page.xpath("string(//meta[@property='og:description']/@content)")) > 10
    assert page.xpath("string(//html/@lang)") == "zh-CN"
    icon = site.client.get(page.xpath("string(//link[@rel='icon']/@href)"))
    assert icon.headers["content-type"].startswith("image/svg")


def test_a_page_that_fails_says_so_and_what_to_do(site: Site) -> None:
    accept = {"accept": "text/html"}
    crash = site.client.get("/", params={"q": CRASHES}, headers=accept)
    assert crash.status_code == 500
    assert "请稍后重试" in crash.text
    assert "secret detail" not in crash.text
    missing = site.client.get("/", params={"q": UNAVAILABLE}, headers=accept)
    assert missing.status_code == 503
    assert "policyqa index build" in missing.text


def test_too_many_questions_are_told_on_a_page_when_to_come_back(serve: Callable[..., Site]) -> None:
    site = serve(ServiceDouble(), WebSettings(rate_limit=1))
    accept = {"accept": "text/html"}
    assert site.client.get("/", params={"q": SECRETS}, headers=accept).status_code == 200
    again = site.client.get("/", params={"q": SECRETS}, headers=accept)
    assert again.status_code == 429
    assert int(again.headers["retry-after"]) >= 1
    assert "提问太频繁" in again.text
