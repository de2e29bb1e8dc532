"""What holds for every page of the real server: it fits, prints, keeps its colours, and names itself."""

from __future__ import annotations

from urllib.parse import quote

import httpx
import lxml.html
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    f"/?q={quote('谁负责商业秘密保护')}",
    "/documents",
    "/documents/haimen",
    "/departments",
    f"/departments/{quote('市教委')}?region={quote('上海市')}",
    "/targets",
    "/targets?view=table",
    f"/compare?topic={quote('专利导航')}",
    "/match",
    f"/match?text={quote('海门做家纺的，有商标，想要补贴')}",
    "/nothing",
]


@pytest.mark.parametrize("path", PAGES)
def test_no_width_and_no_size_of_type_needs_scrolling_sideways(live_url: str, page: Page, path: str) -> None:
    """640 pixels are a desk's window at 200% zoom, 320 at 400%."""
    page.goto(f"{live_url}{path}")
    for large in (False, True):
        if large:
            page.get_by_role("button", name="长者模式").click()
        for width in (320, 360, 640, 900, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, large)


@pytest.mark.parametrize("path", PAGES)
def test_on_paper_there_is_nothing_to_click_and_the_ink_is_dark(live_url: str, page: Page, path: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{live_url}{path}")
    expect(page.get_by_role("heading", level=1).first).to_be_attached()
    expect(page.get_by_role("navigation", name="主导航")).to_be_hidden()
    assert page.locator("button:not(.source-toggle):visible, input:visible, select:visible").count() == 0
    colours = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("path", PAGES)
def test_dark_is_dark_and_the_choice_of_light_wins(live_url: str, page: Page, path: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{live_url}{path}")
    lightness = "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))"
    assert page.evaluate(lightness) < 60
    page.get_by_role("button", name="深色").click()
    assert page.evaluate(lightness) > 200


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_skips_to_the_text_and_shows_where_it_is(live_url: str, page: Page, path: str) -> None:
    page.goto(f"{live_url}{path}")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    for landmark in ("banner", "main"):
        expect(page.get_by_role(landmark)).to_have_count(1)


def test_the_navigation_stands_on_one_line_on_a_phone(live_url: str, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(live_url)
    links = page.get_by_role("navigation", name="主导航").get_by_role("link")
    assert len({link.bounding_box()["y"] for link in links.all()}) == 1


def test_every_page_of_the_navigation_exists_and_has_its_own_title(live_url: str) -> None:
    titles = set()
    with httpx.Client(base_url=live_url, trust_env=False, timeout=60) as client:
        page = lxml.html.document_fromstring(client.get("/").text)
        for address in page.xpath("//header//nav/a/@href"):
            response = client.get(address)
            assert response.status_code == 200, address
            opened = lxml.html.document_fromstring(response.text)
            titles.add(opened.xpath("string(//title)"))
            assert opened.xpath("//header//nav/a[@aria-current='page']/@href") == [address]
        assert len(titles) == len(page.xpath("//header//nav/a"))
