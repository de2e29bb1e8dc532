"""Tells which amounts of a sentence are no targets: sums that are paid, deadlines, numbers of things that exist."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.quantities import Quantity, in_lists
from corpus.facts.target_words import words

# “3个工作日内”, “15天之内”; not “3个月国内”.
_WITHIN = re.compile(r"[之以]?内|前")
_TIME_LEADS = ("在", "于", "起", "后")
# “80岁以上|老人”, “15分钟|生活圈”; not “12小时|的培训”, “48小时|内”, “缩短到5分钟|左右”.
_NAME_BEHIND = re.compile("(?![的内之以前左上后,、])[一-鿿]")
# “100张|床位以上的机构”, “5亿元|产值以上的企业”: how large each of them is; not “50个以上|的基地”.
_SIZE_BEHIND = re.compile("[一-鿿]{1,4}?(?:及以上|以上|以下)的")
# “满6个月”: what someone must have; not “圆满”.
_HELD = re.compile("(?<!圆)满$")


def is_no_target(text: str, start: int, amount: Quantity, following: int) -> bool:
    """Tell whether an amount only points at things that exist, or at the time in which something is to be done."""
    if text[start : amount.lead] == "在" or words().pointing.search(text, start, amount.lead):
        return True
    return amount.unit in words().time_units and _is_deadline(text, amount, following)


def is_part_of_name(text: str, start: int, amount: Quantity) -> bool:
    """Tell whether an amount only belongs to what something is called: an age, a length of time, a size of each.

    One in quotation marks, “1个中心+9个站点”, is part of the name in them.
    """
    behind = amount.end
    if amount.unit in words().naming_units and _NAME_BEHIND.match(text, behind):
        return amount.unit.endswith("岁") or text[amount.lead : amount.start] in ("", "实现")
    if _SIZE_BEHIND.match(text, behind) or _HELD.search(text, start, amount.lead):
        return True
    return text.rfind("“", start, amount.start) > text.rfind("”", start, amount.start) and "”" in text[behind:]


def _is_deadline(text: str, amount: Quantity, following: int) -> bool:
    """Tell “在5天内”, “3个工作日内作出决定” from “压缩至3个月以内”, with which its segment ends."""
    within = _WITHIN.match(text, amount.end, following)
    inside = within is not None or text.endswith("内", amount.start, amount.end)
    stop = within.end() if within else amount.end
    return text.endswith(_TIME_LEADS, 0, amount.lead) or (inside and stop < following)


def paid(text: str, start: int, end: int, amounts: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts that are paid to someone: “分别给予50万元、30万元奖励”, “按利息的50%给予补贴”."""
    found: list[Quantity] = []
    for run in in_lists(text, amounts):
        money = run[0].unit.endswith(("元", "%"))
        behind = text[run[-1].end : end].lstrip("的")
        if money and (words().support_at_end.search(text, start, run[0].lead) or words().support.match(behind)):
            found += run
    return found
