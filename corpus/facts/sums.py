"""Tells the amounts that are paid, granted or allowed to someone: “给予每家50万元奖励”, “可申请最高15万元贷款”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.quantities import in_lists
from corpus.facts.quantity import Quantity
from corpus.facts.target_words import words
from corpus.model import Comparator

# “贷款额度|由|20万元提高到30万元”: where a change of what is given starts; not “自由贸易区”.
_FROM = ("由", "从")
_MONEY = ("元", "%", "‰", "百分点")
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
    "(?<![许认])可以?(?:按|申请|申领|领取|抵扣|享受?|获得?|返还|给予|申报|提取|一次性|适当|最高|放宽)|还可|分别申领|优先(?:支持|推荐|给予|安排)"
)
# “返还……税的|30%”, “减按|80%”, “按不低于售价的|20%”: how a sum is reckoned; not “拥有量占全市的|64%”.
_RECKONED = re.compile(
    "(?:返还|退还)[^,]*的$|(?:减|折|原则上|或|^)按(?:照)?(?:(?:不低于|不高于|不超过)?[^,]{1,30}的)?$"
)
# “按缴费额50%|的标准确定”; not “达到70%的标准”.
_RATE_BEHIND = re.compile("的(?:标准|比例|额度)(?:确定|给予|执行|计算|计提|发放|缴纳|收取)")
# What a sentence says that gives something to someone, whichever amount it stands beside.
_AID = re.compile("给予|补贴|补助|奖励|资助|奖补|贴息|扶持|抵扣|兑现|申领|津贴|安家费|减免|担保贷款|[“]?[一-鿿]{1,4}券")
# “提供|最高50万元|创业担保贷款”, “发放|最高10万元|茶园改造券”; not “20亿元|茶叶贷款”, which has no 最高.
_AID_BEHIND = re.compile("[“的、]?[一-鿿、\\d]{0,12}(?:贷款|券|优惠|扶持|支持|保险|保费|津贴|贴息)")
# “最高|补贴金额|100万元”, “最高可|抵扣|60%”; not “达到历史最高水平”.
_UP_TO = re.compile("(?<!历史)最(?:高|长)(?!水平)[^,]{0,12}$")
# “按实际支付费用|的30%”, “根据项目投入|50%”, “按不超过研发成本|30%”: what a rate is reckoned by; not “投入占比”.
_BY_COST = re.compile(
    "(?:按照?|根据|以(?=不[低高超]))[^,]*(?:费用?|成本|投入|投资|金额|额|租金|租|价格|价|利率|利息)的?$"
)
# “抵扣比例|不高于30%”, “入股比例|不超过20%”: the terms of an offer; not “补助标准|300元”.
_TERMS = re.compile("(?:抵扣|占股|入股|减免|贴息)[^,、]{0,6}$")
# “硕士每月|800元”, “每人每月|500元”, “每家企业每年|10万元”: who gets how much; not “标准提高到每人每月|600元”.
_TO_EACH = re.compile(
    "(?:^|[,、(])(?!.*(?:标准|提高|达到|增))[^,]{0,14}"
    "(?:每(?:人|户|家|企|位|名)?每?(?:年|月|天|学期)|(?:博士|硕士|本科|专科)[一-鿿]{0,6}(?:每人)?|每(?:人|户|家|企|位|名))$"
)


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
    if before.endswith(_FROM):
        return False
    if _ALLOWED.search(before):
        return True
    if first.unit in words().time_units and (before.endswith("最长") or _FOR.match(text, last.end, end)):
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
    if (at_most or first.unit in ("%", "‰")) and _FOR.match(text, last.end, end):
        return True
    said = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    if at_most and _EACH.search(before) and words().support.search(text, said, start):
        return True
    return _is_offered(text, (start, end), (first, last), said)


def _is_offered(text: str, segment: tuple[int, int], run: tuple[Quantity, Quantity], said: int) -> bool:
    """Tell the terms of an offer by the words around an amount, and by the sentence from ``said`` on that gives aid."""
    (start, end), (first, last) = segment, run
    before = text[start : first.lead]
    at_most, in_money = first.comparator is Comparator.AT_MOST, first.unit.endswith("元")
    if at_most and in_money and _AID_BEHIND.match(text, last.end, end):
        return True
    if not in_money and (_BY_COST.search(before) or _TERMS.search(before)):
        return True
    if before.endswith("标准") or first.comparator in (Comparator.REACH, Comparator.AT_LEAST, Comparator.OVER):
        return False
    stop = next((place for place in range(end, len(text)) if text[place] in _SENTENCE_ENDS), len(text))
    aided = bool(_AID.search(text, said, stop))
    return aided and (
        (at_most and in_money) or bool(_UP_TO.search(before)) or (in_money and bool(_TO_EACH.search(before)))
    )
