"""Loads the word tables of ``rag/llm/data``: what names, numbers and denials look like, and the words of the prompt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class GuardWords:
    """The table of ``guard.toml``: ``ending`` finds where a name of a department ends."""

    ending: re.Pattern[str]
    qualifiers: tuple[str, ...]
    boundaries: str
    counters: str
    linked: str
    joining: str
    denials: tuple[str, ...]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("rag.llm").joinpath(f"data/{name}.toml").read_text("utf-8"))


@cache
def guard_words() -> GuardWords:
    """Return the words by which sentences are checked."""
    table = _table("guard")
    # “市知识产权局负责” at “局”; not “空间布局”, not “一部分”.
    ending = "|".join(_ending(entry) for entry in table["ending"])
    return GuardWords(
        re.compile(ending),
        tuple(table["qualifiers"]["words"]),
        table["boundaries"]["characters"],
        table["counters"]["characters"],
        table["counters"]["linked"],
        table["joining"]["characters"],
        tuple(table["denials"]["words"]),
    )


@cache
def prompt_words() -> Mapping[str, str]:
    """Return the pieces of the prompt by name."""
    return _table("prompt")


def _ending(entry: Mapping[str, Any]) -> str:
    spared = "".join(f"(?<!{re.escape(word)})" for word in entry["not_in"])
    following = f"(?![{entry['not_before']}])" if entry["not_before"] else ""
    words = "|".join(map(re.escape, entry["words"]))
    return f"(?:{words}){spared}{following}"
