"""Compares two passages word by word: how alike they are, and the words in which they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.cleaning.width import fold
from index.words import plain_words

# A stretch in common that is no longer parts no differences: 的 between two words that differ.
_BRIDGE = 1
# The share of a part between commas that the other passage must hold for it to be compared.
_SHARED = 0.4
_MARKS = re.compile(r"[\s,，。;；:：、“”‘’\"'()（）]")
_PART = re.compile(r"[^,，;；]+[,，;；]?")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one passage that stand in the place of words of the other, each with the common word that follows."""

    one: str
    other: str


def likeness(one: str, other: str) -> float:
    """Return how alike two passages are without their marks, from 0 to 1 (difflib's ratio over characters)."""
    return SequenceMatcher(None, _MARKS.sub("", fold(one)), _MARKS.sub("", fold(other)), autojunk=False).ratio()


def common_run(one: str, other: str) -> str:
    """Return the longest run of characters, without marks, that two texts share."""
    runs = (
        part[same.a : same.a + same.size]
        for part in _MARKS.split(one)
        for same in [SequenceMatcher(None, part, other, autojunk=False).find_longest_match()]
    )
    return max(runs, key=len, default="")


def common_parts(one: str, other: str) -> tuple[str, str]:
    """Return two passages without the parts between commas at their ends that have nothing like them in the other."""
    return _shared(one, other), _shared(other, one)


def _shared(text: str, other: str) -> str:
    held = [False] * len(text)
    for block in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks():
        held[block.a : block.a + block.size] = [True] * block.size if block.size > 1 else [False] * block.size
    parts = [match.span() for match in _PART.finditer(text)]
    kept = [(a, b) for a, b in parts if sum(held[a:b]) >= _SHARED * (b - a)]
    return text[kept[0][0] : kept[-1][1]] if kept else text


def differences(one: str, other: str) -> list[Difference]:
    """Return the words in which two passages differ, in order, without those that differ in marks only.

    Words in another order are one difference.

    Example:
        >>> differences("探索建立基地", "积极建立基地")
        [Difference(one='探索建立', other='积极建立')]
    """
    words, others = plain_words(one), plain_words(other)
    found: list[tuple[int, int, int, int]] = []
    matcher = SequenceMatcher(None, [fold(word) for word in words], [fold(word) for word in others], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal" or _plain(words[a:b]) == _plain(others[c:d]):
            continue
        last = found[-1] if found else (a, a, c, c)
        bridged = len("".join(words[last[1] : a])) <= _BRIDGE
        moved = _is_moved(words[last[0] : last[1]], others[c:d]) or _is_moved(words[a:b], others[last[2] : last[3]])
        if found and (bridged or moved):
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return [Difference(_around(words, a, b, c == d), _around(others, c, d, a == b)) for a, b, c, d in found]


def _is_moved(words: list[str], others: list[str]) -> bool:
    """Tell whether two passages have the same words in two places: 举报 of “举报投诉” and “投诉举报”."""
    return bool(words) and _plain(words) == _plain(others)


def _plain(words: list[str]) -> str:
    return _MARKS.sub("", fold("".join(words)))


def _around(words: list[str], start: int, end: int, added: bool) -> str:
    """Return words with the common one behind; where they are an addition or nothing, also with the one before."""
    first = start - 1 if start and (added or start == end) else start
    return "".join(words[first : end + 1]).strip(" \n,，。;；:：、")
