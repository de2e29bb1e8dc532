"""Finds advertising injected into formal text: mends what the context proves, marks the rest as a gap.

A scraper or a hijacked site replaces a common word by an advertisement, or inserts one. Both leave the same trace: a
phrase that repeats, with characters that occur nowhere else in the text.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Doubt, Edit, Span

GAP_MARK = "〔原文此处缺失〕"

_LONGEST = 24
_FRAME_REACH = 60
_SENTENCE_END = "。！？!?；;\n"
_COMMAS = (",", "，", ";", "；")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    telling: re.Pattern[str]
    frame: re.Pattern[str]
    opener: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads(files("corpus").joinpath("data/adverts.toml").read_text("utf-8"))
    words = "|".join(map(re.escape, table["words"]))
    nouns = "|".join(sorted(map(re.escape, table["frame_nouns"]), key=len, reverse=True))
    # “知识产权工作的精神”, “促进科技创新的若干政策意见”; not “激发活力的企业”, and not “办公室的意见”, where the name
    # of a body may have been overwritten.
    frame = re.compile(
        rf"(?!办公|人民政府|政府|委员会|局|厅|部门)[^{_SENTENCE_END},《》()]{{2,{_FRAME_REACH}}}?"
        rf"的[^{_SENTENCE_END},、的]{{0,4}}(?:{nouns})"
    )
    openers = "|".join(map(re.escape, table["openers"]))
    return _Lexicon(re.compile(rf"{words}|{table['price']}"), frame, re.compile(openers))


@dataclass(frozen=True, slots=True)
class Adverts:
    """What of a text is advertising: an edit for each occurrence, and words that an operator should look at."""

    edits: tuple[Edit, ...]
    doubts: tuple[Doubt, ...]


def find_adverts(raw: str) -> Adverts:
    """Find the repeated advertising phrases of ``raw``, and decide what each occurrence becomes.

    An occurrence is mended, removed, or left as an explicit gap. Telling words that do not repeat stay in the text;
    they become doubts.
    """
    tellers = list(_lexicon().telling.finditer(raw))
    words = {teller[0]: teller.span() for teller in tellers}
    grown = {word: phrase for word, (start, end) in words.items() if (phrase := _grow(raw, start, end))}
    adverts = {phrase for phrase in grown.values() if _is_advert(raw, phrase)}
    edits = tuple(_edits(raw, sorted(adverts, key=lambda phrase: (-len(phrase), phrase))))
    return Adverts(edits, tuple(_doubts(raw, tellers, grown, edits)))


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


def _is_advert(raw: str, phrase: str) -> bool:
    """Tell an advertisement from formal text with one telling word, such as “每亩500元” or “兼职兼薪”.

    It holds two telling words, or one beside a number as in “全场9.9包邮”; or it stands at least three times, mostly
    where only 关于 makes sense.
    """
    lexicon = _lexicon()
    rest, found = lexicon.telling.subn("", phrase)
    if found >= 2 or any(char.isdigit() for char in rest):
        return True
    ends = [match.end() for match in re.finditer(re.escape(phrase), raw)]
    proved = sum(lexicon.frame.match(raw, end) is not None for end in ends)
    return len(ends) >= 3 and proved * 2 > len(ends)


def _edits(raw: str, phrases: Iterable[str]) -> Iterator[Edit]:
    taken: list[Span] = []
    for phrase in phrases:
        for match in re.finditer(re.escape(phrase), raw):
            span = Span(*match.span())
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
                yield _judge(raw, span)


def _judge(raw: str, span: Span) -> Edit:
    before, after = raw[max(0, span.start - 1) : span.start], raw[span.end : span.end + 1]
    if _stands_alone(before, after) or _opens_clause(raw, span) or _joins(raw, span):
        return Edit(span, "", "advert_inserted")
    if _lexicon().frame.match(raw, span.end):
        return Edit(span, "关于", "advert_over_word")
    return Edit(span, GAP_MARK, "advert_gap")


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether the advertisement is a sentence or line of its own."""
    return (not before or before in _SENTENCE_END) and (not after or after in _SENTENCE_END)


def _opens_clause(raw: str, span: Span) -> bool:
    """Tell whether a comma stands before and a verb that opens clauses behind, so that nothing is missing."""
    return raw[max(0, span.start - 1) : span.start] in _COMMAS and _lexicon().opener.match(raw, span.end) is not None


def _joins(raw: str, span: Span) -> bool:
    """Tell whether the words on both sides stand together elsewhere in the text, so that nothing was overwritten."""
    left, right = raw[max(0, span.start - 2) : span.start], raw[span.end : span.end + 2]
    return len(left + right) == 4 and not _breaks(left + right) and (left + right) in raw


def _doubts(
    raw: str, tellers: Iterable[re.Match[str]], grown: Mapping[str, str], edits: Sequence[Edit]
) -> Iterator[Doubt]:
    """Yield the telling words that stay in the text, each with what repeats around it; a price tells too little."""
    removed = {offset for edit in edits for offset in range(*edit.span)}
    for teller in tellers:
        if teller.start() in removed or teller[0].endswith("元"):
            continue
        phrase = grown.get(teller[0], teller[0])
        start = raw.index(phrase, max(0, teller.start() - len(phrase)))
        note = f"“{phrase}”不像规划用语,请核对原文"
        yield Doubt("odd_phrase", Span(start, start + len(phrase)), note)
