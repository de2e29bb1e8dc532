"""Tells whether a sentence bears out, or denies, a number that a question claims: an amount or a version."""

from __future__ import annotations

import math
import re
from itertools import takewhile

from index.words import names_something, plain_words
from rag.question.claims.figures import Figure, Kind, figures


def figure_holds(question: str, words: str) -> bool | None:
    """Tell whether a sentence states the figures that a question claims; None if it claims none.

    A sentence without a figure of that kind does not state it either.
    """
    claimed = [figure for figure in figures(question) if figure.high > 0]
    if not claimed:
        return None
    return all(any(_agree(one, other) for other in _of_the_thing(one, question, words)) for one in claimed)


def figure_denied(question: str, words: str) -> bool:
    """Tell whether a sentence gives one figure of the kind that a question claims, and it is another one."""
    for claimed in (figure for figure in figures(question) if figure.high > 0):
        stated = [figure for figure in _of_the_thing(claimed, question, words) if claimed.fits(figure.unit)]
        if len(stated) == 1 and not _agree(claimed, stated[0]):
            return True
    return False


# “,”, “吗”: ends what is said of the things counted.
_CLAUSE_END = re.compile(r"[,;?吗吧么]")


def thing_counted(figure: Figure, text: str) -> str:
    """Return the noun behind a figure that counts things, 茶园 of “100个生态茶园吧”, “100个有名的茶园”; or nothing."""
    phrase = _CLAUSE_END.split(text[figure.end :])[0]
    behind = takewhile(lambda word: len(word) > 1 or word == "的", plain_words(phrase.rpartition("的")[2]))
    nouns = [word for word in behind if names_something(word)] if figure.kind is Kind.THINGS else []
    return nouns[-1] if nouns else ""


# What parts a sentence into what may count different things.
_MARKS = ",，;；。:："


def _of_the_thing(claimed: Figure, question: str, words: str) -> list[Figure]:
    """Return the figures of a sentence, of those beside the thing that a claim counts if the sentence names it.

    A sentence with “建设茶园,开展活动100项” says of no 100 茶园.
    """
    thing = thing_counted(claimed, question)
    stated = figures(words)
    if not thing or thing not in words:
        return list(stated)
    return [figure for figure in stated if thing in _around(figure, words)]


def _around(figure: Figure, words: str) -> str:
    """Return what stands around a figure between two marks."""
    start = max(words.rfind(mark, 0, figure.start) for mark in _MARKS) + 1
    ends = [at for mark in _MARKS if (at := words.find(mark, figure.end)) >= 0]
    return words[start : min(ends, default=len(words))]


def _agree(claimed: Figure, stated: Figure) -> bool:
    """Tell whether a claim fits what is stated; “超过200家” states about 200, and is no proof of 1000."""
    high = stated.low if math.isinf(stated.high) else stated.high
    meet = claimed.low <= high and stated.low <= claimed.high
    return claimed.fits(stated.unit) and (meet or math.isclose(claimed.low, stated.low))


# “茶馆比茶园还多”: two things whose numbers one sentence may give; not “比去年多”.
_WEIGHED = re.compile(
    r"(?P<one>[一-鿿]{2,12})比(?P<other>[一-鿿]{2,8}?)(?:还|要|更|都)?(?P<more>[多少高低])(?:[吧吗么些,?]|一些|$)"
)
_NAME_LENGTHS = (4, 3, 2)


def weighed_in(question: str, words: str) -> bool | None:
    """Tell whether of two things one sentence gives the numbers as a question weighs them; None if it does not."""
    asked = _WEIGHED.search(question)
    if asked is None:
        return None
    one, other = (_number_of(asked[name], words) for name in ("one", "other"))
    if one is None or other is None:
        return None
    return one > other if asked["more"] in "多高" else one < other


def _number_of(thing: str, words: str) -> float | None:
    """Return the number that stands right behind the end of a thing's name in a sentence, or None."""
    for length in _NAME_LENGTHS:
        at = words.find(thing[-length:]) if len(thing) >= length else -1
        behind = next((one for one in figures(words) if at >= 0 and one.start - at - length in (0, 1)), None)
        if behind is not None and behind.low == behind.high:
            return behind.low
    return None


# “有数量目标吗”, “给出具体数字了吗”: a number is said to be there, whichever; not “数字茶园”, “数量和质量”.
_SAYS_NUMBER = re.compile(
    r"(?:数量|量化|定量|数值|数字)(?:化|性)?的?(?:目标|指标|要求|任务)|(?:具体|明确)的?(?:数字(?!化)|数量|数值|数目)"
)
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千万]{2,}|[二三四五六七八九十百千][个件家项]|翻番|倍")


def number_missing(question: str, words: str) -> bool:
    """Tell whether a question says that something is set in numbers and a sentence has none: 一批, 若干."""
    return _SAYS_NUMBER.search(question) is not None and _NUMBER.search(words) is None


# “3.0版”, “5g网”, “第三届”: a number that is part of a name; not “3件”, which is an amount.
_NUMBERED = re.compile(r"(?P<no>\d+(?:\.\d+)?)(?P<kind>版|号|届|期(?!间)|代)")


def number_denied(question: str, words: str) -> bool:
    """Tell whether a question gives a thing another number than a sentence does: 3.0版 of what is 2.0版."""
    for claimed in _NUMBERED.finditer(question):
        stated = {match["no"] for match in _NUMBERED.finditer(words) if match["kind"] == claimed["kind"]}
        if stated and claimed["no"] not in stated:
            return True
    return False
