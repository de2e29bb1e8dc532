"""Finds the system's Chromium for tests and screenshots."""

from __future__ import annotations

import os
import shutil

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Return the path of a Chromium: that of ``POLICYQA_CHROMIUM``, else the first that is installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("POLICYQA_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
