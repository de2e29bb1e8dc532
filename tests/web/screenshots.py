"""Turns the pages of the real server into pictures: ``python -m tests.web.screenshots [DIRECTORY]``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from policyqa import parts
from policyqa.settings import load_settings
from policyqa.terminal import watching
from tests.serving import serving
from tests.web.chromium import FLAGS, find_chromium
from web.app import create_app

DIRECTORY = Path(__file__).parents[2] / "docs" / "images"
QUESTION = "谁负责商业秘密保护"
PROFILE = "我们是浦东做人工智能芯片的初创公司，想用专利融资，还担心海外被诉，不需要托管"

_DESK = (1280, 800)
_PHONE = (390, 844)


@dataclass(frozen=True)
class Picture:
    """One picture: the address, what the page there is brought to, and in which window."""

    name: str
    path: str
    bring: Callable[[Page], None]
    size: tuple[int, int]


def show(name: str) -> Callable[[Page], None]:
    """Return what waits until the first element of this test id is visible, and brings its page to no other state."""

    def wait(page: Page) -> None:
        expect(page.get_by_test_id(name).first).to_be_visible()

    return wait


def show_heading(page: Page) -> None:
    """Wait for the page, which without a published report says that there is none."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def show_answer(page: Page) -> None:
    """Ask, and open the first source."""
    page.get_by_test_id("question").fill(QUESTION)
    page.get_by_test_id("send").click()
    page.get_by_test_id("marker-1").click()
    expect(page.get_by_test_id("quote")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)


def show_reader(page: Page) -> None:
    """Follow the first source to the words of its plan."""
    show_answer(page)
    page.get_by_role("link", name="在规划原文中查看").click()
    expect(page.get_by_test_id("quote").first).to_be_in_viewport()


def show_arcs(page: Page) -> None:
    """Scroll to who works with whom."""
    page.get_by_role("heading", name="谁和谁一起做").evaluate("element => element.scrollIntoView()")
    expect(page.get_by_test_id("arcs")).to_be_in_viewport()


def show_matches(page: Page) -> None:
    """Look up what applies to an enterprise."""
    page.get_by_test_id("profile-text").fill(PROFILE)
    page.get_by_test_id("find-policies").click()
    expect(page.get_by_test_id("match").first).to_be_visible()
    page.get_by_test_id("chips").evaluate("element => element.parentElement.scrollIntoView()")


PAGES: tuple[tuple[str, str, Callable[[Page], None]], ...] = (
    ("chat", "/", show_answer),
    ("reader", "/", show_reader),
    ("documents", "/documents", show("document")),
    ("match", "/match", show_matches),
    ("departments", "/departments", show("departments")),
    ("together", "/departments", show_arcs),
    ("targets", "/targets?region=上海市", show("targets")),
    ("compare", "/compare?topic=专利导航", show("side")),
    ("evaluation", "/evaluation", show_heading),
)

PICTURES = tuple(
    Picture(f"{name}{suffix}", path, bring, size)
    for name, path, bring in PAGES
    for suffix, size in (("", _DESK), ("-phone", _PHONE))
)


def take(browser: Browser, address: str, picture: Picture, directory: Path) -> Path:
    """Write one picture as PNG; return its path."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="zh-CN",
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{address}{picture.path}")
    picture.bring(page)
    path = directory / f"{picture.name}.png"
    page.screenshot(path=path, animations="disabled")
    context.close()
    return path


def main(directory: Path) -> None:
    """Write all pictures."""
    directory.mkdir(parents=True, exist_ok=True)
    settings = load_settings()
    with watching() as watch:
        service = parts.live_service(settings, watch)
    app = create_app(
        service,
        settings=settings.for_web(),
        feedback=parts.feedback(settings),
        evaluation=parts.evaluation(settings),
    )
    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for picture in PICTURES:
            take(browser, address, picture, directory)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DIRECTORY)
