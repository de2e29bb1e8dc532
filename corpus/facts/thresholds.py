"""Tells the amounts that only say of which things something holds: “对营业额超过500万元的企业”, “投资1亿元以上的,”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.indicators import indicator_before
from corpus.facts.quantity import Quantity
from corpus.facts.target_words import words
from corpus.model import Comparator

# “500万元|的企业”, “20人以上|的AI企业”; not “70%|的目标”, “8%|的增速”, “2020年的3件”.
_OF_WHAT = re.compile(
    r"的(?![一-鿿]{0,4}(?:目标|水平|标准|增速|速度|比例|比重|规模|要求|任务|份额|基础上))(?=[一-鿿“A-Za-z\d])"
)
# “……10人以上|的,给予奖励”, “……的|给予20万元”: a condition in so many words; not “……的企业,”.
_IF = re.compile(r"的(?=,|给予|予以|可(?:以|按)?|按|享受|奖励|补助|优先|由)")
# “对……的茶农给予|”, “凡……”: what the words up to 给予, or to the end, are said of; not “对外贸易额”.
_ABOUT = re.compile(r"(?:\d+[.、])?(?:对于?|凡是?|如|若)(?!外|口|接|标|照|象)")
_GIVES = re.compile("给予|予以|奖励|补助|补贴|资助|奖补")
# “投资超过1亿元|且|吸纳就业100人以上的企业”: two conditions of one thing.
_AND = re.compile("(?:且|并且|或者?)")
# “超过50亿元|茶企3家”, “产值10亿元以上|企业5家”: how large each of those is that the next amount counts.
_EACH_OF = re.compile("(?!左右|上下)[一-鿿]{2,8}")
# “40%以上的渔村|开设夜校”: what they do besides what the table of verbs has.
_DO = re.compile("开设|达到|具备|接入|纳入|通过|用上|配有|建有|覆盖")
# “年底前|覆盖|半数以上的渔村”: of how many something is true; not “支持|占比50%以上的企业”.
_REACHING = re.compile("(?:覆盖|惠及|服务|辐射|带动|涵盖|实现|推动|力争)(?:全[省市县区])?$")
# “80%以上|的渔村建成码头”: how many of all are to be brought so far; not “80%以上的渔村可申请”.
_SHARES = frozenset({"%", "‰"})
_COUNTED = frozenset("家个户种款名件项条只所座处口")
# “流域面积50平方公里|以上|河流19条”; not “年均增长50万吨,码头19座”.
_OR_MORE = ("以上", "以下")
# “每学期开设|不少于4课时的课程”: how often or how much each time; not “每家茶馆”.
_RATE = re.compile("每(?:年|月|季度?|周|天|日|学期|百户|千人|万人)")
# “形成|产值超过百亿元的集群”: what is made is as large as that; not “支持|产值超过1亿元的茶企”.
_MADE = re.compile("(?:形成|打造|建成|建设|构建|实现|培育|发展|壮大)")


def without_thresholds(text: str, start: int, end: int, amounts: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts of the segment ``text[start:end]`` that are no condition."""
    kept: list[Quantity] = []
    following: Quantity | None = None
    for place, amount in reversed([*enumerate(amounts, 1)]):
        if (
            (following and _belong(text, amount, following))
            or _is_threshold(text, start, end, amount, alone=len(amounts) == 1)
            or _is_size(text, amount, *amounts[place : place + 1])
        ):
            following = amount
        else:
            kept.insert(0, amount)
            following = None
    return kept


def _belong(text: str, amount: Quantity, following: Quantity) -> bool:
    """Tell whether two amounts are conditions of one thing: “营业额超过5亿元、税收超过1亿元的茶企”."""
    both_money = amount.unit.endswith("元") and following.unit.endswith("元")
    return bool(_AND.match(text, amount.end, following.lead)) or (both_money and text.startswith("、", amount.end))


def _is_size(text: str, amount: Quantity, counted: Quantity | None = None) -> bool:
    """Tell whether an amount, of money or with 以上, only says how large those are that the next amount counts."""
    if counted is None or counted.unit not in _COUNTED or amount.unit in (*_SHARES, *_COUNTED):
        return False
    if not amount.unit.endswith("元") and not text.endswith(_OR_MORE, amount.start, amount.end):
        return False
    larger = amount.comparator in (Comparator.OVER, Comparator.AT_LEAST)
    return larger and bool(_EACH_OF.fullmatch(text, amount.end, counted.lead))


def _is_threshold(text: str, start: int, end: int, amount: Quantity, *, alone: bool) -> bool:
    """Tell a condition by what stands behind the amount: 的 with a thing, or with what follows from it."""
    if text.endswith("的", amount.end, end) and text.startswith(",", end):
        return True
    if _IF.search(text, amount.end, end + 1):
        return True
    if _ABOUT.match(text, start) and (_GIVES.search(text, amount.end, end) or _OF_WHAT.search(text, amount.end, end)):
        return not _GIVES.search(text, start, amount.lead)
    if (
        amount.unit in words().time_units
        or not _OF_WHAT.match(text, amount.end)
        or _RATE.search(text, start, amount.lead)
    ):
        return False
    if amount.comparator in (Comparator.EXACT, Comparator.RANGE):
        return False
    if amount.unit in _SHARES and _REACHING.search(text, start, amount.lead):
        return False
    named = indicator_before(text, start, amount).indicator
    if named and words().verbs.fullmatch(named):
        return False
    if not named:
        return start == amount.lead and not (amount.unit in _SHARES and _is_done(text, amount.end, end))
    return not (alone and _MADE.search(text, start, amount.lead))


def _is_done(text: str, start: int, end: int) -> bool:
    """Tell whether the words say what so many of all do: “80%以上的渔村|建成码头”."""
    return bool(words().verbs.search(text, start, end) or _DO.search(text, start, end))
