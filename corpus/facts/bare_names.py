"""Finds the bare name in the words beside an amount: without dates, verbs, connectives and where something is done."""

from __future__ import annotations

import re

from corpus.facts.dates import dates
from corpus.facts.target_words import words

_EDGE = "“”的将使于在由从或、 ("
_LONGEST = 40
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
# “12月底前|完成改造”, “年内|产值”, “当年|不低于”: by when within a year that is told elsewhere; not “年内生产总值”.
_IN_YEAR = re.compile(
    r"(?:于|在)?(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?之?前|年(?:底|末)前|年内(?!生)|全年|当年(?!产|价))"
)
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
# How long a name is at least behind the words for where something is done.
_SHORTEST = 2


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


def with_period(words_before: str, name: str) -> str:
    """Return a name with the period in which it is reached each time, if it is said before: “每年|培训渔民”."""
    period = _PERIOD.match(words_before)
    return name if period is None or name.startswith(period[0]) else period[0] + name


def without_period(name: str) -> str:
    """Return a name without the period in which it is reached each time."""
    return _PERIOD.sub("", name, count=1) if _PERIOD.match(name) else name


def starts_with_period(name: str) -> bool:
    """Tell whether a name says how often something is reached: “每年培训渔民”."""
    return bool(_PERIOD.match(name))


def is_period(indicator: str) -> bool:
    """Tell whether an indicator only says how often something is reached: “每季度”."""
    return bool(_PERIOD.fullmatch(indicator))


def _years(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the years that something takes, said so or before what is done in them: “五年|扶持”."""
    years = _YEARS.match(text, start, end)
    return years if years and (years["said"] is not None or words().verbs.match(text, years.end(), end)) else None


def _place_or_people(text: str, start: int, end: int) -> int:
    """Return the length of the words that say where or for whom, up to the verb: “在码头设立|驿站”, “为老人配备|”."""
    who = _WHO_WHERE.match(text, start, end) or _ABOUT.match(text, start, end)
    if not (who or text.endswith("在", 0, start) or text.startswith("为", start, end)):
        return 0
    verbs = [match.end() for match in words().verbs.finditer(text, start + _SHORTEST, end)]
    rest = max((stop for stop in verbs if end - stop >= _SHORTEST), default=start)
    return rest - start


def _is_edge(text: str, start: int, end: int) -> bool:
    """Tell whether a character joins what follows to the words before: 从 of “从2020年”, not of “从业人员”."""
    if text[start] not in _EDGE or text.startswith(words().beginnings, start, end):
        return False
    return text[start] != "“" or "”" not in text[start:end]
