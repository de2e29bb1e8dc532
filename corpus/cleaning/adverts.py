"""Finds advertising injected into formal text: mends what the context proves, marks the rest as a gap.

A scraper or a hijacked site replaces a common word by an advertisement, or inserts one. Both leave the same trace: a
phrase that repeats, with characters that occur nowhere else in the text.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Doubt, Edit, Span

GAP_MARK = "〔原文此处缺失〕"

_LONGEST = 24
_FRAME_REACH = 60
_SENTENCE_END = "。！？!?；;\n"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    telling: re.Pattern[str]
    frame: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads(files("corpus").joinpath("data/adverts.toml").read_text("utf-8"))
    words = "|".join(map(re.escape, table["words"]))
    nouns = "|".join(sorted(map(re.escape, table["frame_nouns"]), key=len, reverse=True))
    # “……工作的精神”, “……的若干政策意见”; not “……的企业”.
    frame = re.compile(rf"[^{_SENTENCE_END}]{{2,{_FRAME_REACH}}}?的[^{_SENTENCE_END},、的]{{0,4}}(?:{nouns})")
    return _Lexicon(re.compile(rf"{words}|{table['price']}"), frame)


def advert_phrases(raw: str) -> list[str]:
    """Return the repeated advertising phrases of ``raw``, longest first."""
    seeds = {match.span() for match in _lexicon().telling.finditer(raw)}
    grown = Counter(phrase for start, end in seeds if (phrase := _grow(raw, start, end)))
    return sorted(grown, key=lambda phrase: (-len(phrase), phrase))


def _grow(raw: str, start: int, end: int) -> str | None:
    """Widen a telling word to the whole repeated phrase, as long as each wider string repeats just as often."""
    count = raw.count(raw[start:end])
    if count < 2:
        return None
    grew = True
    while grew and end - start < _LONGEST:
        grew = False
        for left, right in ((start - 1, end), (start, end + 1)):
            wider = raw[max(left, 0) : right]
            if left >= 0 and right <= len(raw) and not _breaks(wider) and raw.count(wider) == count:
                start, end, grew = left, right, True
                break
    phrase = raw[start:end]
    return phrase if len(phrase) >= 4 and _foreign(raw, phrase, count) else None


def _breaks(text: str) -> bool:
    return any(char in _SENTENCE_END or char.isspace() or char in "《》“”()()," for char in text)


def _foreign(raw: str, phrase: str, count: int) -> bool:
    """Tell whether at least two Chinese characters of the phrase occur nowhere else in the text."""
    counts = Counter(phrase)
    own = [char for char in counts if "一" <= char <= "鿿" and raw.count(char) == counts[char] * count]
    return len(own) >= 2


def advert_edits(raw: str) -> Iterator[Edit]:
    """Yield one edit for each occurrence of an advertising phrase: mended, removed, or an explicit gap."""
    taken: list[Span] = []
    for phrase in advert_phrases(raw):
        for match in re.finditer(re.escape(phrase), raw):
            span = Span(*match.span())
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
                yield _judge(raw, span)


def _judge(raw: str, span: Span) -> Edit:
    before, after = raw[: span.start], raw[span.end :]
    if _stands_alone(before, after) or _joins(raw, span):
        return Edit(span, "", "advert_inserted")
    if _lexicon().frame.match(after):
        return Edit(span, "关于", "advert_over_word")
    return Edit(span, GAP_MARK, "advert_gap")


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether the advertisement is a sentence or line of its own."""
    return (not before or before[-1] in _SENTENCE_END) and (not after or after[0] in _SENTENCE_END)


def _joins(raw: str, span: Span) -> bool:
    """Tell whether the words on both sides stand together elsewhere in the text, so that nothing was overwritten."""
    left, right = raw[max(0, span.start - 2) : span.start], raw[span.end : span.end + 2]
    return len(left + right) == 4 and not _breaks(left + right) and (left + right) in raw


def odd_phrases(raw: str) -> Iterator[Doubt]:
    """Yield phrases for an operator to look at: telling words that occur once, which are left in the text."""
    phrases = advert_phrases(raw)
    for match in _lexicon().telling.finditer(raw):
        if not any(match[0] in phrase for phrase in phrases) and not match[0].endswith("元"):
            note = f"“{match[0]}”不像规划用语,请核对原文"
            yield Doubt("odd_phrase", Span(*match.span()), note)
