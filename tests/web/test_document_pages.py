from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.conftest import Site
from tests.web.double import DOCUMENTS, PLANS, secrets_answer, task
from tests.web.test_chat_pages import by_testid, page_of


def test_the_list_leads_to_every_plan_with_its_dates(site: Site) -> None:
    page = page_of(site.client.get("/documents").text)
    entries = by_testid(page, "document")
    assert [entry.xpath(".//h2/a/@href")[0] for entry in entries] == [f"/documents/{plan.doc_id}" for plan in PLANS]
    assert "2022-06-09" in entries[0].text_content()


@pytest.mark.parametrize("doc_id", DOCUMENTS)
def test_a_plan_is_shown_whole_with_an_anchor_for_every_clause(site: Site, doc_id: str) -> None:
    page = page_of(site.client.get(f"/documents/{doc_id}").text)
    document = DOCUMENTS[doc_id]
    shown = {section.get("id"): section.xpath("string(p[1])") for section in by_testid(page, "clause")}
    assert shown.keys() == {clause.id for clause in document.clauses}
    clause = document.clauses[-1]
    assert shown[clause.id] == clause.text
    targets = {link[1:] for link in by_testid(page, "contents")[0].xpath(".//a/@href")}
    assert targets <= set(page.xpath("//@id"))
    assert len(page.xpath("//@id")) == len(set(page.xpath("//@id")))


def test_the_address_of_a_citation_marks_its_quote(site: Site) -> None:
    citation = secrets_answer().citations[0]
    page = page_of(site.client.get(citation.url).text)
    assert [mark.text_content() for mark in by_testid(page, "quote")] == [citation.quote]
    assert by_testid(page, "quote")[0].xpath("ancestor::section/@id") == [citation.clause_id]


def test_a_clause_can_be_asked_about(site: Site) -> None:
    page = page_of(site.client.get("/documents/sh-impl").text)
    (link,) = page.get_element_by_id(task(50).id).xpath(".//a[@data-testid='ask-about']/@href")
    assert parse_qs(urlsplit(link).query)["doc"] == ["sh-impl"]
    chat = page_of(site.client.get(link).text)
    assert chat.get_element_by_id("question").text.startswith("关于“50.探索建立商业秘密保护基地")
    assert chat.xpath("//input[@name='doc'][@checked]/@value") == ["sh-impl"]
    assert by_testid(chat, "answer") == []


def test_gaps_and_mended_places_are_told(site: Site) -> None:
    page = page_of(site.client.get("/documents/haimen").text)
    (signature,) = (line for line in by_testid(page, "imprint") if "缺失" in line.text_content())
    assert "南通市" in signature.text_content()
    assert "捕鱼" in by_testid(page, "notes")[0].xpath("./li")[0].text_content()
    notes = by_testid(page, "notes")[0].xpath("./li/@id")
    assert [link[1:] for link in page.xpath("//a[@class='note']/@href")] == notes != []


def test_an_unknown_plan_is_an_error_page_with_a_way_back(site: Site) -> None:
    response = site.client.get("/documents/nowhere", headers={"accept": "text/html"})
    assert response.status_code == 404
    assert "没有这份规划" in response.text


@pytest.mark.parametrize("query", ["start=5", "start=9&end=3", "start=0&end=0", "start=99999999&end=99999999"])
def test_an_odd_span_shows_the_plan_unmarked(site: Site, query: str) -> None:
    page = page_of(site.client.get(f"/documents/sh-impl?{query}").text)
    assert by_testid(page, "quote") == []
    assert by_testid(page, "clause")
