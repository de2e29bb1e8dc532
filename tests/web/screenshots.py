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

_DESK = (1280, 800)
_PHONE = (390, 844)


@dataclass(frozen=True)
class Picture:
    """One picture: what the page at ``/`` is brought to, and in which window."""

    name: str
    bring: Callable[[Page], None]
    size: tuple[int, int]


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


def show_departments(page: Page) -> None:
    """Show who does what."""
    page.get_by_role("link", name="部门", exact=True).click()
    expect(page.get_by_test_id("departments").first).to_be_visible()


def show_targets(page: Page) -> None:
    """Show what is to be reached."""
    page.get_by_role("link", name="目标", exact=True).click()
    expect(page.get_by_test_id("targets").first).to_be_visible()


PICTURES = (
    Picture("chat", show_answer, _DESK),
    Picture("chat-phone", show_answer, _PHONE),
    Picture("reader", show_reader, _DESK),
    Picture("reader-phone", show_reader, _PHONE),
    Picture("departments", show_departments, _DESK),
    Picture("departments-phone", show_departments, _PHONE),
    Picture("targets", show_targets, _DESK),
    Picture("targets-phone", show_targets, _PHONE),
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
    page.goto(address)
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
    app = create_app(service, settings=settings.for_web(), feedback=parts.feedback(settings))
    with serving(app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for picture in PICTURES:
            take(browser, address, picture, directory)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DIRECTORY)
