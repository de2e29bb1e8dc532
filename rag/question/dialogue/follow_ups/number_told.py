"""Completes a question that holds a number beside the one told before: “比海门多吧”, “上海的是它的几倍”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.question.dialogue.carried.place import label_of, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_time, has_topic
from rag.question.dialogue.turns import Context
from rag.question.model import NUMBERS, Question

_IT = r"(?:它|她|他|[那这](?:边|里|个|家|个?数)|前面那?个|刚才那?个|上面那?个)"
_WHETHER = r"(?P<whether>是不是|是否|会不会)?"
_MORE = r"(?P<more>[多少高低大小])(?:一?些|一?点)?"
_ASKS = r"(?P<asks>吗|么|吧|不|没有?)"
# “海门累计的茶种比它少吗”, “天津的比那边多吗”: what another place has is held beside that before; not “比它更贵吗”.
_THAN_IT = re.compile(rf"^(?P<what>[^,?]{{2,}}?)(?:的|呢|,)*{_WHETHER}比{_IT}(?:的|还|更|要|都)*{_MORE}{_ASKS}?[?]*$")
# “比海门多吧”, “比天津的少吗”: what was told is held beside another place; not “比海门多多少”.
_THAN_PLACE = re.compile(rf"^比[^,?]{{2,12}}?(?:的|还|更|要|都)*{_MORE}{_ASKS}(?:[,?]|$)")
# “销售额的目标跟它一样大吗”, “天津的和这个数一样多?”: whether it is the same number; not “和它一样的茶馆”.
_AS_IT = re.compile(rf"^(?P<what>[^,?]*?)(?:的|,)?(?:跟|和|与){_IT}{_WHETHER}一样(?P<size>[多大高]?){_ASKS}?[?]*$")
# “推进计划是不是一半”, “天津的是它的几倍”, “到2025年是它的几倍”: which share of the number before another plan, or
# another time, has; not “一半以上的”.
_SHARE_OF_IT = re.compile(
    rf"^(?P<what>[^,?]*?)(?:的|呢|,)*{_WHETHER}(?:正好|刚好|差不多|大概|只)*(?:是|有|占)?(?P<of_it>{_IT})?的?"
    rf"(?P<share>一半|[几两三四五]倍|[几三四五]分之[一几]|百分之几|几成){_ASKS}?[?]*$"
)
# “比十二五末涨了还是跌了”, “跟五年前比涨了多少”, “比2020年翻倍了吗”: the same number at another time; not “比上海多吗”.
_THAN_TIME = re.compile(
    r"^(?:(?P<with>跟|和|与|同)|比|较)(?P<when>“?十[一二三四五]五”?(?:期末|末期?|时期|期间|那时)?|20\d\d年?底?"
    r"|五年前|以前|从前|之前|现在|目前|眼下)(?:的时候|那时候?|时)?(?:相?比(?:起来)?)?,?(?:是|又|还|都|的)*"
    r"(?P<asked>(?:[多少高低大小涨降增减翻](?![少项]))[^,?比]{0,10}?)[?]*$"
)
# “指标算下来是那个数的几倍”, “定的指标是现在的两倍吗”: against what is reached, or aimed at.
_AIMS = re.compile(r"目标|指标")


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told before a question: of which place, topic and time.

    ``here`` is another place that the question names, if any.
    """

    here: str
    there: str
    topic: str
    time: str


def beside_number(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question with both numbers of which it asks how they relate; nothing where it asks for none such."""
    if previous.intent not in NUMBERS or own.foreign:
        return ""
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    told = _Told("" if here == there else here, there, subject_of(previous, context), _time(previous))
    if not there or not told.topic:
        return ""
    return (
        _than(opened, own, told, context)
        or _than_then(opened, own, told)
        or _same(opened, own, told, context)
        or _share(opened, own, told)
    )


def _time(question: Question) -> str:
    """Return the time of the number that a question asks for, or nothing if it names none, or several."""
    if question.nature == "goal":
        return "目标"
    return f"{question.years[0]}年" if len(question.years) == 1 else ""


def _than_then(opened: str, own: Question, told: _Told) -> str:
    match = _THAN_TIME.match(opened)
    if match is None or not told.time or told.here or has_topic(own):
        return ""
    return joined(told.there, "", f"{told.topic}{told.time}比{match['when']}{match['asked']}")


def _than(opened: str, own: Question, told: _Told, context: Context) -> str:
    if not told.here:
        return ""
    if match := _THAN_IT.match(opened):
        said = without_place(match["what"], context.knowledge).strip("的, ") if has_topic(own) else told.topic
        return joined(told.here, "", f"{said}比{told.there}{match['more']}吗") if said else ""
    if (match := _THAN_PLACE.match(opened)) and not has_topic(own):
        return joined(told.there, "", f"{told.topic}比{told.here}{match['more']}吗")
    return ""


def _same(opened: str, own: Question, told: _Told, context: Context) -> str:
    match = _AS_IT.match(opened)
    if match is None:
        return ""
    alike = f"一样{match['size'] or '多'}吗"
    if told.here:
        return joined(told.here, "", f"{told.topic}和{told.there}{alike}")
    what = without_place(match["what"], context.knowledge).strip("的, ")
    return joined(told.there, "", f"{what}和{told.topic}{alike}") if has_topic(own) and what else ""


def _share(opened: str, own: Question, told: _Told) -> str:
    match = _SHARE_OF_IT.match(opened)
    if match is None:
        return ""
    claims = match["asks"] or match["whether"] or (own.tests and "几" not in match["share"])
    share = f"{match['share']}{'吗' if claims else ''}"
    if told.here:
        return joined(told.here, "", f"{told.topic}是{told.there}的{share}")
    if match["of_it"] and told.time and has_time(own) and not has_topic(own):
        return joined(told.there, "", f"{told.topic}{match['what']}是{told.time}的{share}")
    return joined(told.there, "", f"{told.topic}的目标是现在的{share}") if _AIMS.search(match["what"]) else ""
