"""Reads the tables of ``rag/data``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import TypeAdapter

from index.kept import kept

_Held = TypeVar("_Held")


def read_table(name: str) -> dict[str, Any]:
    """Return a file of ``rag/data``, as it was kept when it was parsed: parsing all takes a tenth of a second."""
    text = files("rag").joinpath(f"data/{name}.toml").read_text("utf-8")
    table: dict[str, Any] = kept(f"words-{name}", (text,), lambda: tomllib.loads(text))
    return table


def all_words() -> str:
    """Return the text of all files of ``rag/data``: what it is told of is known, though no plan writes it."""
    tables = (one for one in files("rag").joinpath("data").iterdir() if one.name.endswith(".toml"))
    return "\n".join(one.read_text("utf-8") for one in sorted(tables, key=lambda one: one.name))


def held_as(kind: type[_Held], table: object) -> _Held:
    """Return what a part of a table holds as a value of a type, dataclasses by their fields; patterns are compiled."""
    return TypeAdapter(kind).validate_python(table)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of some words, of two the longer; nothing at all where there are none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"
