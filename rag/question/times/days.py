"""Finds days of the year in a question and how plans write them: 6月8日 is “6.8” or “6·8”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.structure.numbering import read_number
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term

_NO = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
# “6月8日那个日子”, “九月三号那天”, “6.8这天”, “6·8”; not “2021年6月8日”, which dates a plan, nor “6.8万件”.
_DAY = re.compile(
    rf"(?<![年\d.·一二三四五六七八九十])(?:每年的?)?"
    rf"(?P<written>(?P<month>{_NO})(?:月(?:份的?)?(?P<day>{_NO})[日号]"
    rf"|[.·](?P<point>\d{{1,2}})(?![\d.%·百千万亿元件家个项人])))"
    r"(?:[那这当](?:一|个)?(?:天|日子?)|前后|左右)?"
)
_MONTHS, _DAYS = 12, 31


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a question names, where, and the term with what plans write for it."""

    term: Term
    start: int
    end: int


def find_days(text: str, knowledge: Knowledge) -> Iterator[Day]:
    """Yield the days in a normalised text that plans write, with the words that only point to them (那个日子)."""
    for match in _DAY.finditer(text):
        month, day = read_number(match["month"]), read_number(match["day"] or match["point"])
        if not month or not day or month > _MONTHS or day > _DAYS:
            continue
        forms = (f"{month}.{day}", f"{month}·{day}", f"{month}月{day}日")
        written = tuple(form for form in forms if _is_written(form, knowledge))
        if written:
            written = (*written, *_names(written, knowledge))
            term = Term(match["written"], written, max(map(knowledge.weigh, written)), same=written)
            yield Day(term, *match.span())


def _names(written: Sequence[str], knowledge: Knowledge) -> Iterator[str]:
    """Yield what plans call a day: 世界海洋日 of “‘6·8’世界海洋日”."""
    named = re.compile(rf"(?<![\d.])(?:{'|'.join(map(re.escape, written))})[”\"]?[一-鿿]{{2,8}}?日(?![常期前后程])")
    yield from dict.fromkeys(found.lstrip(_BEFORE_NAME) for found in knowledge.matches(named))


# What stands before the name in “6·8”世界海洋日” or “6月8日世界海洋日”.
_BEFORE_NAME = '0123456789.·月日”"'


def _is_written(form: str, knowledge: Knowledge) -> bool:
    """Tell whether a plan writes a day just so: no date (“2021年6月8日”) and no number (“6.8万”)."""
    return any(knowledge.matches(re.compile(rf"(?<![年\d.]){re.escape(form)}(?![\d%百千万亿元件家个项人倍])")))
