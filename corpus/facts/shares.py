"""Finds the amounts that are no number with a unit: ratios, fractions, tenths, halves, times in words, bare numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from corpus.facts.quantity import Quantity, comparator_before, number, strongest
from corpus.facts.target_words import words
from corpus.model import Comparator
from corpus.structure.numbering import read_number

_DIGITS = 4
_CN = "[一二三四五六七八九十百两]{1,5}"
_AFTER = "(?P<after>以上|以内|以下|左右)"
# “师生比不低于|1:12”, “投资比例达到3:1”; not “开放时间8:30”, which no ratio is named before, nor “3:1:1”.
_RATIO = re.compile(rf"(?<![\d:])(?P<first>\d{{1,3}}(?:\.\d+)?):(?P<second>\d{{1,4}}(?:\.\d+)?)(?![\d:]){_AFTER}?")
# “师生|比|”, “投资比例由|1:12”, “投资比例由1:12|提高到1:8”; not “比赛时间”.
_OF_RATIO = re.compile(r"比(?:例|率|值|重)?(?:[由从为是](?:[\d.]+:[\d.]+)?)?$")
# “占全县面积的|三分之二|”, “百分之八十以上”; not “百分点”, “三分地”.
_FRACTION = re.compile(rf"(?P<whole>{_CN}|千|万|十万|百万)分之(?P<part>{_CN}){_AFTER}?")
_LARGE = {"千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
# “超过|三成|”, “近三成企业”, “降低三成”, “九成以上”; not “三成熟”, “八成”, “超三成本”.
_TENTHS = re.compile(rf"(?P<part>[一二三四五六七八九])成(?:{_AFTER}|(?![本熟功立为果员型交长就效人年分绩]))")
# “半数以上|的村”, “压缩|一半|”, “覆盖率|过半|”; not “半数的村”, “一半是茶园”.
_HALF = re.compile(rf"(?:一半|半数|过半数?){_AFTER}?")
# “增长|两倍|以上”, “达到三倍左右”; not “一倍速”, “成倍”, “数额一倍以上五倍以下”.
_TIMES = re.compile(rf"(?<!倍以上)(?P<part>{_CN})倍(?![速频率化镜数]|以[上下][一二三四五六七八九十\d]){_AFTER}?")
_CHANGED = re.compile("(?:(?<!自|缘)[由从]|增长|提高|提升|增加|扩大|上升|下降|降低|减少|压缩|缩短|压减|节约)了?$")
# “系数提高到|0.58|以上”, “用户突破|60万|”, “系数由|0.55|提高到”; not “突破60万人”, “达到2030年”,
# “达到5G”, “达到30、40家”.
_BARE = re.compile(
    r"(?<![\d.:])(?!(?:19|20)\d\d(?!\d|\.\d|[万亿]))(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<magnitude>[万亿]+)?"
    rf"{_AFTER}?(?=$|[,。;()\n]|(?:、|和|与|及|以及)(?!\d)[一-鿿]|(?:提高|提升|增长|增加|下降|降低|减少)[到至])"
)
# What says of a number that it is a value, without any unit: “控制在1.25以内”.
_LIMITS = frozenset({Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.OVER})
# “系数|为0.55”, “系数由|0.55”: what is measured without a unit; not “人数为5”.
_OF_NUMBER = re.compile("(?:系数|指数|评分|得分|分值|比值|密度|容积率)(?:平均|年均|总体)?(?:[由从]|$)")


def shares(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the amounts of ``text[start:end]`` that are no number with a unit of the table, kind by kind.

    A ratio is a pure number, 1:8 is 0.125; a fraction, tenths and a half are in the unit %, 三成 is 30.
    """
    kinds = (
        (_RATIO, _ratio),
        (_FRACTION, _fraction),
        (_TENTHS, _tenths),
        (_HALF, _half),
        (_TIMES, _times),
        (_BARE, _bare),
    )
    for pattern, read in kinds:
        for match in pattern.finditer(text, start, end):
            comparator, lead = comparator_before(text, start, match.start())
            after = words().suffixes[match["after"]] if match["after"] else Comparator.EXACT
            after = Comparator.OVER if match[0].startswith("过半") else after
            said = strongest(comparator, after)
            if (found := read(match, text[start:lead], said)) is not None:
                value, unit = found
                yield Quantity(value, None, unit, said, lead, *match.span())


# What reads a match, with the words before it and what they and those behind it make of the value.
_Read = Callable[[re.Match[str], str, Comparator], tuple[float, str] | None]


def _ratio(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    second = float(match["second"])
    return (float(match["first"]) / second, "") if second and _OF_RATIO.search(before) else None


def _fraction(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    part, whole = read_number(match["part"]), _LARGE.get(match["whole"]) or read_number(match["whole"])
    return (_percent(part, whole), "%") if part and whole else None


def _tenths(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    return (
        (_percent(read_number(match["part"]) or 0, 10), "%")
        if said is not Comparator.EXACT or _CHANGED.search(before)
        else None
    )


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, _DIGITS)


def _half(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    changed = match[0] == "一半" and _CHANGED.search(before)
    return (50.0, "%") if changed or said is not Comparator.EXACT else None


def _times(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    changed = _CHANGED.search(before) or before.endswith("的")
    return (float(read_number(match["part"]) or 0), "倍") if changed or said is not Comparator.EXACT else None


def _bare(match: re.Match[str], before: str, said: Comparator) -> tuple[float, str] | None:
    value, magnitude = number(match["number"]), match["magnitude"] or ""
    limits = said in _LIMITS or (said is Comparator.REACH and "." in match["number"])
    return (
        (value, magnitude)
        if limits or _OF_NUMBER.search(before) or (magnitude and said is not Comparator.EXACT)
        else None
    )
