"""What is copied arrives also where the browser keeps its clipboard from pages that came without encryption."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.test_acts_browser import clipboard

pytestmark = pytest.mark.browser

REFUSED = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"


@pytest.fixture
def insecure(page: Page) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(REFUSED)
    return page


def test_an_answer_is_copied(insecure: Page, live_url: str) -> None:
    insecure.goto(f"{live_url}/?q=谁负责商业秘密保护")
    copy = insecure.get_by_test_id("copy")
    copy.click()
    expect(copy).to_have_text("已复制")
    expect(copy).to_be_focused()
    assert "市市场监管局" in clipboard(insecure)


def test_the_link_of_a_profile_is_copied(insecure: Page, live_url: str) -> None:
    insecure.goto(f"{live_url}/match?text=海门的科技小巨人，想做知识产权托管")
    insecure.get_by_test_id("copy-link").click()
    expect(insecure.get_by_test_id("copy-link")).to_have_text("链接已复制")
    assert clipboard(insecure).startswith(f"{live_url}/match#")
