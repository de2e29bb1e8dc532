from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Site
from tests.web.double import (
    BREAKS_HALF_WAY,
    CRASHES,
    SECRETS,
    SUBSIDY,
    WEATHER,
    WRITTEN_SLOWLY,
    ServiceDouble,
)

pytestmark = pytest.mark.browser


def ask(page: Page, question: str) -> None:
    page.get_by_test_id("question").fill(question)
    page.get_by_test_id("question").press("Enter")


def asked(site: Site) -> list[str]:
    return [request.question for request in site.service.asked]


def test_a_question_gets_its_answer_and_a_marker_opens_its_source(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.get_by_test_id("question").fill(SECRETS)
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("answer")).to_contain_text("市市场监管局")
    expect(page.get_by_test_id("status")).to_contain_text("依据 2 处原文")
    page.get_by_test_id("marker-1").click()
    panel = page.get_by_test_id("source-panel")
    expect(panel).to_contain_text("(七)实现高效的知识产权行政保护")
    expect(panel).to_contain_text("探索建立商业秘密保护基地(园区、企业、指导站)")
    expect(page.get_by_test_id("quote")).to_have_text("探索建立国家商业秘密保护基地。(市市场监管局负责)")
    page.get_by_test_id("marker-2").click()
    expect(panel).to_have_count(1)
    expect(panel).to_contain_text("按职责分工负责")
    expect(panel).to_contain_text("市委宣传部")


def test_the_source_stands_beside_the_answer_on_a_desk_and_below_it_on_a_phone(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    page.get_by_test_id("marker-1").click()

    def boxes() -> tuple[dict[str, float], dict[str, float]]:
        answer = page.get_by_test_id("answer").bounding_box()
        panel = page.get_by_test_id("source-panel").bounding_box()
        assert answer is not None
        assert panel is not None
        return dict(answer), dict(panel)

    answer, panel = boxes()
    assert panel["x"] >= answer["x"] + answer["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    answer, panel = boxes()
    assert panel["y"] >= answer["y"] + answer["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_shift_enter_breaks_the_line_and_enter_sends(site: Site, page: Page) -> None:
    page.goto(site.url)
    field = page.get_by_test_id("question")
    field.press_sequentially("谁负责")
    field.press("Shift+Enter")
    field.press_sequentially("商业秘密保护")
    expect(field).to_have_value("谁负责\n商业秘密保护")
    field.press("Enter")
    expect(page.get_by_test_id("answer")).to_contain_text("市市场监管局")
    assert asked(site) == ["谁负责\n商业秘密保护"]


def test_enter_that_ends_a_composed_word_does_not_send(site: Site, page: Page) -> None:
    page.goto(site.url)
    field = page.get_by_test_id("question")
    field.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "shangye", "selectionStart": 7, "selectionEnd": 7})
    key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229, "nativeVirtualKeyCode": 13}
    session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
    session.send("Input.insertText", {"text": "商业秘密"})
    expect(field).to_have_value("商业秘密")
    assert asked(site) == []
    field.press("Enter")
    expect(page.get_by_test_id("answer")).to_be_visible()
    assert asked(site) == ["商业秘密"]


def test_a_blank_question_is_not_sent(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, "   ")
    expect(page.get_by_test_id("status")).to_have_count(0)
    assert asked(site) == []


def test_a_follow_up_is_sent_with_what_was_said_and_shows_how_it_was_understood(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    ask(page, "那天津呢?")
    expect(page.get_by_test_id("understood")).to_contain_text("天津由谁负责商业秘密保护")
    history = site.service.asked[-1].history
    assert [message.role for message in history] == ["user", "assistant"]
    assert history[0].content == SECRETS
    assert "市市场监管局" in history[1].content
    page.get_by_test_id("correct").click()
    expect(page.get_by_test_id("question")).to_have_value("天津由谁负责商业秘密保护")
    expect(page.get_by_test_id("question")).to_be_focused()


def test_a_question_understood_amiss_is_asked_as_typed_with_one_click(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    expect(page.get_by_test_id("marker-1")).to_be_visible()
    ask(page, "那天津呢?")
    page.get_by_test_id("literal").click()
    expect(page.get_by_test_id("answer")).to_have_count(3)
    expect(page.get_by_test_id("understood")).to_have_count(1)
    assert site.service.asked[-1].question == "那天津呢?"
    assert site.service.asked[-1].history == []


def test_an_example_and_a_suggestion_are_asked_with_one_click(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.get_by_test_id("example").first.click()
    page.get_by_test_id("suggestion").first.click()
    expect(page.get_by_test_id("answer")).to_have_count(2)
    expect(page.get_by_test_id("status").nth(1)).to_contain_text("有据可查")
    assert asked(site) == ["谁负责商业秘密保护", "天津由谁负责商业秘密保护?"]


@pytest.mark.parametrize(
    ("question", "status", "words"),
    [(WEATHER, "none", "换一种说法"), (SUBSIDY, "partial", "只回答了问题的一部分")],
)
def test_a_missing_and_a_partial_answer_look_different_and_say_what_to_do(
    site: Site, page: Page, question: str, status: str, words: str
) -> None:
    page.goto(site.url)
    ask(page, question)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", status)
    expect(page.get_by_text(words)).to_be_visible()
    page.get_by_test_id("steps").get_by_role("link", name="翻看规划原文").focus()
    compare = page.get_by_test_id("steps").get_by_role("link", name="逐份规划对照这个话题")
    assert "/compare?topic=" in str(compare.get_attribute("href"))
    border = page.get_by_test_id("answer").evaluate("element => getComputedStyle(element).borderLeftStyle")
    assert border == "dashed"


def test_a_question_that_a_filter_leaves_unanswered_is_asked_again_without_it(site: Site, page: Page) -> None:
    page.goto(site.url)
    page.get_by_test_id("filters").click()
    page.get_by_label("天津市", exact=True).check()
    ask(page, WEATHER)
    page.get_by_test_id("widen").click()
    expect(page.get_by_test_id("answer")).to_have_count(2)
    expect(page.get_by_test_id("widen")).to_have_count(1)
    expect(page.get_by_test_id("filters")).to_have_text("范围：全部规划")
    assert [request.filters.regions for request in site.service.asked] == [["天津市"], []]


def test_an_answer_appears_as_it_is_written_and_can_be_stopped_and_asked_again(
    serve: Callable[..., Site], page: Page
) -> None:
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    page.goto(site.url)
    ask(page, WRITTEN_SLOWLY)
    expect(page.get_by_test_id("answer")).to_contain_text("上海")
    expect(page.get_by_test_id("send")).to_be_hidden()
    page.get_by_test_id("stop").click()
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "stopped")
    expect(page.get_by_test_id("answer")).to_contain_text("上海")
    service.go_on.set()
    page.get_by_test_id("retry").click()
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "grounded")
    expect(page.get_by_test_id("stop")).to_be_hidden()


@pytest.mark.parametrize("question", [CRASHES, BREAKS_HALF_WAY])
def test_a_failure_is_told_with_a_way_to_try_again(site: Site, page: Page, question: str) -> None:
    page.goto(site.url)
    ask(page, question)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "error")
    expect(page.get_by_test_id("failure")).to_contain_text("服务器没有处理好这个请求")
    expect(page.get_by_test_id("retry")).to_be_visible()


def test_a_server_that_is_gone_is_told_with_a_way_to_try_again(site: Site, page: Page) -> None:
    page.goto(site.url)
    site.stop()
    ask(page, SECRETS)
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "error")
    expect(page.get_by_test_id("failure")).to_contain_text("连不上服务")
    expect(page.get_by_test_id("retry")).to_be_visible()


def test_a_server_that_goes_in_mid_stream_is_told_with_a_way_to_try_again(
    serve: Callable[..., Site], page: Page
) -> None:
    service = ServiceDouble()
    service.go_on.clear()
    site = serve(service)
    page.goto(site.url)
    ask(page, WRITTEN_SLOWLY)
    expect(page.get_by_test_id("answer")).to_contain_text("上海")
    site.stop()
    expect(page.get_by_test_id("status")).to_have_attribute("data-status", "error")
    expect(page.get_by_test_id("failure")).to_contain_text("连接就断了")
    service.go_on.set()


def test_the_keyboard_opens_a_source_closes_it_and_comes_back(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    marker = page.get_by_test_id("marker-2")
    expect(marker).to_have_attribute("aria-expanded", "false")
    marker.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("source-panel")).to_be_visible()
    expect(marker).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("source-panel")).to_have_count(0)
    expect(marker).to_be_focused()


def test_pointing_at_a_marker_previews_its_words(site: Site, page: Page) -> None:
    page.goto(site.url)
    ask(page, SECRETS)
    page.get_by_test_id("marker-1").hover()
    expect(page.get_by_role("tooltip")).to_contain_text("探索建立国家商业秘密保护基地")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_a_linked_answer_works_like_one_that_was_asked(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/?q={SECRETS}")
    page.get_by_test_id("marker-1").click()
    expect(page.get_by_test_id("quote")).to_have_count(1)
    ask(page, "那天津呢?")
    expect(page.get_by_test_id("understood")).to_be_visible()
    assert site.service.asked[-1].history[0].content == SECRETS


def test_without_scripts_the_form_asks_and_a_marker_leads_to_its_source(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    page.get_by_test_id("question").fill(SECRETS)
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("answer")).to_contain_text("市市场监管局")
    page.get_by_test_id("marker-2").click()
    expect(page.locator(":target")).to_contain_text("计算机软件源代码")
    context.close()
