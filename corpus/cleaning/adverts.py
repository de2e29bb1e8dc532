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

from corpus.cleaning.joints import without_plan_words
from corpus.cleaning.proofs import GAP, breaks, is_impossible, is_listed, judge, needs_word, without_opener
from corpus.cleaning.repeats import exclusive_phrases
from corpus.model import Doubt, Edit, Span

_LONGEST = 24
_FEWEST_UNKNOWN = 3


@cache
def _telling() -> re.Pattern[str]:
    """Load the words of ``data/adverts.toml`` that give an advertisement away."""
    table = tomllib.loads(files("corpus").joinpath("data/adverts.toml").read_text("utf-8"))
    words = "|".join(_outside(word, table["spared"]) for word in table["words"])
    return re.compile(rf"{words}|{table['price']}")


def _outside(word: str, spared: Sequence[str]) -> str:
    """Return a pattern for a word outside the ``spared`` phrases: the 彩票 of no 福利彩票."""
    parts = (phrase.partition(word) for phrase in spared)
    sides = [(before, behind) for before, found, behind in parts if found]
    return "".join(
        (
            *(f"(?<!{re.escape(before)})" for before, _ in sides if before),
            re.escape(word),
            *(f"(?!{re.escape(behind)})" for before, behind in sides if not before),
        )
    )


@dataclass(frozen=True, slots=True)
class Adverts:
    """What of a text is advertising: an edit for each occurrence, and words that an operator should look at."""

    edits: tuple[Edit, ...]
    doubts: tuple[Doubt, ...]


def find_adverts(raw: str) -> Adverts:
    """Find the repeated advertising phrases of ``raw``, and decide what each occurrence becomes.

    A phrase is known by its words or, whatever it says, by the places where it stands. An occurrence is mended,
    removed, or left as an explicit gap. Telling words that do not repeat stay in the text; they become doubts.
    """
    tellers = list(_telling().finditer(raw))
    words = {teller[0]: teller.span() for teller in tellers}
    grown = {word: phrase for word, (start, end) in words.items() if (phrase := _grow(raw, start, end))}
    adverts = {phrase for phrase in grown.values() if _is_advert(raw, phrase)}
    unknown = (_core(raw, phrase) for phrase in exclusive_phrases(raw))
    adverts |= {phrase for phrase in unknown if _is_out_of_place(raw, phrase)}
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
            if left >= 0 and right <= len(raw) and not breaks(wider) and raw.count(wider) == count:
                start, end, grew = left, right, True
                break
    phrase = _core(raw, raw[start:end])
    return phrase if len(phrase) >= 4 and _foreign(raw, phrase, count) else None


def _core(raw: str, phrase: str) -> str:
    """Return a phrase without words of the plan at its ends."""
    return without_opener(without_plan_words(raw, phrase))


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
    rest, found = _telling().subn("", phrase)
    if found >= 2 or any(char.isdigit() for char in rest):
        return True
    places = _places(raw, phrase)
    return len(places) >= 3 and sum(needs_word(raw, place) for place in places) * 2 > len(places)


def _is_out_of_place(raw: str, phrase: str) -> bool:
    """Tell an advertisement in unknown words from a term of the plan by the places where it stands.

    At one of them no term can stand; at none does it stand as terms do; and at most of them its sentence proves what
    was there.
    """
    places = _places(raw, phrase)
    if len(places) < _FEWEST_UNKNOWN or any(is_listed(raw, place) for place in places):
        return False
    explained = sum(judge(raw, place).rule != GAP for place in places)
    return explained * 4 >= len(places) * 3 and any(is_impossible(raw, place) for place in places)


def _edits(raw: str, phrases: Iterable[str]) -> Iterator[Edit]:
    taken: list[Span] = []
    for phrase in phrases:
        for span in _places(raw, phrase):
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
                yield judge(raw, span)


def _places(raw: str, phrase: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(re.escape(phrase), raw)]


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
