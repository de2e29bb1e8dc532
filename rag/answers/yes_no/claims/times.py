"""Tells whether a sentence bears out, or denies, a time that a question claims: a year, a term, an interval."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.evidence.sentences.relevance import coverage
from rag.question.claims.numerals import value_of
from rag.question.topic.terms import Term

# “2016年”, “2020”; not “2021-2023年”, a period.
_YEAR = re.compile(r"(?<![\d—至-])(?P<year>20[0-4]\d)(?![\d—至-])")


def year_told(words: str, end: int) -> re.Match[str] | None:
    """Return the last year that a sentence tells before the end of one of its parts."""
    return next(reversed(list(_YEAR.finditer(words, 0, end))), None)


def year_denied(claimed: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a sentence gives another year than is ``claimed`` to the part of it that speaks of the matter."""
    asked = {match["year"] for match in _YEAR.finditer(claimed)}
    parts = [match.span() for match in re.finditer(r"[^,，;；]+", words)]
    if not asked or not parts:
        return False
    _, end = max(parts, key=lambda part: (coverage(terms, words[slice(*part)].lower()), -part[0]))
    told = year_told(words, end)
    return told is not None and told["year"] not in asked


# “一个月内办完”, “3天之内”: within what time something is said to be done; not “三年累计”, “一年一次”.
_WITHIN = re.compile(
    r"(?P<no>半|[一两二三四五六七八九十]{1,3}|\d{1,3})个?(?P<unit>工作日|天|日|周|星期|月|小时)(?:之?内|以内)?"
    r"(?![份号度])"
)


# “当天拿得到证”, “立马能办”: at once; not “当天气”, “现场”.
_AT_ONCE = re.compile(r"当[天日场](?![气然])|立马|马上|立刻|即时|立等|隔天|次日|第二天")


def time_missing(question: str, words: str) -> bool:
    """Tell whether a question says within what time something is done, which a sentence does not tell."""
    if _AT_ONCE.search(question) and not _AT_ONCE.search(words):
        return True
    return any(match[0].rstrip("以之内") not in words for match in _WITHIN.finditer(question))


_NO = r"(?P<{name}>半|[一两二三四五六七八九十]|(?<!\d)\d{{1,2}})"
_UNIT = r"(?P<{name}>年|季|月|周|星期|天)"
# “每季度”, “每三年”, “每半年”; not “每万人”.
_EVERY = re.compile(rf"每隔?{_NO.format(name='no')}?个?{_UNIT.format(name='unit')}")
# “三年发一次”, “一年一届”; not “一年办几次”, “2022年第一次”.
_ONCE_IN = re.compile(
    rf"(?<![第\d]){_NO.format(name='no')}个?{_UNIT.format(name='unit')}度?"
    r"(?:(?:才|就|都|要)?[^,?，第]{0,4}一(?:次|回|届|期|轮)|(?:才|就)[^,?，第]{0,4}一[本份部批篇])"
)
# “年年”: each year.
_YEARLY_SAID = re.compile(r"年年|(?<!近)逐年")
# “发布年度白皮书”: one of each year; not “分解到年度”, where nothing follows.
_YEARLY = re.compile(r"年度(?=[一-鿿])|年年")
_MONTHS = {"年": 12.0, "季": 3.0, "月": 1.0, "周": 0.25, "星期": 0.25, "天": 1 / 30}
_A_YEAR = _MONTHS["年"]


def as_often(question: str, words: str) -> bool | None:
    """Tell whether a sentence states an interval that a question claims; None if the question claims none."""
    claimed = _intervals(question) | ({_A_YEAR} if _YEARLY_SAID.search(question) else set())
    return bool(claimed & _stated(words)) if claimed else None


def other_interval(question: str, words: str) -> bool:
    """Tell whether a sentence states an interval, and not the one that a question claims."""
    return as_often(question, words) is False and bool(_stated(words))


def _stated(words: str) -> set[float]:
    return _intervals(words) | ({_A_YEAR} if _YEARLY.search(words) else set())


def _intervals(text: str) -> set[float]:
    """Return the intervals that a text names, in months."""
    found = [match for pattern in (_EVERY, _ONCE_IN) for match in pattern.finditer(text)]
    return {value_of(match["no"] or "一") * _MONTHS[match["unit"]] for match in found}


YEARLY = "每年"
"""How an amount is called that comes every year: what several years come to says nothing of it."""

# How an amount is spread over time: “每年”, “年营业额”; “累计”, “总共”; “一次性”. Not “2020年”, “近年”.
_SPREADS = (
    (
        YEARLY,
        re.compile(r"每年|年年|年均|年度|按年|(?<=[一-鿿])(?<![每近去今前全多半当])年(?=营业|登记|收入|产|销|交易)"),
    ),
    ("累计", re.compile(r"累计|总额|总量|总共|合计")),
    ("一次性", re.compile(r"一次性")),
)


def is_spread(word: str) -> bool:
    """Tell whether a word says how an amount is spread over time: 累计数."""
    return any(pattern.search(word) for _, pattern in _SPREADS)


def spread_told(question: str, words: str) -> tuple[str, bool | None]:
    """Return how a question says that an amount is spread over time, if it does, and whether a value is spread so.

    That is None where the words with the value do not tell.
    """
    claimed, stated = ([name for name, pattern in _SPREADS if pattern.search(text)] for text in (question, words))
    if len(claimed) != 1:
        return "", True
    return claimed[0], claimed[0] in stated if stated else None
