"""Says, in words, how long after another a plan was issued, from the days of both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise, product

from rag.answers.about.facts import published
from rag.draft import Statement
from rag.knowledge import Knowledge

_DIGITS = "零一二三四五六七八九"
_UNITS = ("千", "百", "十", "")
_MONTH, _YEAR = 30.44, 12
# Below so many days weeks and months say too little.
_FEW = 60
_TWO = 2

# “晚多久”, “隔了几天”, “差几个月”, “早于它多少年”: what lies between two days; not “谁更晚”, “多久完成”.
_GAP = re.compile(
    r"(?:早|晚|迟|差|隔|间隔|先|后)[^,?]{0,12}(?:多久|多长时间|多少时间|(?:几|多少)(?:个多?月|天|日|年|周|个星期|个礼拜))"
)
_BY_DAY = re.compile("(?:几|多少)(?:天|日)")
_BY_MONTH = re.compile("(?:几|多少)个多?月")


def asks(text: str) -> bool:
    """Tell whether a normalised question asks how long lies between two plans."""
    return _GAP.search(text) is not None


def between(ordered: Sequence[str], text: str, knowledge: Knowledge) -> list[Statement]:
    """Say of plans in the order of their days how much later the one came than the other.

    Of two places each plan of the one is set against each of the other; of more, the first against the last.
    """
    days = {one: day for one in ordered if (day := knowledge.entry(one).metadata.published)}
    return [_later(*pair, days, text, knowledge) for pair in _pairs(ordered, knowledge)]


def _pairs(ordered: Sequence[str], knowledge: Knowledge) -> list[tuple[str, str]]:
    places: dict[str, list[str]] = {}
    for doc_id in ordered:
        places.setdefault(knowledge.entry(doc_id).metadata.region, []).append(doc_id)
    if len(ordered) == _TWO or len(places) == 1:
        return list(pairwise(ordered))
    if len(places) > _TWO:
        return [(ordered[0], ordered[-1])]
    rank = {doc_id: place for place, doc_id in enumerate(ordered)}
    both: list[tuple[str, str]] = []
    for one, other in product(*places.values()):
        first, last = sorted((one, other), key=rank.__getitem__)
        both.append((first, last))
    return both


def _later(first: str, last: str, days: Mapping[str, date], text: str, knowledge: Knowledge) -> Statement:
    facts = (published(knowledge.document(doc_id)) for doc_id in (first, last))
    supports = tuple(support for fact in facts if fact for support in fact.supports)
    names = [knowledge.titles([doc_id]) for doc_id in (first, last)]
    passed = (days[last] - days[first]).days
    if not passed:
        return Statement(f"{names[1]}和{names[0]}是同一天的。", supports)
    return Statement(f"按这两个日期推算，{names[1]}比{names[0]}晚{_length(passed, text)}。", supports)


def _length(days: int, text: str) -> str:
    """Return a number of days as a question asks for it: in days, in months, or else as is easiest to read."""
    months = round(days / _MONTH)
    if _BY_DAY.search(text) or (days < _FEW and not (months and _BY_MONTH.search(text))):
        return f"{spoken(days)}天"
    if months < _YEAR or _BY_MONTH.search(text):
        return f"约{_counted(months)}个月"
    years, rest = divmod(months, _YEAR)
    return f"约{_counted(years)}年{f'零{_counted(rest)}个月' if rest else ''}"


def _counted(number: int) -> str:
    return "两" if number == _TWO else spoken(number)


def spoken(number: int) -> str:
    """Return a whole number below ten thousand in words, such as 160 as “一百六十”."""
    digits = str(number)
    said = "".join(
        f"{_DIGITS[int(digit)]}{unit}" if digit != "0" else "零"
        for digit, unit in zip(digits, _UNITS[-len(digits) :], strict=True)
    )
    said = re.sub("零+", "零", said).rstrip("零") or "零"
    return said.removeprefix("一") if said.startswith("一十") else said
