"""Recognises a question that compares with another place: “跟推进计划比呢”, “比上海少吗”, “那甲市的晚多久”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.question.departments.roles import in_any_role
from rag.question.dialogue.carried.place import carried, label_of
from rag.question.dialogue.follow_ups.both import names_of_two
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_topic, only_names_departments
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
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


# “甲市的晚多久”, “比乙县早几个月”, “隔了多少天”, “比乙县早还是晚”: how the days of two plans relate; not “多久完成”.
_APART = re.compile(
    r"(?P<than>比)?[^,?]{0,12}?(?P<how>(?:早|晚|迟|差|隔)[^,?]{0,4}(?:多久|多长时间|(?:几|多少)(?:个多?月|天|年))"
    r"|(?:早|晚)(?:一?[些点])?(?:还是[早晚](?:一?[些点])?|不早|不晚)|(?<=.)[早晚](?=[吗吧么]?[?]*$))"
)


# “比这两份早”: than both plans asked about before.
_THAN_BOTH = re.compile("比(?:[这那前上]面?)[两俩二](?:份|个)?(?:文件|规划|计划)?")


def later_than(own: Question, turns: Sequence[Turn], previous: Question, context: Context) -> str:
    """Return a question that sets the plan of the one named place against that of the other, or both; or nothing."""
    apart = _APART.search(own.text)
    knowledge = context.knowledge
    here, before = label_of(own, knowledge), label_of(previous, knowledge)
    if _THAN_BOTH.search(own.text):
        before = names_of_two(turns, context, plans=False) or before
    if apart is None or not asks_about_plan(previous) or not here or not before or here == before or "和" in here:
        return ""
    first, last = (before, here) if apart["than"] else (here, before)
    issued = "" if _LENGTH.search(apart["how"]) else "印发"
    whether = "吗" if len(apart["how"]) == 1 else ""
    return f"{_plan(first)}{issued}比{_plan(last)}{apart['how']}{whether}"


_LENGTH = re.compile("[久长月天年]")


def _plan(label: str) -> str:
    labels = label.split("和")
    return "和".join(one if one.endswith(("规划", "计划", "分工")) else f"{one}的规划" for one in labels)
