"""Finds the indicator that an amount belongs to: the words before it, or behind it as in “15家培育中心”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.facts.bare_names import name_in, starts_with_period
from corpus.facts.dates import dates
from corpus.facts.quantity import Quantity, comparator_before
from corpus.facts.target_words import words
from corpus.model import Comparator

_CHANGES = "增长|提高|提升|增加|上升|扩大|下降|降低|减少|压缩|缩短"
# “年均增长”, “同比提高”, “比2020年增长”, “增速高于全省”, “占产值比重”, “占比”: of the indicator before; not “申请量”.
_RELATIVE = re.compile(
    rf"(?:年均|同比|环比|平均每年|[比较](?:上年|上一年|上年同期|前[一二三四五两]年|(?:19|20)\d\d年(?:底|末)?))?"
    rf"(?:{_CHANGES}|增长率|增幅|增速|降幅|减幅|涨幅|跌幅)?(?:(?:高于|快于|低于)[一-鿿A-Z“”]{{2,16}})?"
    r"|占比|占(?!地面积|有|用)[一-鿿A-Z“”]{2,20}"
)
# “建设|一批|工作站”; not “分批”.
_SOME = re.compile("^(?:一批|若干|一系列)(?P<name>.+)")
# “总规模10亿元|的渔业基金”; not “的资金需求”.
_FUND = re.compile("的(?P<name>[一-鿿“”]{2,20}(?:基金|资金池|资金))$")
# “旅客数量|实现倍增”, “货运收入|稳步增长”; not “推进货运增长”, which `name_in` leaves no name of.
_GROWN = re.compile(
    "(?P<name>[^、]{2,24}?)(?:(?:实现|保持|呈现?|持续|稳步|不断|明显|显著|大幅|进一步|逐步|较快|快速|稳定)+"
    f"(?:倍增|{_CHANGES}|壮大|增多)?|倍增|(?:{_CHANGES})?与[^,]{{2,12}}同步|保持[^,]{{1,6}}水平)"
)
# What a segment does to what it ends with: “设立|工作站”; “由专家构成的|专家库”.
_SHORTEST_OBJECT, _LONGEST_OBJECT = 2, 20
# “发明专利拥有量从”, “占比由”, “周期从平均”, “规模增长从”: where a change starts; not “缘由”.
_FROM = re.compile(
    rf"(?:{_CHANGES})?(?<!缘|自|理)(?:从|由)(?:平均|每(?:人|户|亩|吨)?(?:每?[年月天日])?|(?:原来|原有|现有|目前|当前)的?)?$"
)
# “增长至2020年的”, “提高到每人每月”, “达到日产”: what leads to the value that a change ends with.
_TO = re.compile(
    rf"(?:(?:{_CHANGES}|发展|增|升|降)(?:到|至)(?:(?:每[人户亩家])?每?[年月天日]|人均|每[人户亩家])?|(?:达到?|为)(?:日产|年产|日均|年均|每[年日天]))$"
)
# “产值|是2022年的|1.5倍”, “人数达到上年的2倍”: of what a value is so many times; not “2022年的茶园”.
_TIMES_OF = re.compile(
    "(?:(?P<reach>达到?|增长[到至]|提高[到至])|是|为|相当于)?(?:(?:19|20)\\d\\d年(?:底|末)?|“?十[一二三四五六]五”?期?末|上年|上一年|去年|目前|现在|现有)的$"
)
# “护岸投入|不低于财政收入的|3%”: of what whole something is a share; not “占财政收入的3%”.
_OF_WHOLE = frozenset({"%", "‰", "倍"})
_SHARE_OF_WHOLE = re.compile("按?(?P<said>不超过|不高于|不低于|不少于|达到|超过)[一-鿿、]{2,24}的$")
# “88%|(预期性)|”: what is said aside of a value.
_ASIDE = re.compile(r"[(][^()]*[)]")
# “服务时长|不少于每月|30小时”: a limit for each time; not “每月不少于”.
_EACH_TIME = re.compile("(?P<said>不超过|不高于|不低于|不少于|控制在)每[人户亩家]?每?[年月天日周]$")
# “灯塔、码头|等|12个项目”, “覆盖|半数以上的渔村”: what is counted is named behind; these words are part of its name.
_SUCH = re.compile("(?<=[一-鿿]{2})等$|^(?:覆盖|惠及|辐射|带动|涵盖)$")
# “中心城区平均|每20公顷|布局1个站点”: for how much of something there is one each time; not “每年”.
_FOR_SO_MUCH = re.compile(r"每\d.*")
# “每个渔村|至少1座”: for each of which so many are counted that the name before gives; not “每个渔村灯塔数”.
_FOR_EACH = re.compile(r"每[个家所座]?[一-鿿]{1,6}(?:[(][^()]*[)])?")


@dataclass(frozen=True, slots=True)
class Named:
    """An amount with the name of its indicator; ``start`` is where the words used begin.

    ``is_start`` is true of the value that a change starts from.
    """

    indicator: str
    quantity: Quantity
    comparator: Comparator
    start: int
    is_start: bool = False


def indicator_before(text: str, start: int, quantity: Quantity) -> Named:
    """Name an amount by the words ``text[start:quantity.lead]``; without a name there, the indicator is empty."""
    end, comparator = quantity.lead, quantity.comparator
    if quantity.unit == "倍" and (times := _TIMES_OF.search(text, start, end)):
        end = times.start()
        comparator = Comparator.REACH if times["reach"] and comparator is Comparator.EXACT else comparator
    if quantity.unit in _OF_WHOLE and (whole := _SHARE_OF_WHOLE.search(text, start, end)):
        name, begin, _ = name_in(text, start, whole.start())
        if name:
            return Named(name, replace(quantity, lead=whole.start("said")), words().comparators[whole["said"]], begin)
    if each := _EACH_TIME.search(text, start, end):
        comparator, end = words().comparators[each["said"]], each.start()
        quantity = replace(quantity, lead=end)
    for when in reversed(dates(text, start, end)):
        if text[when.end : end] in ("", "的"):
            end = when.start
    if ending := _TO.search(text, start, end):
        end = ending.start()
        comparator = Comparator.REACH if comparator is Comparator.EXACT else comparator
    origin = _FROM.search(text, start, end)
    if origin:
        end = origin.start()
    name, begin, total = name_in(text, start, end)
    if total and comparator in (Comparator.EXACT, Comparator.REACH):
        comparator = Comparator.TOTAL
    return Named(name, quantity, comparator, begin, is_start=origin is not None)


def indicator_behind(text: str, end: int, named: Named) -> Named:
    """Name an amount by the words behind it, if they are a name and those before only say what is done."""
    verb = words().verb_at_end.search(named.indicator)
    of_these = _SUCH.search(named.indicator)
    listed = _is_list_of(named.indicator, named.quantity.value)
    if named.indicator and not (verb or of_these or listed) and named.indicator not in words().places:
        return named
    aside = _ASIDE.match(text, named.quantity.end, end)
    name, _, _ = name_in(text, aside.end() if aside else named.quantity.end, end)
    if not name:
        return named
    name = f"{named.indicator}{name}" if of_these else name
    if verb and (each := _FOR_SO_MUCH.search(named.indicator, 0, verb.start())):
        name = each[0] + name
    comparator = named.comparator
    if verb and comparator is Comparator.EXACT:
        comparator, _ = comparator_before(named.indicator, 0, verb.start())
    name = named.indicator + name if starts_with_period(named.indicator) else name
    return Named(name, named.quantity, comparator, named.start, named.is_start)


def _is_list_of(names: str, count: float) -> bool:
    """Tell whether the words before an amount only name each of what it counts: “龙潭、青石|2座大型水库”."""
    return "、" in names and len(re.split("、|和", names)) == count


def object_of(title: str, indicator: str) -> str:
    """Return what a title's verb acts on, if ``indicator`` is only a verb of the same kind: 建设 and 建成 share 建."""
    verb = words().verbs.match(title)
    if verb is None or not words().verbs.fullmatch(indicator) or not set(verb[0]) & set(indicator):
        return ""
    return title[verb.end() :]


def object_before(text: str, end: int) -> str:
    """Return what the segment before ``end`` acts on, “设立工作站,”; nothing where it has no verb."""
    start = max(text.rfind(mark, 0, end - 1) for mark in "。;\n:,") + 1
    segment = text[start : max(start, end - 1)]
    begin = max((match.end() for match in words().verbs.finditer(segment)), default=0)
    name = segment[max(begin, segment.rfind("的") + 1) :] if begin else ""
    return name if _SHORTEST_OBJECT <= len(name) <= _LONGEST_OBJECT and "、" not in name else ""


def fund_behind(text: str, start: int, end: int) -> str:
    """Return the fund whose size the amount before ``start`` is: “总规模100亿元|的渔业基金”."""
    fund = _FUND.match(text, start, end)
    return fund["name"] if fund else ""


def some_before(text: str, end: int) -> str:
    """Return what the segment before ``end`` says that some of are made: “建设一批工作站,”."""
    some = _SOME.search(object_before(text, end))
    return some["name"] if some else ""


def grown(text: str, start: int, end: int) -> str:
    """Return the name in a segment without an amount that only says how it changes: “旅客数量实现倍增,”."""
    change = _GROWN.fullmatch(text, start, end)
    return name_in(text, start, change.end("name"))[0] if change else ""


def is_for_each(indicator: str) -> bool:
    """Tell whether an indicator only says for each of which something is counted: “每个渔村”."""
    return bool(_FOR_EACH.fullmatch(indicator)) and not words().measured_at_end.search(indicator)


def is_relative(indicator: str) -> bool:
    """Tell whether an indicator is only a change, such as 年均增长, of the one before."""
    return bool(indicator) and bool(_RELATIVE.fullmatch(indicator))
