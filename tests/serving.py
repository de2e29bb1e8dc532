"""Runs an application on a free port while a test needs it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from policyqa.server import address, listen


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Yield the address of ``app``."""
    with listen("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield address(listener)
        server.should_exit = True
        thread.join(timeout=10)
