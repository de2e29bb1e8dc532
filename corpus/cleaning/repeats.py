"""Flags phrases that repeat with characters found nowhere else: the trace of injected text, or of a proper name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.cleaning.joints import is_word
from corpus.facts.departments import departments_of
from corpus.model import Doubt, Edit, Span

_FEWEST = 3
_SHORTEST, _LONGEST = 4, 30
_FEWEST_OWN_CHARACTERS = 3
_TITLE_ENDS = ("规划", "计划", "方案", "纲要", "意见", "措施", "要点", "办法", "清单", "分工表")
_MARKS = frozenset("。！？!?；;,、:《》“”()")


def repeated_oddities(raw: str, edits: Sequence[Edit]) -> Iterator[Doubt]:
    """Yield, for an operator to look at, each odd phrase that repeats and that no edit removed.

    Each place of it is one. Injected advertising is odd; so is, now and then, the name of a place. The name of a body,
    市市场监管局, is not, and no word of the dictionary is, nor a label before a colon, nor what a title says.
    """
    bodies = departments_of("")
    edited = {offset for edit in edits for offset in range(*edit.span)}
    for phrase in exclusive_phrases(raw):
        if bodies.is_certain(phrase) or is_word(phrase) or _is_label(raw, phrase) or _is_title(raw, phrase):
            continue
        note = f"“{phrase}”反复出现而用字别处不见,请核对是否为插入的文字"
        for match in re.finditer(re.escape(phrase), raw):
            if match.start() not in edited:
                yield Doubt("repeated_phrase", Span(*match.span()), note)


def _is_label(raw: str, phrase: str) -> bool:
    return len(re.findall(rf"{re.escape(phrase)}:", raw)) == raw.count(phrase)


def _is_title(raw: str, phrase: str) -> bool:
    """Tell whether a line is a title that is the phrase, or has it among its words."""
    alone = re.search(rf"^\s*{re.escape(phrase)}\s*$", raw, re.MULTILINE)
    if phrase.endswith(_TITLE_ENDS) and alone is not None:
        return True
    ends = "|".join(_TITLE_ENDS)
    among = re.search(
        rf"^\s*[^。;,\n]*{re.escape(phrase)}[^。;,\n]*(?:{ends})(?:[(][^()\n]*[)])?\s*$", raw, re.MULTILINE
    )
    return among is not None and all("一" <= char <= "鿿" for char in phrase)


@lru_cache(maxsize=1)
def exclusive_phrases(raw: str) -> tuple[str, ...]:
    """Return the phrases of ``raw`` that repeat with characters of their own, in the order of the text.

    A phrase occurs at least three times, is at least four characters long, and at least three of its Chinese characters
    occur only in it; two are enough beside a digit or Latin letter, as in “全场9.9包邮”. The last text's are kept.
    """
    own: dict[tuple[int, str], int] = defaultdict(int)
    for char in _never_alone(raw):
        offsets = [match.start() for match in re.finditer(char, raw)]
        left, right = _shared_context(raw, offsets)
        phrase = raw[offsets[0] - left : offsets[0] + right]
        if _SHORTEST <= len(phrase) <= _LONGEST:
            own[offsets[0] - left, phrase] += 1
    return tuple(phrase for (_, phrase), count in sorted(own.items()) if count >= _own_characters(phrase))


def _never_alone(raw: str) -> Iterator[str]:
    """Yield the Chinese characters that occur often and always beside the same one."""
    counts, pairs = Counter(raw), Counter(map("".join, pairwise(raw)))
    for char, count in counts.items():
        if "一" <= char <= "鿿" and count >= _FEWEST:
            first = raw.index(char)
            if count in (pairs[raw[max(0, first - 1) : first + 1]], pairs[raw[first : first + 2]]):
                yield char


def _own_characters(phrase: str) -> int:
    """Return how many characters of its own make a phrase odd."""
    return _FEWEST_OWN_CHARACTERS - any(char.isascii() and char.isalnum() for char in phrase)


def _shared_context(raw: str, offsets: Sequence[int]) -> tuple[int, int]:
    """Return how far left and right of all ``offsets`` the text is the same."""
    left, right = 0, 1
    while left < _LONGEST and _same(raw, offsets, -left - 1):
        left += 1
    while right < _LONGEST and _same(raw, offsets, right):
        right += 1
    return left, right


def _same(raw: str, offsets: Sequence[int], shift: int) -> bool:
    if offsets[0] + shift < 0 or offsets[-1] + shift >= len(raw):
        return False
    first = raw[offsets[0] + shift]
    return first not in _MARKS and not first.isspace() and all(raw[offset + shift] == first for offset in offsets)
