"""Covers a stretch of a question with the words that people put around what they ask, and tells what these do there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Flag, auto
from functools import cache, lru_cache

from rag.lexicon.framing import framing_words

# What parts stretches; not the point of “4.2亿” nor the marks within “甲、乙”.
_MARK = r"(?:[,，:：;；。?？!！~～…—()（）“”\"【】\s]|(?<!\d)\.(?!\d)|[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])"
FIRST = re.compile(rf"^{_MARK}*(?P<said>(?:(?!{_MARK}).)+)(?P<marks>{_MARK}+|$)", re.DOTALL)
"""The first stretch of a text, with the marks behind it."""
LAST = re.compile(rf"(?P<marks>^|{_MARK}+)(?P<said>(?:(?!{_MARK}).)+){_MARK}*$", re.DOTALL)
"""The last stretch of a text, with the marks before it."""


class Does(Flag):
    """What the words of a stretch do around a question."""

    PAPERS = auto()
    SOURCES = auto()
    USES = auto()
    COURTESY = auto()
    ASKS = auto()
    TELLS = auto()
    MANNER = auto()
    SAYS = auto()
    CHECKS = auto()
    TRUTH = auto()


NOTHING = Does(0)
ALONE = Does.COURTESY | Does.ASKS | Does.TELLS | Does.MANNER | Does.SAYS | Does.CHECKS | Does.TRUTH
"""What makes a stretch one to leave out."""
THOUGH_ASKED = Does.COURTESY | Does.ASKS | Does.MANNER | Does.CHECKS | Does.TRUTH
"""What does so though the stretch looks like a question."""
TO_CHECK = Does.SAYS | Does.CHECKS | Does.TRUTH
"""What asks whether the rest is so."""


def cover(said: str) -> Does | None:
    """Return what the words do that cover a stretch whole, or None where it has others."""
    return covers(said).get(len(said))


@lru_cache(1024)
def covers(said: str) -> dict[int, Does]:
    """Return to where words of the frame cover a stretch from its beginning, and what those do that do most."""
    folded = said.lower()
    ways: dict[int, frozenset[Does]] = {0: frozenset({NOTHING})}
    for start in range(len(folded)):
        for word, does in _words_at(folded, start) if start in ways else ():
            end = start + len(word)
            ways[end] = ways.get(end, frozenset()) | {way | does for way in ways[start]}
    return {end: max(way, key=_most) for end, way in ways.items()}


def _most(way: Does) -> tuple[bool, bool, int, int]:
    return bool(way & THOUGH_ASKED), Does.SAYS not in way, len(way), way.value


def _words_at(said: str, start: int) -> Iterator[tuple[str, Does]]:
    words = _words()
    for length in range(1, _longest() + 1):
        word = said[start : start + length]
        if len(word) == length and word in words:
            yield word, words[word]


@cache
def _words() -> dict[str, Does]:
    frame = framing_words()
    found = dict.fromkeys((*frame.small, *frame.people), NOTHING)
    for does in Does:
        for word in getattr(frame, (does.name or "").lower()):
            found[word] = found.get(word, NOTHING) | does
    return found


@cache
def _longest() -> int:
    return max(map(len, _words()))
