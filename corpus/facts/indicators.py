"""Finds the indicator that an amount belongs to: the words before it, or behind it as in “15家培育中心”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.facts.dates import dates
from corpus.facts.quantity import Quantity, comparator_before
from corpus.facts.target_words import words
from corpus.model import Comparator

_EDGE = "“”的将使于在由从或、 ("
_LONGEST = 40
_CHANGES = "增长|提高|提升|增加|上升|扩大|下降|降低|减少|压缩|缩短"
# “年均增长”, “同比提高”, “比2020年增长”, “增速高于全省”, “占产值比重”, “占比”: of the indicator before; not “申请量”.
_RELATIVE = re.compile(
    rf"(?:年均|同比|环比|平均每年|[比较](?:上年|上一年|上年同期|前[一二三四五两]年|(?:19|20)\d\d年(?:底|末)?))?"
    rf"(?:{_CHANGES}|增长率|增幅|增速|降幅)?(?:(?:高于|快于|低于)[一-鿿A-Z“”]{{2,16}})?"
    r"|占比|占(?!地面积|有|用)[一-鿿A-Z“”]{2,20}"
)
# “专利许可次数较2020年”, “产值比“十三五”末”, “融资额较前三年”: what a value is measured against; not “对比”.
_COMPARED = re.compile(
    r"(?<!对)[比较](?:上年|上一年|上年同期|前[一二三四五两]年|(?:19|20)\d\d年(?:底|末)?|“?十[一二三四五六]五”?期?末)$"
)
# “融资金额五年”累计; not “质保三年期”.
_YEARS_AT_END = re.compile(r"(?<!第)(?:\d{1,2}|[一二三四五六七八九十两])年(?:内|间|来)?$")
# “优势企业|共”30家; not “公共”.
_TOGETHER_AT_END = re.compile("(?<!公)共$")
# “实事项目10大类|”32件; not “三类渔港”.
_CLASSES_AT_END = re.compile(r"\d{1,2}大?类$")
# “3年内”, “五年”累计, “三年”促成; not “三年行动计划”, “2025年”. A verb of the table behind them will do as well.
_YEARS = re.compile(
    r"(?:未来|今后)?(?:\d{1,2}|[一二三四五六七八九十两])年(?P<said>内|间|来|(?=新增|促成|攻克|服务|审结))?"
)
# “12月底前|完成改造”, “年内|产值”: by when within a year that is told elsewhere; not “年内生产总值”.
_IN_YEAR = re.compile(r"(?:于|在)?(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?之?前|年(?:底|末)前|年内(?!生)|全年)")
# “每年|培训渔民300人”: as often is so much to be reached; not “年均”, which stays where it is.
_PERIOD = re.compile("每(?:半?年|季度|月|周(?!岁))")
# “二是|新引进项目”: where a sentence counts; not “一是一”.
_COUNTS = re.compile("[一二三四五六七八九]是(?![一二三])")
# “市、县(区)两级”重点评选, “省、市、县三级”联动: who does it; not “市级”.
_LEVELS = re.compile(r"[省市区县州镇乡村](?:、[省市区县州镇乡村](?:\([^()]{1,8}\))?)+[两二三四]级(?=重点|在|联动)")
# “新改扩建|渔港”, “新(改、扩)建|”, “新、改建|”; not “新建|”, a verb of the table, nor “改建”.
_NEW = re.compile(r"新(?:[(、/]?(?:改|扩|迁|续)[、/]?){1,3}[)]?建")
# “在全市|范围内|选树”; not “服务范围内”.
_WITHIN = re.compile("范围内")
# “再|新增20家”; not “再生水”.
_AGAIN = re.compile("再(?=新)")
_SKIPPED = (_AGAIN, _IN_YEAR, _COUNTS, _LEVELS, _NEW, _WITHIN)
# “自2031年起|新建”: since when; what a name begins behind, as it does behind any date.
_SINCE = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|以来|开始)")
# “引进|和|培养”, “鼓励|并|资助”: what joins two verbs.
_AND_VERB = re.compile("和|并|及|、")
# “新建|(改扩建)|公办学校”, “新建|改造|管网”: what only says more of the verb before; not “改造|管网”.
_OF_VERB = re.compile(r"[(][^()]{1,8}[)]|(?:提质|升级|提升)?改造(?=[一-鿿])")
# “支持|企业在外省|建设”: who does where what the verb behind says; not “学校在校生”.
_WHO_WHERE = re.compile(r"[一-鿿、]{0,12}(?:企业|高校|机构|院校|单位|医院|学校|各地|地区)(?=在(?!校|读|岗|职|孵|建))")
# “围绕港口、航道等环节|实施|”, “沿河|建设|”, “东港、西港等地|建设|”: about what or where it is; not “沿海港口”.
_ABOUT = re.compile(
    "(?:围绕|聚焦|针对|面向|依托|结合|沿着?(?!海|江|线|边|岸))[一-鿿、“”]{2,20}|[一-鿿、]{2,20}等(?:地|市县?|区县|县区?|乡镇)(?=[一-鿿]{4})"
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
_SHARE_OF_WHOLE = re.compile("(?P<said>不超过|不高于|不低于|不少于|达到|超过)[一-鿿、]{2,24}的$")
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
    if quantity.unit in ("%", "‰") and (whole := _SHARE_OF_WHOLE.search(text, start, end)):
        name, begin, _ = name_in(text, start, whole.start())
        if name:
            return Named(name, replace(quantity, lead=whole.start()), words().comparators[whole["said"]], begin)
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
    if named.indicator and not verb and not of_these and named.indicator not in words().places:
        return named
    name, _, _ = name_in(text, named.quantity.end, end)
    if not name:
        return named
    name = f"{named.indicator}{name}" if of_these else name
    if verb and (each := _FOR_SO_MUCH.search(named.indicator, 0, verb.start())):
        name = each[0] + name
    comparator = named.comparator
    if verb and comparator is Comparator.EXACT:
        comparator, _ = comparator_before(named.indicator, 0, verb.start())
    name = named.indicator + name if _PERIOD.match(named.indicator) else name
    return Named(name, named.quantity, comparator, named.start, named.is_start)


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


def is_period(indicator: str) -> bool:
    """Tell whether an indicator only says how often something is reached: “每季度”."""
    return bool(_PERIOD.fullmatch(indicator))


def is_relative(indicator: str) -> bool:
    """Tell whether an indicator is only a change, such as 年均增长, of the one before."""
    return bool(indicator) and bool(_RELATIVE.fullmatch(indicator))


def name_in(text: str, start: int, end: int) -> tuple[str, int, bool]:
    """Return the name in ``text[start:end]`` without dates, verbs and connectives, where it starts, and 累计 or not.

    A range with nothing but a verb is named by the verb.
    """
    since = (match.end() for match in _SINCE.finditer(text, start, end))
    start = max((*(when.end for when in dates(text, start, end)), *since), default=start)
    verb, verb_start, total, period = "", start, False, ""
    while start < end:
        if verb and (more := _OF_VERB.match(text, start, end)):
            start = more.end()
        elif _is_edge(text, start, end):
            start += 1
        elif skipped := next((found for skip in _SKIPPED if (found := skip.match(text, start, end))), None) or _years(
            text, start, end
        ):
            start = skipped.end()
        elif verb and (joint := _AND_VERB.match(text, start, end)) and words().verbs.match(text, joint.end(), end):
            start = joint.end()
        elif match := words().verbs.match(text, start, end):
            verb, verb_start = match[0], start
            period = period or with_period(verb, "")
            total = total or verb == "累计"
            start = match.end()
        else:
            break
    begin, start = start, start + _place_or_people(text, start, end)
    period = period or next((with_period(said[0], "") for said in _PERIOD.finditer(text, begin, start)), "")
    start = verb_start if verb in words().activities and words().rates.fullmatch(text[start:end]) else start
    name = words().modal_at_end.sub("", _COMPARED.sub("", text[start:end]).rstrip("的,从由至到在、"))
    name = _CLASSES_AT_END.sub("", name)
    name = _TOGETHER_AT_END.sub("", _YEARS_AT_END.sub("", name))
    if name.endswith("累计"):
        name, total = name.removesuffix("累计"), True
    if not name and verb != "累计":
        return "" if verb in words().hopes else with_period(period, verb), verb_start, total
    if len(re.findall("[一-鿿A-Za-z]", name)) < 2 or len(name) > _LONGEST:
        return "", start, total
    done = verb if period and verb != period and verb not in words().hopes else ""
    return with_period(period, name if name.startswith(done) else done + name), start, total


def _years(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the years that something takes, said so or before what is done in them: “五年|扶持”."""
    years = _YEARS.match(text, start, end)
    return years if years and (years["said"] is not None or words().verbs.match(text, years.end(), end)) else None


def with_period(words_before: str, name: str) -> str:
    """Return a name with the period in which it is reached each time, if it is said before: “每年|培训渔民”."""
    period = _PERIOD.match(words_before)
    return name if period is None or name.startswith(period[0]) else period[0] + name


def without_period(name: str) -> str:
    """Return a name without the period in which it is reached each time."""
    return _PERIOD.sub("", name, count=1) if _PERIOD.match(name) else name


def _place_or_people(text: str, start: int, end: int) -> int:
    """Return the length of the words that say where or for whom, up to the verb: “在码头设立|驿站”, “为老人配备|”."""
    who = _WHO_WHERE.match(text, start, end) or _ABOUT.match(text, start, end)
    if not (who or text.endswith("在", 0, start) or text.startswith("为", start, end)):
        return 0
    verbs = [match.end() for match in words().verbs.finditer(text, start + _SHORTEST_OBJECT, end)]
    rest = max((stop for stop in verbs if end - stop >= _SHORTEST_OBJECT), default=start)
    return rest - start


def _is_edge(text: str, start: int, end: int) -> bool:
    """Tell whether a character joins what follows to the words before: 从 of “从2020年”, not of “从业人员”."""
    if text[start] not in _EDGE or text.startswith(words().beginnings, start, end):
        return False
    return text[start] != "“" or "”" not in text[start:end]
