"""Tells in one sentence how values of one indicator relate: which is higher, by what share, and if they compare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Comparator, Nature, Target
from index.catalogue.records import TargetFact
from rag.answers.compare.sides import all_of
from rag.answers.values.choosing import words_of
from rag.draft import Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

_MAGNITUDES = {"万": 1e4, "亿": 1e8}
_COUNTED = frozenset({"件", "家", "个", "项", "人", "人次", "场", "名", "次", "所", "处"})
_TIMES = {2: "两", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}
_PARTS = {**_TIMES, 2: "二"}
# Values that stand for more than themselves: 100个左右, 3-5个.
_LOOSE = frozenset({Comparator.ABOUT, Comparator.OVER, Comparator.RANGE})
_EXACT, _ABOUT = 1e-9, 0.05
_HALF = 0.5
_TWO = 2

# “哪个大”, “谁的更多”; not “哪个更少”, “谁多谁少”.
_WHICH_IS_MORE = re.compile(r"(?:哪|谁)[^,?少低小]{0,10}[大多高强](?![^?]*[少低小])")

_Named = tuple[str, TargetFact]


def relation(
    question: Question, values: Sequence[_Named], knowledge: Knowledge, *, several: bool = False
) -> Statement | None:
    """Say how the values of two sides or more relate; None if their units differ or only one side has a value.

    The indicator is named where a question asks for ``several``.
    """
    amounts = [_amount(fact.target) for _, fact in values]
    if len(values) < _TWO or len({unit for _, unit in amounts}) > 1:
        return None
    head = f"{values[0][1].target.indicator}：" if several else ""
    text = _two(question, values) if len(values) == _TWO else _many(values)
    return Statement(f"{head}{text}。", tuple(words_of(fact, knowledge) for _, fact in values))


def _amount(target: Target) -> tuple[float, str]:
    """Return a value in its unit without magnitude: 1.5万件 as 15,000 件."""
    factor = _MAGNITUDES.get(target.unit[:1], 1.0) if len(target.unit) > 1 else 1.0
    return target.value * factor, target.unit[1:] if factor > 1 else target.unit


def _asks_more(question: Question) -> bool:
    """Tell whether a question asks which of two is the higher, so that this one is named first."""
    return bool(_WHICH_IS_MORE.search(question.text)) and "share" not in question.cues


def _two(question: Question, values: Sequence[_Named]) -> str:
    if _asks_more(question) and _amount(values[0][1].target) < _amount(values[1][1].target):
        values = values[::-1]
    (name, fact), (other_name, other_fact) = values
    (amount, _), (other, _) = _amount(fact.target), _amount(other_fact.target)
    if amount == other:
        return f"{name}与{other_name}相同，都是{fact.target.value_text}{_caveat(fact.target, other_fact.target)}"
    if _overlap(fact.target, other_fact.target):
        return f"{_said(*values[0])}与{_said(*values[1])}的范围有重合，分不出高低"
    more = _more(fact.target) if amount > other else _less(fact.target)
    said = f"{_said(*values[0])}{more}{_said(*values[1])}"
    if "share" in question.cues:
        return f"{said}，{_share(fact.target, other_fact.target)}"
    return f"{said}{_caveat(fact.target, other_fact.target)}"


def _overlap(one: Target, other: Target) -> bool:
    """Tell whether a range holds the other value: 3-5个 beside 5个."""
    (low, _), (other_low, _) = _amount(one), _amount(other)
    high, other_high = (
        low + (one.upper or one.value) - one.value,
        other_low + (other.upper or other.value) - other.value,
    )
    return Comparator.RANGE in (one.comparator, other.comparator) and low <= other_high and other_low <= high


def _many(values: Sequence[_Named]) -> str:
    ordered = sorted(values, key=lambda value: -_amount(value[1].target)[0])
    highest, lowest = _said(*ordered[0]), _said(*ordered[-1])
    high, low = ("最多", "最少") if _is_counted(ordered[0][1].target) else ("最高", "最低")
    return f"{all_of(len(values))}不同：{highest}{high}，{lowest}{low}"


def _share(one: Target, other: Target) -> str:
    """Say which part or how many times of the second value the first is, in words: half, about half, three times."""
    ratio = _amount(one)[0] / _amount(other)[0]
    about = any(target.comparator in _LOOSE for target in (one, other))
    times = round(max(ratio, 1 / ratio))
    if times not in _TIMES or abs(max(ratio, 1 / ratio) - times) > _ABOUT * times:
        return "不是整数倍" if ratio > 1 else f"{'不到' if ratio < _HALF else '超过'}后者的一半"
    exact = abs(max(ratio, 1 / ratio) - times) < _EXACT and not about
    part = (
        f"后者的{_TIMES[times]}倍" if ratio > 1 else "后者的一半" if times == _TWO else f"后者的{_PARTS[times]}分之一"
    )
    return f"{'正好' if exact else '大约'}是{part}"


def _said(name: str, fact: TargetFact) -> str:
    return f"{name}（{fact.target.value_text}）"


def _is_counted(target: Target) -> bool:
    return _amount(target)[1] in _COUNTED and not target.indicator.startswith(("每", "万人"))


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
        return f"；{'前者' if totals[0] else '后者'}是累计数，口径不同，只作参照"
    return ""
