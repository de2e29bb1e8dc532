"""Flags phrases that repeat with characters found nowhere else: the trace of injected text, or of a proper name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.model import Doubt, Edit, Span

_FEWEST = 3
_SHORTEST, _LONGEST = 4, 30
_FEWEST_OWN_CHARACTERS = 3


def repeated_oddities(raw: str, edits: Sequence[Edit]) -> Iterator[Doubt]:
    """Yield, for an operator to look at, each odd phrase that repeats and that no edit removed.

    A phrase is odd when it occurs at least three times, is at least four characters long, and at least three of its
    Chinese characters occur only in it. Injected advertising is; so is, now and then, the name of a place.
    """
    edited = {offset for edit in edits for offset in range(*edit.span)}
    for phrase, start in sorted(_exclusive_phrases(raw).items(), key=lambda item: item[1]):
        if start not in edited:
            note = f"“{phrase}”反复出现而用字别处不见,请核对是否为插入的文字"
            yield Doubt("repeated_phrase", Span(start, start + len(phrase)), note)


def _exclusive_phrases(raw: str) -> dict[str, int]:
    places: dict[str, list[int]] = defaultdict(list)
    for offset, char in enumerate(raw):
        places[char].append(offset)
    own: dict[tuple[str, int], int] = defaultdict(int)
    for char, offsets in places.items():
        if len(offsets) >= _FEWEST and "一" <= char <= "鿿":
            left, right = _shared_context(raw, offsets)
            phrase = raw[offsets[0] - left : offsets[0] + right]
            if _SHORTEST <= len(phrase) <= _LONGEST:
                own[phrase, offsets[0] - left] += 1
    return {phrase: start for (phrase, start), count in own.items() if count >= _FEWEST_OWN_CHARACTERS}


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
    return not first.isspace() and all(raw[offset + shift] == first for offset in offsets)
