"""Tells which amounts of a sentence are no targets: deadlines, parts of names, numbers of things that exist."""

from __future__ import annotations

import re

from corpus.facts.quantity import Quantity
from corpus.facts.target_words import words

# “3个工作日内”, “15天之内”; not “3个月国内”.
_WITHIN = re.compile(r"[之以]?内|前")
_TIME_LEADS = ("在", "于", "起", "后")
# “80岁以上|老人”, “15分钟|生活圈”; not “12小时|的培训”, “48小时|内”, “缩短到5分钟|左右”, “由6小时|缩短到3小时”.
_NAME_BEHIND = re.compile("(?![的内之以前左上后,、至到]|[压缩减增延提降])[一-鿿]")
# “100张|床位以上的机构”, “5亿元|产值以上、设备齐全的企业”: how large each of them is; not “50个以上|的基地”.
_SIZE_BEHIND = re.compile("[一-鿿]{1,4}?(?:及以上|以上|以下)[的、]")
# “3个月|的培训”, “12周|实习”: how long each of them is; not “1个月|压缩至15天”.
_LENGTH_BEHIND = re.compile("的?(?![内之以前左上后,、至到]|[压缩减增延提降])[一-鿿]")
_CHANGED_BY = re.compile("(?:压缩|缩短|减少|延长|提前|增加|提速)$")
# “人员规模一般|不超过10人”: how something is as a rule; not “一般公共预算收入|达到5亿元”.
_AS_A_RULE = re.compile("一般(?:应|须|需|控制)?$")
# “每|20平方公里|布局1个站点”: for how much of something there is one each time; not “每人每年|20元”.
_EVERY = re.compile("(?:平均|原则上|,|^)?每$")
# “对流域面积50平方公里以上的|86条河流|实行”: of which something is said; not “对外贸易的”.
_OF_THESE = re.compile("(?:^|,)对(?!外|口|接|标)[^,]*的$")
# “5张(全省平均|4张|)”: what it is elsewhere.
_ELSEWHERE = re.compile("[(](?:全国|全省|全市|同类|周边)[一-鿿]{0,6}平均[^()]*$")
# “满6个月”: what someone must have; not “圆满”.
_HELD = re.compile("(?<!圆)满$")


def is_no_target(text: str, start: int, amount: Quantity, following: int) -> bool:
    """Tell whether an amount only points at things that exist, or at the time in which something is to be done."""
    if (
        _AS_A_RULE.search(text, start, amount.lead)
        or _OF_THESE.search(text[start : amount.lead])
        or _ELSEWHERE.search(text, start, amount.lead)
        or text[start : amount.lead] == "在"
        or words().pointing.search(text, start, amount.lead)
    ):
        return True
    return amount.unit in words().time_units and _is_deadline(text, amount, following)


def is_part_of_name(text: str, start: int, amount: Quantity) -> bool:
    """Tell whether an amount only belongs to what something is called: an age, a length of time, a size of each.

    One in quotation marks, “1个中心+9个站点”, is part of the name in them.
    """
    behind = amount.end
    if amount.unit in words().naming_units and _NAME_BEHIND.match(text, behind):
        return amount.unit.endswith("岁") or text[amount.lead : amount.start] in ("", "实现")
    if amount.unit in words().time_units and _is_length(text, start, amount):
        return True
    if (
        _SIZE_BEHIND.match(text, behind)
        or _HELD.search(text, start, amount.lead)
        or _EVERY.search(text, start, amount.lead)
    ):
        return True
    return text.rfind("“", start, amount.start) > text.rfind("”", start, amount.start) and "”" in text[behind:]


def _is_length(text: str, start: int, amount: Quantity) -> bool:
    """Tell whether a length of time is that of what stands behind it: “参加3个月的制茶课”; not “提供12小时的讲解”."""
    if amount.unit in words().naming_units or amount.lead != amount.start or not _LENGTH_BEHIND.match(text, amount.end):
        return False
    return not text.endswith(_TIME_LEADS, 0, amount.lead) and not _CHANGED_BY.search(text, start, amount.lead)


def _is_deadline(text: str, amount: Quantity, following: int) -> bool:
    """Tell “在5天内”, “3个工作日内作出决定” from “压缩至3个月以内”, with which its segment ends."""
    within = _WITHIN.match(text, amount.end, following)
    inside = within is not None or text.endswith("内", amount.start, amount.end)
    stop = within.end() if within else amount.end
    return text.endswith(_TIME_LEADS, 0, amount.lead) or (inside and stop < following)
