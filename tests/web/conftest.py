"""A real server and a real browser for the tests of the web package."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.chromium import FLAGS, find_chromium
from tests.web.double import ServiceDouble
from web.app import create_app
from web.evaluation_pages import Published
from web.feedback import FeedbackStore
from web.service import AnswerService
from web.settings import WebSettings

_POLICY = "Content Security Policy"


@dataclass(frozen=True)
class Site:
    """A running server: its address, a client for it, its service and a way to end it."""

    url: str
    client: httpx.Client
    service: AnswerService
    stop: Callable[[], None]


@contextmanager
def serving(app: FastAPI) -> Iterator[tuple[str, Callable[[], None]]]:
    """Serve ``app`` on a free port; yield its address and a function that ends it."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()

    def stop() -> None:
        server.should_exit = True
        thread.join(timeout=10)
        listener.close()

    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", stop
    finally:
        stop()


@pytest.fixture
def serve() -> Iterator[Callable[..., Site]]:
    """Return a function that serves a service with settings until the test ends."""
    with ExitStack() as stack:

        def start(
            service: AnswerService,
            settings: WebSettings | None = None,
            feedback: FeedbackStore | None = None,
            evaluation: Published | None = None,
        ) -> Site:
            app = create_app(service, settings=settings, feedback=feedback, evaluation=evaluation)
            url, stop = stack.enter_context(serving(app))
            client = stack.enter_context(httpx.Client(base_url=url, trust_env=False, timeout=30))
            return Site(url, client, service, stop)

        yield start


@pytest.fixture
def site(serve: Callable[..., Site]) -> Site:
    """Return a site that answers from the double."""
    return serve(ServiceDouble())


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium; without one the test fails and says how to get it."""
    path = find_chromium()
    if path is None:
        pytest.fail(
            "no Chromium found: run `make test`, which installs it, or `sudo apt-get install chromium`, "
            "or name one in POLICYQA_CHROMIUM"
        )
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Return a headless browser for the whole session."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a desk's width that fails the test when a script throws or the security policy is broken."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="zh-CN")
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda message: faults.append(message.text) if _POLICY in message.text else None)
    context.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    yield context.new_page()
    context.close()
    assert faults == []
