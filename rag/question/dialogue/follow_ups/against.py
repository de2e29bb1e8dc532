"""Recognises a question that compares with another place: “跟推进计划比呢”, “比上海少吗”, “那甲市的晚多久”."""

from __future__ import annotations

import re

from rag.knowledge import Knowledge
from rag.question.departments.roles import in_any_role
from rag.question.dialogue.carried.place import carried, label_of, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_topic, only_names_departments
from rag.question.dialogue.turns import Context
from rag.question.model import NUMBERS, Question
from rag.question.plans.about import asks_about_plan

# “跟推进计划比”: two places are to be compared; not “和推进计划的比例”.
_PLACES = re.compile(
    r"(?:和|跟|与|同)[^,]{0,14}(?:相比|对比|比较|比)(?=,|$|哪|谁|怎|有|是|呢)|^比[^,]{1,14}?(?=多|少|高|低|大|小)"
)
# What is left of it without the places, and “多吗”, which then asks of two.
_COMPARED = re.compile(
    r"^(?:和|跟|与|同)*(?:相比|对比|比较|比)?(?:呢)?,?的?"
    r"(?:(?P<more>多|少|高|低|大|小)(?:还是[多少高低大小])?(?:吗|么|吧|不|了)*[?]*$)?"
)


def compares(text: str) -> bool:
    """Tell whether a normalised question compares what was asked with another place."""
    return bool(_PLACES.search(text))


def as_comparison(rest: str) -> str:
    """Return what a comparison asks of two places, from its words without theirs: “哪个多”, “有什么不同”."""
    return _COMPARED.sub(lambda left: f"哪个{left['more']}" if left["more"] else "", rest) or "有什么不同"


# “和农业局比谁多”, “比农业局多吗”: two departments are weighed by what they have to do; not “和农业局比谁懂行”.
_WHOSE_MORE = re.compile(
    r"比(?:起来|较)?[^?]*?(?:谁|哪[个家])?(?:的)?(?:任务|活儿?|事情?)?(?:要|更)?(?P<more>[多少])(?:吗|么|不)?[?]*$"
)
_ROLES = ("牵头", "配合")


def against_department(own: Question, previous: Question, context: Context) -> str:
    """Return which of two departments has more to do, where a question holds one beside that before; or nothing."""
    match = _WHOSE_MORE.search(own.text) if "比" in own.text else None
    if match is None or len(own.departments) != 1 or len(previous.departments) != 1:
        return ""
    if has_topic(own) and not only_names_departments(own):
        return ""
    now, before = own.departments[0].written, previous.departments[0].written
    place = carried(own, previous, context.knowledge)
    asked = [role for role in _ROLES if role in previous.text]
    role = "" if in_any_role(previous.text) or len(asked) != 1 else f"{asked[0]}的"
    return "" if now == before else joined(place, "", f"{before}和{now}谁{role or '的'}任务{match['more']}")


# “海门累计的茶种比它少吗”, “天津的比那边多吗”: what another place has is held beside that before; not “比它更贵吗”.
_THAN_IT = re.compile(
    r"^(?P<what>[^,?]{2,}?)(?:的|呢|,)*(?:是不是|是否|会不会)?比(?:它|她|他|[那这](?:边|里|个|家)|前面那?个|刚才那?个|上面那?个)"
    r"(?:的|还|更|要|都)*(?P<more>[多少高低大小])(?:一?些|一?点)?(?:吗|么|吧|不|没有?)?[?]*$"
)
# “推进计划是不是一半”, “天津的是它的几倍”: which share of the number before another plan has; not “一半以上的”.
_SHARE_OF_IT = re.compile(
    r"^(?P<what>[^,?]*?)(?:的|呢|,)*(?P<whether>是不是|是否)?(?:正好|刚好|差不多|大概|只)*(?:是|有|占)?"
    r"(?:它|她|他|[这那](?:边|里|个|家|个?数)?)?的?(?P<share>一半|[几两三四五]倍|[几三四五]分之[一几])(?P<asks>吗|么|吧|不)?[?]*$"
)
# “指标算下来是那个数的几倍”, “定的指标是现在的两倍吗”: against what is reached, or aimed at.
_AIMS = re.compile(r"目标|指标")


def than_it(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return which of two places has more of what a question holds beside the place before; or nothing."""
    match = _THAN_IT.match(opened)
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    if match is None or not here or not there or here == there or own.foreign or previous.intent not in NUMBERS:
        return ""
    topic = (
        without_place(match["what"], context.knowledge).strip("的, ")
        if has_topic(own)
        else subject_of(previous, context)
    )
    return joined(here, "", f"{topic}比{there}{match['more']}吗") if topic else ""


# “比海门多吧”, “比天津的少吗”: what was told is held beside another place; not “比海门多多少”.
_THAN_PLACE = re.compile(r"^比[^,?]{2,12}?(?:的|还|更|要|都)*(?P<more>[多少高低大小])(?:吗|么|吧|不|没有?)(?:[,?]|$)")


def than_place(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return whether the place before has more than the one that a question names; or nothing."""
    match = _THAN_PLACE.match(opened)
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    if match is None or not here or not there or here == there or own.foreign or previous.intent not in NUMBERS:
        return ""
    topic = subject_of(previous, context)
    return joined(there, "", f"{topic}比{here}{match['more']}吗") if topic and not has_topic(own) else ""


# “销售额的目标跟它一样大吗”, “天津的和这个数一样多?”: whether a number is the one told before; not “和它一样的茶馆”.
_AS_IT = re.compile(
    r"^(?P<what>[^,?]*?)(?:的|,)?(?:跟|和|与)(?:它|他|[这那]个?数|[这那]个|前面那?个|刚才那?个)(?:是不是|是否)?一样(?P<size>[多大高]?)(?:吗|么|吧|不)?[?]*$"
)


def as_it(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return whether a number is the same as the one told before, of another place or of another thing; or nothing."""
    match = _AS_IT.match(opened)
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    topic = subject_of(previous, context)
    if match is None or previous.intent not in NUMBERS or not topic or not there or own.foreign:
        return ""
    size = match["size"] or "多"
    if here and here != there:
        return joined(here, "", f"{topic}和{there}一样{size}吗")
    return joined(there, "", f"{match['what']}和{topic}一样{size}吗") if has_topic(own) else ""


def share_of_it(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return which share of the number before another plan, or what is aimed at, is; nothing where it asks for none."""
    match = _SHARE_OF_IT.match(opened)
    here, there = own_label(own, previous, context.knowledge), label_of(previous, context.knowledge)
    topic = subject_of(previous, context)
    if match is None or previous.intent not in NUMBERS or not topic or not there or own.foreign:
        return ""
    claims = match["asks"] or match["whether"] or (own.tests and "几" not in match["share"])
    asks = "吗" if claims else ""
    if here and here != there:
        return joined(here, "", f"{topic}是{there}的{match['share']}{asks}")
    if not here and _AIMS.search(match["what"]):
        return joined(there, "", f"{topic}的目标是现在的{match['share']}{asks}")
    return ""


# “甲市的晚多久”, “比乙县早几个月”, “隔了多少天”: how long lies between two plans; not “多久完成”.
_APART = re.compile(
    r"(?P<than>比)?[^,?]{0,12}?(?P<how>(?:早|晚|迟|差|隔)[^,?]{0,4}(?:多久|多长时间|(?:几|多少)(?:个多?月|天|年)))"
)


def later_than(own: Question, previous: Question, knowledge: Knowledge) -> str:
    """Return a question that sets the plan of the one named place against that of the other; or nothing."""
    apart = _APART.search(own.text)
    here, before = label_of(own, knowledge), label_of(previous, knowledge)
    if apart is None or not asks_about_plan(previous) or not here or not before or here == before or "和" in here:
        return ""
    first, last = (before, here) if apart["than"] else (here, before)
    return f"{_plan(first)}比{_plan(last)}{apart['how']}"


def _plan(label: str) -> str:
    return label if label.endswith(("规划", "计划", "分工")) else f"{label}的规划"
