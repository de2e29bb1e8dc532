"""Loads the words and frames by which a question in English is put into Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rag.lexicon.tables import held_as, read_table


@dataclass(frozen=True, slots=True)
class Frame:
    """What is asked where a pattern is found in a question, and how it is put in Chinese."""

    asks: re.Pattern[str]
    put: str
    matches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class English:
    """English ``words`` with their Chinese, those ``dropped``, and ``frames``, of which the first that fits decides."""

    words: Mapping[str, str]
    dropped: frozenset[str]
    frames: tuple[Frame, ...]


@cache
def english() -> English:
    """Return the table of English."""
    table = read_table("english")
    return held_as(English, {**table, "frames": table["frame"]})
