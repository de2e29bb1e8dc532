"""Asks once more of the tasks told before: “一共几项”, “牵头呢”, “分别讲啥”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.departments.selection import selection
from rag.question.dialogue.carried.place import carried
from rag.question.dialogue.joining import joined
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context
from rag.question.model import Question

# “一共几项”, “总共多少条”, “加起来有几项任务”: how many those are that were listed; not “几家”, “一共几个部门”.
_HOW_MANY = re.compile(
    r"(?:这些|它们|那)?(?:一共|总共|共计?|拢共|统共|加起来|合计|总计|全部|数一数|数数|是|有|,)*(?:几|多少)[项条个]?(?:任务)?"
)
# “哪几项”, “哪些任务”, “什么任务”, “牵头哪些”: the tasks that a question asks to be listed; not “哪些部门”, “哪些园区”.
_WHICH = re.compile(
    r"哪(?:些|[几一]?[项条个件])(?:的)?任务|哪[几些]?[项条]|(?:什么|啥)任务|(?<=牵头|配合|负责|参与)(?:了)?(?:哪些|什么|啥)(?=[?]*$)"
    r"|(?<=的有)哪些(?=[?]*$)"
)
# “其中跟商标有关的”, “里面涉及商标的呢”: those of them that have a matter; not “跟商标局一起的”.
_ON_MATTER = re.compile(
    r"(?:(?:这|那)?(?:其中|里面|里头|中)的?)?(?:(?:跟|和|与|同)(?P<with>[^,?谁哪]{2,12}?)(?:有关|相关|沾边)|(?:涉及|提到|写到|关于)(?P<on>[^,?谁哪]{2,12}?))"
    r"的?(?:任务)?(?:有(?P<number>几|多少)[项条个]?)?"
)
# “提到商标”, “写了茶馆”: the tasks asked for are those that write something.
_WRITES = re.compile(r"(?:提|写|讲|说|谈|涉)[到了及过]|有关|相关")
# “牵头呢”, “负责”, “单独负责呢”: the tasks of a department in another role; not “牵头的”, “谁牵头”.
_ROLE = re.compile(r"(?:那)?(?P<role>(?:单独|独自|分工)?(?:牵头|配合|负责|参与|主管))")
# “分别讲啥”, “都说的什么”, “各是什么内容”: what the tasks counted say; not “第一项讲啥”.
_WHAT_THEY_SAY = re.compile(
    r"(?:都|各|分别|各自|具体|它们|这些|这几[项条])+(?:都|各|分别)?(?:是|讲|说|写|干|做)(?:的|了|些)*(?:什么|啥|哪些)(?:内容|事情?|任务)?"
)
_OF_DEPARTMENT = frozenset({Intent.COUNT, Intent.TASKS_OF_DEPARTMENT})


def of_tasks_told(opened: str, previous: Question, context: Context) -> str:
    """Return a question for how many tasks were listed, for those in another role, or for what they say; or nothing."""
    asked = without_tail(opened).strip(",?")
    if _HOW_MANY.fullmatch(asked):
        return _counted(previous)
    if previous.intent not in _OF_DEPARTMENT or not previous.departments:
        return ""
    if (matter := _ON_MATTER.fullmatch(asked)) and asked.startswith(("其中", "里", "这", "那")):
        place = carried(previous, previous, context.knowledge)
        which = "有几项" if matter["number"] else "有哪些"
        return joined(place, "", f"{previous.departments[0].written}跟{matter['with'] or matter['on']}有关的{which}")
    role = _ROLE.fullmatch(asked)
    if role and len(previous.departments) == 1 and not previous.references:
        place = carried(previous, previous, context.knowledge)
        asks = "有几项" if previous.intent is Intent.COUNT else "有哪些"
        return joined(place, "", f"{previous.departments[0].written}{role['role']}的任务{asks}")
    return previous.resolved if _WHAT_THEY_SAY.fullmatch(asked) else ""


def _counted(previous: Question) -> str:
    """Return the question before with how many for which tasks, if it asked for tasks that something tells apart."""
    which = _WHICH.search(previous.text)
    told_apart = which and (
        (previous.departments and previous.intent is Intent.TASKS_OF_DEPARTMENT)
        or selection(previous) is not None
        or _WRITES.search(previous.text)
    )
    if which is None or not told_apart or len(_WHICH.findall(previous.text)) > 1:
        return ""
    return f"{previous.text[: which.start()]}几项任务{previous.text[which.end() :]}"
