"""Reads the tables of ``rag/data``."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from index.kept import kept


def read_table(name: str) -> dict[str, Any]:
    """Return a file of ``rag/data``, as it was kept when it was parsed: parsing all takes a tenth of a second."""
    text = files("rag").joinpath(f"data/{name}.toml").read_text("utf-8")
    table: dict[str, Any] = kept(f"words-{name}", (text,), lambda: tomllib.loads(text))
    return table
