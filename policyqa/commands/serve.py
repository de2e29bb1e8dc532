"""Turns the index into a web server."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer


def serve(
    host: Annotated[str | None, typer.Option("--host", help="监听地址，默认 POLICYQA_HOST。")] = None,
    port: Annotated[
        int | None, typer.Option("--port", min=0, max=65_535, help="监听端口，默认 POLICYQA_PORT；0 为任意空闲端口。")
    ] = None,
) -> None:
    """Serve the pages and the JSON interface until the process is told to stop."""
    with _uncollected():
        from policyqa import parts
        from policyqa.settings import load_settings
        from policyqa.terminal import watching

        settings = load_settings()
        with watching() as watch:
            service = parts.live_service(settings, watch)
        from policyqa.server import run_server
        from web.app import create_app

        app = create_app(
            service,
            settings=settings.for_web(),
            feedback=parts.feedback(settings),
            evaluation=parts.evaluation(settings),
        )
    run_server(
        app,
        settings.host if host is None else host,
        settings.port if port is None else port,
        settings.log_level,
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from what the block makes, then and later: a server keeps all of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
