"""Tells whether what stands on both sides of a place belongs together, so that whatever stands between was put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from corpus.model import Span

_REACH = 4
_EACH_SIDE = 2
_SHORTEST_PHRASE = 4
_IDEOGRAPHS = re.compile(r"[一-鿿]*")


def joins(raw: str, span: Span) -> bool:
    """Tell whether the words around ``raw[span]`` stand together elsewhere in the text, or are one word."""
    left, right = _sides(raw, span)
    together = left[-_EACH_SIDE:] + right[:_EACH_SIDE]
    return (len(together) == 2 * _EACH_SIDE and together in raw) or splits_word(raw, span)


def splits_word(raw: str, span: Span) -> bool:
    """Tell whether ``raw[span]`` stands inside a word of jieba's dictionary: “加快推|进成果转化”, “完善保|护体系”.

    The sides of “我市|场馆建设” are words of their own, although 市场 is one, and so are those of “知识|产权制度”.
    """
    left, right = _sides(raw, span)
    own_left = max((n for n in range(1, len(left) + 1) if n == 1 or is_word(left[-n:])), default=0)
    own_right = max((n for n in range(1, len(right) + 1) if n == 1 or is_word(right[:n])), default=0)
    if not own_left or not own_right:
        return False
    return any(
        is_word(left[len(left) - i :] + right[:j])
        for i in range(own_left, len(left) + 1)
        for j in range(own_right, len(right) + 1)
    )


def without_plan_words(raw: str, phrase: str) -> str:
    """Return a repeated phrase without the words at its ends that only happen to stand beside it each time.

    Of “某某推进” they stand elsewhere in ``raw`` too, as 推进 does; of “某某强” they go on behind it, as 强化, 强调.
    """
    count = raw.count(phrase)
    for length in range(len(phrase) - _SHORTEST_PHRASE, 1, -1):
        head, tail = phrase[:length], phrase[-length:]
        if _IDEOGRAPHS.fullmatch(tail) and raw.count(tail) > count:
            return without_plan_words(raw, phrase[:-length])
        if _IDEOGRAPHS.fullmatch(head) and raw.count(head) > count:
            return without_plan_words(raw, phrase[length:])
    ends = [match.end() for match in re.finditer(re.escape(phrase), raw)]
    goes_on = len(phrase) > _SHORTEST_PHRASE and all(is_word(raw[end - 1 : end + 1]) for end in ends)
    return phrase[:-1] if goes_on else phrase


def is_word(text: str) -> bool:
    """Tell whether jieba's dictionary has ``text`` as a word."""
    return f"\n{text}\n" in _dictionary().get(text[:1], "")


def _sides(raw: str, span: Span) -> tuple[str, str]:
    """Return the few Chinese characters right before and behind ``raw[span]``."""
    before = _IDEOGRAPHS.match(raw[max(0, span.start - _REACH) : span.start][::-1])
    after = _IDEOGRAPHS.match(raw, span.end, span.end + _REACH)
    return (before[0][::-1] if before else ""), (after[0] if after else "")


@cache
def _dictionary() -> Mapping[str, str]:
    """Load the words of jieba's dictionary, one a line, by their first character."""
    words = (line.partition(" ")[0] for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines())
    by_first: dict[str, str] = {}
    for first, group in groupby(words, key=lambda word: word[0]):
        by_first[first] = by_first.get(first, "\n") + "\n".join(group) + "\n"
    return by_first
