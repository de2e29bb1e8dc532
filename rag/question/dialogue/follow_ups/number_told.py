"""Completes a question that holds a number beside the one told before: “比海门多吧”, “上海的是它的几倍”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.question.dialogue.carried.place import label_of, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_topic
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
# “推进计划是不是一半”, “天津的是它的几倍”: which share of the number before another plan has; not “一半以上的”.
_SHARE_OF_IT = re.compile(
    rf"^(?P<what>[^,?]*?)(?:的|呢|,)*{_WHETHER}(?:正好|刚好|差不多|大概|只)*(?:是|有|占)?{_IT}?的?"
    rf"(?P<share>一半|[几两三四五]倍|[几三四五]分之[一几]){_ASKS}?[?]*$"
)
# “指标算下来是那个数的几倍”, “定的指标是现在的两倍吗”: against what is reached, or aimed at.
_AIMS = re.compile(r"目标|指标")


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told before a question: of which place and topic. ``here`` is another place that it names, if any."""

    here: str
    there: str
    topic: str


def beside_number(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question with both numbers of which it asks how they relate; nothing where it asks for none such."""
    if previous.intent not in NUMBERS or own.foreign:
        return ""
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    told = _Told("" if here == there else here, there, subject_of(previous, context))
    if not there or not told.topic:
        return ""
    return _than(opened, own, told, context) or _same(opened, own, told, context) or _share(opened, own, told)


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
    return joined(told.there, "", f"{told.topic}的目标是现在的{share}") if _AIMS.search(match["what"]) else ""
