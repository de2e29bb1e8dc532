"""Tells in one sentence how values of one indicator relate: which is higher, by what share, and if they compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from corpus.model import Comparator, Nature, Target
from corpus.structure.numbering import read_number
from index.catalogue.records import TargetFact
from rag.answers.compare.asked.sides import all_of
from rag.answers.values.choosing import alike, words_of
from rag.answers.values.kinds import amount_of, is_per_head
from rag.draft import Alike, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import plain_unit
from rag.question.claims.weighing import By, Weighing, weighing
from rag.question.model import Question

_MAGNITUDES = {"万": 1e4, "亿": 1e8}
_COUNTED = frozenset({"件", "家", "个", "项", "人", "人次", "场", "名", "次", "所", "处"})
# Measure words of things that are counted one by one: 50个 projects are more than 30家 centres, whatever they are.
_THINGS = frozenset({"家", "个", "项", "所", "处"})
_TIMES = {2: "两", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}
_PARTS = {**_TIMES, 2: "二"}
INEXACT = frozenset({Comparator.ABOUT, Comparator.OVER, Comparator.RANGE})
"""Values that stand for more than themselves: 100个左右, 3-5个."""
_EXACT, _ABOUT = 1e-9, 0.05
NATURES = {Nature.BASELINE: "已达到的数", Nature.GOAL: "目标"}
"""What a value is called that was reached, and one that is aimed at."""

_OTHER_MEASURE = "口径不同"
_Named = tuple[str, TargetFact]


def relation(
    question: Question, values: Sequence[_Named], knowledge: Knowledge, *, several: bool = False, things: bool = False
) -> Statement | None:
    """Say how the values of two sides or more relate; None if they do not compare or only one side has a value.

    The indicator is named where a question asks for ``several``; whether they relate as it claims is then not told.
    Numbers of different ``things`` compare in whatever measure words, those of one indicator in the same only.
    """
    units = [fact.target.unit for _, fact in values]
    asked = weighing(question)
    bare = things and asked is not None and asked.numbers
    numbers = bare and _THINGS | {"件"} >= set(map(plain_unit, units))
    if len(values) < 2 or not (numbers or comparable(units, things=things)):
        return None
    if len({is_per_head(fact.target.indicator) for _, fact in values}) > 1:
        return None
    head = f"{values[0][1].target.indicator}：" if several else ""
    text = _two(question, asked, values) if len(values) == 2 else _many(values)
    whether = "" if several else claim(question, values)
    caution = "" if things or _OTHER_MEASURE in text else other_names(values[0][1], values[1][1])
    said = f"{whether}{head}{text}{f'；{caution}' if caution else ''}。"
    return Statement(said, tuple(words_of(fact, knowledge) for _, fact in values), alike=_alike(values))


def _alike(values: Sequence[_Named]) -> Alike | None:
    """Return whether values are the same; None where one is a range that holds the other."""
    amounts = {plain_amount(fact.target)[0] for _, fact in values}
    if len(amounts) > 1 and any(overlap(one.target, other.target) for (_, one), (_, other) in pairwise(values)):
        return None
    return Alike.YES if len(amounts) == 1 else Alike.NO


# From this share of characters on two names are of one indicator, and not only of the same sort.
_SAME = 0.9


def other_names(one: TargetFact, other: TargetFact) -> str:
    """Return the words that warn of two values whose indicators have other names; empty where they are one."""
    if alike(one, other) >= _SAME:
        return ""
    return f"“{one.target.indicator}”与“{other.target.indicator}”名称不同，口径不一定一样"


def told_apart(facts: Sequence[TargetFact], knowledge: Knowledge) -> list[_Named] | None:
    """Return values with names by which they differ: of their plans, or else their times, or else their indicators."""
    ways: Sequence[Callable[[TargetFact], str]] = (
        lambda fact: knowledge.label(fact.clause.doc_id),
        lambda fact: (fact.target.when or NATURES[fact.target.nature]).lstrip("至到截"),
        lambda fact: fact.target.indicator,
    )
    named = ([(way(fact), fact) for fact in facts] for way in ways)
    return next((of for of in named if len({name for name, _ in of}) == len(of)), None)


def comparable(units: Sequence[str], *, things: bool) -> bool:
    """Tell whether values in some units can be told apart by size: in the same one, or all numbers of ``things``."""
    plain = {plain_unit(unit) for unit in units}
    return len(plain) == 1 or (things and plain <= _THINGS)


def plain_amount(target: Target) -> tuple[float, str]:
    """Return a value in its unit without magnitude: 1.5万件 as 15,000 件."""
    factor = _MAGNITUDES.get(target.unit[:1], 1.0) if len(target.unit) > 1 else 1.0
    return target.value * factor, target.unit[1:] if factor > 1 else target.unit


def _two(question: Question, asked: Weighing | None, values: Sequence[_Named]) -> str:
    """Say how two values relate: first what is asked for, where a question asks which is more or which is less."""
    if asked and not asked.claimed and asked.by is By.AMOUNT and not asked.apart and "share" not in question.cues:
        values = sorted(values, key=lambda value: plain_amount(value[1].target)[0], reverse=not asked.less)
    (name, fact), (other_name, other_fact) = values
    (amount, _), (other, _) = plain_amount(fact.target), plain_amount(other_fact.target)
    if amount == other:
        caveat = _caveat(fact.target, other_fact.target)
        return f"{name}与{other_name}相同，都是{amount_of(fact.target)}{caveat}"
    if overlap(fact.target, other_fact.target):
        return f"{_said(*values[0])}与{_said(*values[1])}的范围有重合，分不出高低"
    more = _more(fact.target) if amount > other else _less(fact.target)
    differ = "两者不同：" if _WHETHER_ALIKE.search(question.text) else ""
    said = f"{differ}{_said(*values[0])}{more}{_said(*values[1])}"
    if "share" in question.cues:
        return f"{said}，{times_of(fact.target, other_fact.target, '后者')}"
    tells_nature = not {name, other_name}.isdisjoint(NATURES.values())
    return said if tells_nature else f"{said}{_caveat(fact.target, other_fact.target)}"


def claim(question: Question, values: Sequence[_Named]) -> str:
    """Return “是，” or “不是，” for two values of which a question claims how they relate; empty where it does not."""
    if len(values) != 2:
        return ""
    (first, _), (second, _) = (plain_amount(fact.target) for _, fact in values)
    if first != second and overlap(*(fact.target for _, fact in values)):
        return ""
    return _verdict(weighing(question), first, second) or _share_verdict(question, first, second)


def _verdict(asked: Weighing | None, first: float, second: float) -> str:
    """Return “是，” or “不是，” for two values where a question claims an order of places; empty where it does not."""
    if asked is None or not asked.claimed or asked.things or asked.by is not By.AMOUNT:
        return ""
    return "是，" if (first < second if asked.less else first > second) else "不是，"


# “正好是规划的一半吗”, “是它的两倍”: which share of the second the first is said to be; not “是谁的几倍”.
_CLAIMED_SHARE = re.compile(
    r"(?<!不)是[^,?几谁哪]{0,18}?的?(?:(?P<half>一半|半数)|(?P<times>[两二三四五六七八九十\d])倍|(?P<part>[三四五六七八九十])分之一)"
)


def _share_verdict(question: Question, first: float, second: float) -> str:
    """Return “是，” or “不是，” where a question claims which share of the second the first is; else nothing."""
    claimed = _CLAIMED_SHARE.search(question.text)
    if claimed is None or "yes_no" not in question.cues or not second:
        return ""
    times = read_number(claimed["times"] or claimed["part"] or "二") or 1
    share = times if claimed["times"] else 1 / times
    return "是，" if abs(first / second / share - 1) <= _ABOUT else "不是，"


# “两地的数一样吗”, “是不是一致”: whether values are equal is told first; not “像上海一样”.
_WHETHER_ALIKE = re.compile(r"(?<!像)(?:一样|相同|一致|相等|同一个数)")


def overlap(one: Target, other: Target) -> bool:
    """Tell whether a range holds the other value: 3-5个 beside 5个."""
    (low, _), (other_low, _) = plain_amount(one), plain_amount(other)
    high, other_high = (
        low + (one.upper or one.value) - one.value,
        other_low + (other.upper or other.value) - other.value,
    )
    return Comparator.RANGE in (one.comparator, other.comparator) and low <= other_high and other_low <= high


def _many(values: Sequence[_Named]) -> str:
    ordered = sorted(values, key=lambda value: -plain_amount(value[1].target)[0])
    highest, lowest = _said(*ordered[0]), _said(*ordered[-1])
    high, low = ("最多", "最少") if _is_counted(ordered[0][1].target) else ("最高", "最低")
    return f"{all_of(len(values))}不同：{highest}{high}，{lowest}{low}"


def times_of(one: Target, other: Target, name: str) -> str:
    """Say which part or how many times of a second value, called ``name``, the first is, in words.

    That is “正好是后者的两倍”, “大约是后者的三分之一”, or the nearest that it is above or below.
    """
    ratio = plain_amount(one)[0] / plain_amount(other)[0]
    about = any(target.comparator in INEXACT for target in (one, other))
    times = max(ratio, 1 / ratio)
    whole = round(times)
    if whole in _TIMES and abs(times - whole) <= _ABOUT * whole:
        exact = abs(times - whole) < _EXACT and not about
        return f"{'正好' if exact else '大约'}是{_part(name, whole, more=ratio > 1)}"
    if times < 2:
        return f"不到{name}的两倍" if ratio > 1 else f"超过{name}的一半"
    whole = min(int(times), max(_TIMES))
    return f"{'超过' if ratio > 1 else '不到'}{_part(name, whole, more=ratio > 1)}"


def _part(name: str, times: int, *, more: bool) -> str:
    """Return the words for so many times of something, or for such a part of it."""
    if more:
        return f"{name}的{_TIMES[times]}倍"
    return f"{name}的一半" if times == 2 else f"{name}的{_PARTS[times]}分之一"


def _said(name: str, fact: TargetFact) -> str:
    return f"{name}（{amount_of(fact.target)}）"


def _is_counted(target: Target) -> bool:
    return plain_amount(target)[1] in _COUNTED and not is_per_head(target.indicator)


def _more(target: Target) -> str:
    return "多于" if _is_counted(target) else "高于"


def _less(target: Target) -> str:
    return "少于" if _is_counted(target) else "低于"


def _caveat(one: Target, other: Target) -> str:
    """Say so if one value was reached and the other is aimed at, or one is a total over years."""
    if one.nature is not other.nature:
        reached, aim = ("前者", "后者") if one.nature is Nature.BASELINE else ("后者", "前者")
        return f"；{reached}是已达到的数，{aim}是目标，只作参照"
    totals = ["累计" in target.value_text for target in (one, other)]
    if totals[0] is not totals[1]:
        return f"；{'前者' if totals[0] else '后者'}是累计数，{_OTHER_MEASURE}，只作参照"
    return ""
