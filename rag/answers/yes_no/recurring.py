"""Checks how often a question says that something is done, “三年一次”, against how often a plan says it is."""

from __future__ import annotations

import re

from rag.question.figures import value_of

_NO = r"(?P<{name}>半|[一两二三四五六七八九十]|(?<!\d)\d{{1,2}})"
_UNIT = r"(?P<{name}>年|季|月|周|星期|天)"
# “每季度”, “每三年”, “每半年”; not “每万人”.
_EVERY = re.compile(rf"每隔?{_NO.format(name='no')}?个?{_UNIT.format(name='unit')}")
# “三年发一次”, “一年一届”; not “一年办几次”, “2022年第一次”.
_ONCE_IN = re.compile(
    rf"(?<![第\d]){_NO.format(name='no')}个?{_UNIT.format(name='unit')}度?(?:才|就|都|要)?[^,?，第]{{0,4}}一(?:次|回|届|期|轮)"
)
# “年年”: each year.
_YEARLY_SAID = re.compile(r"年年|(?<!近)逐年")
# “发布年度白皮书”: one of each year; not “分解到年度”, where nothing follows.
_YEARLY = re.compile(r"年度(?=[一-鿿])|年年")
_MONTHS = {"年": 12.0, "季": 3.0, "月": 1.0, "周": 0.25, "星期": 0.25, "天": 1 / 30}
_YEAR = _MONTHS["年"]


def as_often(question: str, words: str) -> bool | None:
    """Tell whether a sentence states an interval that a question claims; None if the question claims none."""
    claimed = _intervals(question) | ({_YEAR} if _YEARLY_SAID.search(question) else set())
    return bool(claimed & _stated(words)) if claimed else None


def other_interval(question: str, words: str) -> bool:
    """Tell whether a sentence states an interval, and not the one that a question claims."""
    return as_often(question, words) is False and bool(_stated(words))


def _stated(words: str) -> set[float]:
    return _intervals(words) | ({_YEAR} if _YEARLY.search(words) else set())


def _intervals(text: str) -> set[float]:
    """Return the intervals that a text names, in months."""
    found = [match for pattern in (_EVERY, _ONCE_IN) for match in pattern.finditer(text)]
    return {value_of(match["no"] or "一") * _MONTHS[match["unit"]] for match in found}
