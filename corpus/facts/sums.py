"""Tells the amounts that are paid, granted or allowed to someone: “给予每家50万元奖励”, “可申请最高15万元贷款”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.quantities import Quantity, in_lists
from corpus.facts.target_words import words
from corpus.model import Comparator

_MONEY = ("元", "%", "百分点")
_SENTENCE_ENDS = "。;\n"
# “给予|每家|50万元”, “给予|60岁以上茶农|3元”; not “给予支持,产值达到5亿元”.
_GIVEN = re.compile("(?:给予|予以)(?!.*(?:达到|提高|增长|实现|使|让))[^,]*$")
# “奖励|每家|5万元”, “补助|一次性|2万元”; not “补助资金|2亿元”, “补助标准|300元”.
_SPENT = re.compile("(?:奖励|补助|补贴|资助|奖补|贴息)(?:(?:每|各)[一-鿿]{1,3}|一次性|其|企业|单位|个人)+$")
# “最高2万元|的一次性入职补贴”, “每张2万元|建设补助”; not “20亿元|茶叶贷款”.
_FOR = re.compile("的?[一-鿿]{0,6}(?:奖励|补助|补贴|资助|奖补|贴息|奖金)")
# “每家|”, “单船|”: to whom a sum is paid that the words before speak of; not “每亩产值”.
_EACH = re.compile("(?:^|[,、])(?:每|单|同一)[一-鿿]{1,4}$|^$")
# “可申请|最高15万元”, “可按|6个月”, “优先支持|1家”; not “可再生能源发电|5亿度”, “许可按时”.
_ALLOWED = re.compile(
    "(?<![许认])可以?(?:按|申请|享受|获得?|返还|给予|申报|提取|一次性|适当|最高)|优先(?:支持|推荐|给予|安排)"
)
# “返还……税的|30%”, “减按|80%”, “按不低于售价的|20%”: how a sum is reckoned; not “拥有量占全市的|64%”.
_RECKONED = re.compile(
    "(?:返还|退还)[^,]*的$|(?:减|折|原则上|或|^)按(?:照)?(?:(?:不低于|不高于|不超过)?[^,]{1,30}的)?$"
)
# “按缴费额50%|的标准确定”; not “达到70%的标准”.
_RATE_BEHIND = re.compile("的(?:标准|比例|额度)(?:确定|给予|执行|计算|计提|发放|缴纳|收取)")


def paid(text: str, start: int, end: int, amounts: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts that are paid to someone, or that someone may get, whole lists of them."""
    found: list[Quantity] = []
    for run in in_lists(text, amounts):
        if _is_paid(text, start, end, run):
            found += run
    return found


def given(text: str, start: int, sums: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Return the range of each of the ``sums``, from the first word of support before it in its segment."""
    words_before = ((one, words().support.search(text, start, one.lead)) for one in sums)
    return [(word.start() if word else one.lead, one.end) for one, word in words_before]


def _is_paid(text: str, start: int, end: int, run: Sequence[Quantity]) -> bool:
    first, last = run[0], run[-1]
    before = text[start : first.lead]
    if _ALLOWED.search(before):
        return True
    if not first.unit.endswith(_MONEY):
        return False
    if _RECKONED.search(before) or _RATE_BEHIND.match(text, last.end, end):
        return True
    if words().support_at_end.search(before) or words().support.match(text[last.end : end].lstrip("的")):
        return True
    if _GIVEN.search(before) or _SPENT.search(before):
        return True
    at_most = first.comparator is Comparator.AT_MOST
    if at_most and _FOR.match(text, last.end, end):
        return True
    said = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    return at_most and bool(_EACH.search(before) and words().support.search(text, said, start))
