"""Completes a question that holds what was asked about beside another thing: “跟专栏5有何不同”, “里面还是它吗”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.carried.place import carried, label_of, moved, own_label, plans_beside, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.missing import has_place, has_topic
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context
from rag.question.model import Question

_DUTY = r"(?:(?:责任|牵头|配合|负责|主管)?(?:的)?(?:部门|单位)|角色|分工)"
# “部门有什么不同”, “一样吗”, “差多少”, “多了谁”, “是同一家吗”: how the two relate; not “合作有哪些”.
_ASKED = (
    rf"(?:里|中)?的?(?:{_DUTY}|数字?|数值|目标|写法|说法|内容)?(?:上|又|都)?"
    r"(?:有(?:什么|何|啥|哪些)?(?:区别|不同|差别|差异(?!化)|出入(?!境)|不一样)|(?:最大的)?(?:区别|不同|差别|差)(?:在|是)?(?:哪|什么|多少|几)"
    r"|是?不?是?(?:一样|相同|一致)|(?:都|是不是|是否|是|归|由)+同?一(?:家|个|批|拨|伙)|[多少](?:了|出)?(?:谁|哪|什么))"
)
# “跟办茶展那条有何不同”, “和规划里的数字差多少”, “跟茶馆比呢”: what it is held beside; not “跟谁合作”, “和茶馆的比例”.
_WITH = re.compile(
    r"^(?:那么?|它|这(?:个|条|项|一?条|一?项)?|,)*(?:跟|和|与|同(?![一样类等])|较|比(?![例重如赛]))"
    r"(?P<other>[^,?谁哪]{2,24}?)"
    rf"(?:(?:相比|对比|比较|比起来|比)(?:呢|的话)?(?:[,?]+(?P<behind>{_ASKED}[^,?]*)?[?]*$|(?P<beside>{_ASKED}[^,?]*)[?]*$|$)"
    rf"|(?P<asked>{_ASKED}[^,?]*)[?]*$)"
)
# “推进计划里还是它吗”, “天津也归这家管吗”, “商标那项也是这几家吗”: whether the same have it elsewhere, or have another
# matter too; not “还是它的分支机构”.
_STILL = re.compile(
    r"(?:也|还|仍然?|依然)(?:都)?(?:是|由|归)+(?:它|他|她|这(?:家|个)|同一家|该|(?P<several>它们|他们|同?[这那]?[几两三]家|同一(?:批|拨)"
    r"|同样(?:的|[几两三]家)?|[这那](?:些|[几两三]个)))(?:的?(?:部门|单位|局|委|人))?(?:来)?(?:负责|牵头|管|办|抓)?"
    r"(?:吗|么|不|没有?)?[?]*$"
)
# “商标那项”, “商标执法的呢”: what only sets a matter apart; not “项目”.
_SET_APART = re.compile(r"(?:[那这](?:一)?(?:项|条|块|个|件|方面|任务)|的|呢|,)+$")
# Of whom the departments are asked for already: “部门有什么不同”.
_NAMES_DUTY = re.compile(_DUTY)
# “多了谁”, “少了哪家”: who is in charge of one and not of the other; not “多了哪些措施”.
_OTHERS = re.compile(r"^的?[多少](?:了|出)?(?:谁|哪(?:一?[个家]|些)(?:单位|部门)?)$")


def held_beside(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question that compares what was asked before with a number, a thing or a place that this one names.

    Nothing where the question before was itself a comparison, or was about the tasks of departments.
    """
    if previous.intent is Intent.COMPARE or own.departments:
        return ""
    if (beside := _WITH_IT.match(opened)) and not own.references and previous.intent not in _OF_DEPARTMENTS:
        return _with_it(beside, own, previous, context)
    if previous.departments:
        return ""
    if neighbours := _with_neighbour(opened, previous, context):
        return neighbours
    if (still := _STILL.search(opened)) and previous.intent is Intent.RESPONSIBLE:
        return _with_same_bodies(opened, still, own, previous, context)
    if _SAME_LIST.search(opened) and previous.intent in _LISTED and _names_nothing_new(own, previous):
        return _of_places(own, previous, "是一样的吗", context)
    match = _WITH.match(opened)
    if match is None:
        return ""
    asked = without_tail(match["behind"] or match["beside"] or match["asked"] or "有什么不同").strip("里中的")
    asked = _OTHERS.sub("责任部门有什么不同", asked)
    other = context.understand(match["other"])
    if not (other.references or has_topic(other)):
        return _of_places(own, previous, asked, context) if any(match.group("behind", "beside", "asked")) else ""
    thing = subject_of(previous, context)
    if not thing or other.foreign:
        return ""
    duty = previous.intent is Intent.RESPONSIBLE and not _NAMES_DUTY.search(asked)
    place = carried(own, previous, context.knowledge)
    return f"{place}{thing}和{match['other']}{'的责任部门' if duty else ''}{_led(asked)}"


def _names_nothing_new(own: Question, previous: Question) -> bool:
    return not has_topic(own) or all(term.word in previous.text for term in own.telling)


def _with_same_bodies(opened: str, still: re.Match[str], own: Question, previous: Question, context: Context) -> str:
    """Return whether the same are in charge of another matter, if several are meant, or of that before elsewhere."""
    if not has_topic(own):
        return _of_places(own, previous, "是同一家吗", context)
    thing = subject_of(previous, context)
    other = _SET_APART.sub("", without_place(opened[: still.start()], context.knowledge, own.foreign))
    if not still["several"] or not thing or not other or own.references or own.foreign:
        return ""
    there, here = label_of(previous, context.knowledge), own_label(own, previous, context.knowledge)
    return f"{there}{thing}和{'' if here == there else here}{other}的责任部门是一样的吗"


# “海门发的也是这两种吗”, “天津有没有这些工程”: whether another place has what was listed; not “也是这两家吗” of bodies.
_SAME_LIST = re.compile(
    r"(?:也|同样|都|有没有|是不是|是否)(?:都)?(?:是|有|写|搞|建|设|提|列|定|发)*(?:了)?[这那](?:些|[几两三四五])(?:个|种|项|条|类|样|份|大)?[一-鿿]{0,6}?"
    r"(?:吗|么|吧|不|没有?)?[?]*$"
)
_LISTED = frozenset({Intent.LIST, Intent.MEASURE, Intent.COUNT})
_OF_DEPARTMENTS = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.COUNT, Intent.RESPONSIBLE})


# “海门跟它有什么区别”, “天津的茶庭和那边一样吗”: another place, or a thing of it, beside what was told; not
# “跟它合作的是谁”.
_WITH_IT = re.compile(
    rf"^(?P<other>[^,?谁哪]{{2,20}}?)(?:的)?(?:的?(?:做法|办法|措施|说法|写法|内容|作用|职责))?(?:跟|和|与|同)(?:它们?|[这那](?:边|里|个|家|些))"
    rf"(?:相比|比)?,?(?P<asked>{_ASKED}[^,?]*)[?]*$"
)


def _with_it(match: re.Match[str], own: Question, previous: Question, context: Context) -> str:
    asked = without_tail(match["asked"])
    if not has_topic(own):
        return _of_places(own, previous, asked, context)
    there, here = label_of(previous, context.knowledge), own_label(own, previous, context.knowledge)
    thing = subject_of(previous, context)
    other = without_place(match["other"], context.knowledge).strip("的,")
    return f"{there}{thing}和{'' if here == there else here}{other}{_led(asked)}" if thing and other else ""


# “这一项跟上一项,配合单位是同一家吗”, “它和下一条有什么不同”, “跟后一项比,牵头的一样不”: a numbered task beside its
# neighbour; not “下一项讲什么”.
_NEIGHBOUR = re.compile(
    r"^(?:它|[这那该]一?[项条]?)?(?:任务)?(?:跟|和|与|同)(?P<way>[上下前后])(?:面)?(?:那)?一[项条个](?:任务|工程|专栏)?"
    r"(?:相比|对比|比较|比起来|比)?的?,?(?P<asked>[^?]{2,})"
)
# “下一项也是他们牵头吗”, “上一条还归同一个单位管么”: whether the neighbour is seen to by the same ones; not
# “下一项也是教委牵头吗”.
_SAME_FOR_NEIGHBOUR = re.compile(
    r"^(?P<way>[上下前后])(?:面)?(?:那)?一[项条个](?:任务|工程|专栏)?(?P<asked>(?:也|还|仍|依然|都)+(?:是|由|归|让|该)*"
    r"(?:同?一(?:家|个|批|拨|伙)|同样的|他们|它们?|这(?:几?家|些))[^?谁哪]{0,10})"
)
# “也是同一家管么”, “归一个单位”, “还是他们牵头吗”: whether the same ones see to both; not “内容是一个意思吗”.
_BY_THE_SAME = re.compile(
    r"^(?:也|还|仍|依然|都)*(?:是不是|是否|是|由|归|让|该)*(?:同?一(?:家|个|批|拨|伙)|同样的|他们|它们?|这(?:几?家|些))"
    r"(?:部门|单位|人|局|委)?(?:来|在)?(?P<does>管|负责|牵头|配合|主管|办|抓|干|做)?(?:的)?(?:吗|么|不|吧|没有?|嘛)?$"
)
_ROLES = ("牵头", "配合")


def _with_neighbour(opened: str, previous: Question, context: Context) -> str:
    """Return what is asked of the task at the number asked about before and the one before or behind it; or nothing."""
    match = _NEIGHBOUR.match(opened) or _SAME_FOR_NEIGHBOUR.match(opened)
    if match is None or len(previous.references) != 1:
        return ""
    (one,) = previous.references
    number = one.number + (1 if match["way"] in "下后" else -1)
    if one.number < 1 or number < 1 or one.unit not in ("项", "条", "个"):
        return ""
    place = previous.text[: one.start] or carried(previous, previous, context.knowledge)
    asked = match["asked"].lstrip("的")
    if same := _BY_THE_SAME.match(asked):
        asked = f"{same['does'] if same['does'] in _ROLES else '责任'}部门是同一家吗"
    return f"{place}第{one.number}{one.unit}和第{number}{one.unit}的{asked}"


def _led(asked: str) -> str:
    """Put 的 before what a question asks of two things that it names: “的责任单位一样吗”."""
    return f"的{asked}" if re.match(_DUTY, asked) else asked


def _of_places(own: Question, previous: Question, asked: str, context: Context) -> str:
    """Return the question before, asked of its place and of the one named now; of a number, that beside the plan.

    What stands at a number is asked of another region by its words.
    """
    label = own_label(own, previous, context.knowledge)
    before = label_of(previous, context.knowledge)
    if not label or not before or label == before or not has_place(previous) or own.foreign:
        return ""
    if previous.references:
        if not own.named_documents and own.regions != previous.regions and own.regions:
            return ""
        numbers = previous.text[previous.references[0].start : previous.references[-1].end]
        return f"{before}{numbers}和{label}{'谁负责,' if previous.intent is Intent.RESPONSIBLE else '里的'}{asked}"
    both = f"{plans_beside(before, own, context.knowledge)}和{label}"
    return f"{without_tail(moved(previous, both, context.knowledge))},{asked}"
