"""Gives a question the kind of what was asked before, or says in full what it asks for in short."""

from __future__ import annotations

import re

from corpus.model import Nature
from rag.contract import Intent
from rag.question.dialogue.missing import KINDS, has_kind, has_place, has_topic, only_names_departments
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Turn
from rag.question.intent.counting import counting
from rag.question.model import NUMBERS, Question
from rag.question.plans.about import asks_about_plan

# “配合的”, “牵头单位”: who has a role is asked for by its name alone.
_ROLE = re.compile(r"^(?P<role>牵头|配合|负责|主管|参与)的?(?:单位|部门|人)?$")
# “牵头的”, “给别人配合的有没有”: of a department, the tasks of a role are asked for; not “谁牵头的”.
_ROLE_TASKS = re.compile(r"(?<!谁)(?P<role>牵头|配合|负责|参与)的(?:活儿?|任务|事)?(?:还)?(?:有没有|有无|有吗|有)?$")
# “哪两家”, “都有哪几个”: names are asked for of what was only counted.
_WHICH = re.compile(
    r"^(?:都|分别|具体)?(?:是|有)?哪(?P<no>几|[两二三四五六七八九十\d]{1,2})(?P<unit>个|家|项|条|所|座|种|类|样|处)$"
)
# “几家”, “一共多少个部门”: those in charge are counted; not “几家企业”.
_HOW_MANY = re.compile(r"^(?:一共|总共|共)?(?:有|是)?(?:几|多少)[家个](?:单位|部门)?$")
# “几个”, “多少家”: what is counted is left out; not “几个部门”.
_BARE = re.compile(r"[个家项条种类座所]?[呢吗?]*")
_MEASURE = re.compile(r"^[个家项条种类座所]")
_ORIGINAL = frozenset({"原文", "原话", "全文", "原句"})
# “市金融局吗”, “是市教委吧”.
_ASKS_WHETHER = re.compile(r"(?:吗|么|吧)*[?]*$")
# “指导思想是什么”: what something says, and not what it means.
_WHAT = re.compile(r"是(?:什么|啥)(?!意思|东西)")
_OF_DEPARTMENT = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.COUNT})
_KINDS = {
    "responsible": "由谁负责",
    "tasks_of_department": "负责哪些任务",
    "target": "是多少",
    "count": "是多少",
    "measure": "有什么措施",
    "list": "有哪些",
    "definition": "是什么意思",
    "yes_no": "，有吗",
    "compare": "有什么不同",
}
# “给别人”配合: whom a department helps is not asked.
_FOR_OTHERS = re.compile(r"^(?:给|替|帮)?(?:别人|人家)")
# “哪些是独自负责的”: which of its tasks, which is asked for behind them.
_WHICH_OF_THEM = re.compile(r"^哪(?:些|[几一]?[项条个件])(?:任务)?(?:是|归|由)?(?:它)?")


def counted(rest: str, turn: Turn) -> str:
    """Name what was counted: “哪两家单位牵头” for “哪两家” after “由两家单位牵头”."""
    match = _WHICH.match(without_tail(rest))
    if match is None:
        return _with_noun(rest.replace("呢,", ""), turn.question)
    number = r"[两二三四五六七八九十几多\d]{1,3}" if match["no"] == "几" else match["no"]
    said = re.search(rf"{number}{match['unit']}(?P<what>[^,，。;；、:：\[\s]{{1,12}})", turn.reply)
    return f"{without_tail(rest)}{said['what']}" if said else rest


# “每节几项”: what is counted of each is said.
_OF_EACH = re.compile(r"^(?:那|都)?[每各]")


def _with_noun(rest: str, previous: Question) -> str:
    """Say what a bare numeral counts: “那项工程是几个部门” for “那项工程是几个” behind “写了几个部门”."""
    asked, before = counting(rest), counting(previous.text)
    if previous.intent is not Intent.COUNT or asked is None or before is None or _OF_EACH.search(rest):
        return rest
    if not _BARE.fullmatch(asked.behind) or _BARE.fullmatch(before.behind):
        return rest
    noun = _MEASURE.sub("", before.behind)
    return f"{without_tail(rest)}{noun}"


def with_kind(rest: str, topic: str, own: Question, previous: Question) -> str:
    """Add to a question's own words the kind of what was asked before, if they have none."""
    role, tasks = _ROLE.match(rest), _ROLE_TASKS.search(rest)
    if role and not (tasks and previous.departments and previous.intent in _OF_DEPARTMENT):
        return f"由谁{role['role']}"
    if rest in _ORIGINAL:
        return f"的{rest}是什么"
    if tasks:
        before = _WHICH_OF_THEM.sub("", _FOR_OTHERS.sub("", rest[: tasks.start()]))
        return rest if previous.telling else f"{before}{tasks['role']}的任务有哪些"
    if previous.intent is Intent.RESPONSIBLE and (bodies := _of_bodies(rest, topic)):
        return bodies
    confirms = previous.intent is Intent.RESPONSIBLE and only_names_departments(own)
    if confirms and "yes_no" in own.cues and "about_duty" not in own.cues:
        return _ASKS_WHETHER.sub("负责吗", rest, count=1)
    if of_plan := _of_plan(rest, own, previous):
        return of_plan
    unit = "" if has_topic(own) else _unit(previous)
    if has_kind(own):
        rest = f"{rest}{unit}" if rest.endswith("多少") else rest
        asserts = "asserted" in own.cues and "yes_no" not in own.cues
        return f"{rest}?" if asserts or (own.text.endswith("?") and "yes_no" in own.cues) else rest
    if own.departments and not has_topic(own) and (topic or previous.intent is Intent.RESPONSIBLE):
        return f"{rest}负责吗" if previous.intent is Intent.RESPONSIBLE else f"{rest}{kind_of(previous)}"
    if rest and own.nature not in (None, previous.nature) and previous.intent in NUMBERS:
        return f"{rest}是多少{unit}"
    asked = _asked_again(own, previous)
    rest = rest.removesuffix("的") if _ASKS_AT_ONCE.match(asked) else rest
    return f"{rest}{asked}{unit if asked.endswith('多少') else ''}"


def _of_plan(rest: str, own: Question, previous: Question) -> str:
    """Return what is asked of a plan behind another fact of it: when it was issued, its number; or nothing."""
    if not asks_about_plan(previous):
        return ""
    if fact := _FACT_OF_PLAN.fullmatch(rest):
        return f"{'印发' if fact['day'] else ''}{rest}"
    asks = not asks_about_plan(own) and not has_topic(own) and own.cues & {"when", "responsible"}
    return f"{rest}印发的" if asks else ""


def names_fact(text: str) -> bool:
    """Tell whether a question is nothing but the name of a fact that a plan has: “日期呢”."""
    return _FACT_OF_PLAN.fullmatch(without_tail(text)) is not None


# “日期呢”, “文号呢” behind who issued a plan: another fact of the plan; not “日期安排”.
_FACT_OF_PLAN = re.compile("(?P<day>日期|时间|日子|年份|单位)|文号|全称|全名|期限|有效期|规划期|依据")
_OF_NUMBERS = frozenset({"amount", "count", "more", "gap"})


def _asked_again(own: Question, previous: Question) -> str:
    """Return the words that ask once more what a question asked; of one place what several were compared by."""
    if previous.intent is Intent.COMPARE and len(own.regions) == 1 and "compare" not in own.cues:
        return "是多少" if previous.cues & _OF_NUMBERS else "怎么说"
    return kind_of(previous)


# “负责哪些任务” behind “市法院的”, “有什么措施” behind “校园的”: what is asked of a thing, without 的 between.
_ASKS_AT_ONCE = re.compile("负责|由|有|是|，")


def _of_bodies(rest: str, topic: str) -> str:
    """Return what is asked of those in charge of a topic: whether another plan has the same, or how many they are."""
    if topic and _AS_ANOTHER.match(rest):
        return f"的责任部门{rest}"
    return "由几家单位负责" if _HOW_MANY.match(rest) else ""


# “跟规划写的一样不”, “和计划里一致吗”: whether another plan has the same of what was asked; not “跟谁一样”.
_AS_ANOTHER = re.compile(
    r"[和跟与同](?!谁|哪)[^,?]{1,12}?(?:里面?|中)?(?:写|说|定|列|安排|规定)?的?(?:是不是|是否)?(?:一样|相同|一致|对得上)"
)
# “有多少人开茶馆”, “是多少亩”: what the number asked for counts; not “多少人次”.
_UNIT = re.compile(r"多少(?P<unit>人(?!次|员|才|士)|名(?!单|称)|亩|公里|吨)")


def _unit(previous: Question) -> str:
    """Return what the number counts that a question asked for, where its topic may not say so: people, a length."""
    found = _UNIT.search(previous.text)
    return found["unit"] if found else ""


# What shows that measures are asked for, and a topic is not only named.
_SAID = KINDS | {"seeks", "weakness", "achievement", "plan_basis"}


# “**16家**（目标）。” at the start of an answer: what is to be reached.
_GOAL_TOLD = re.compile(r"^[^\n]*（目标）")


def of_goal(rest: str, own: Question, turn: Turn) -> str:
    """Return what asks only when behind a goal told, in words that ask so of the goal: “的目标是到哪年”."""
    only_when = "when" in own.cues and not own.cues & {"amount", "count", "responsible"} and not has_place(own)
    if turn.question.intent is not Intent.TARGET or not only_when or not _GOAL_TOLD.search(turn.reply):
        return rest
    return f"的目标{'是' if rest.startswith(('到', '在', '哪')) else ''}{rest}"


# “规划的目标”, “有哪些主要指标”, “目标是什么”: the goals as a whole; not “茶馆的目标”, which a topic tells.
_GOALS = re.compile(
    r"(?:目标|指标)(?:都|分别)?(?:[是有]?(?:什么|啥|哪些|多少))?[?]*$"
    r"|(?:哪些|什么|啥)(?:主要|具体|发展|总体)?的?(?:目标|指标)[?]*$"
)


def asks_goals(question: Question) -> bool:
    """Tell whether a question asks for the goals of a plan or place as a whole."""
    asked = _GOALS.search(question.text)
    return asked is not None and not question.departments and all(term.word in asked[0] for term in question.telling)


def kind_of(previous: Question) -> str:
    """Return the words that ask once more what a question asked; nothing if it only named a topic."""
    if asks_goals(previous):
        return "的目标有哪些"
    if "rank" in previous.cues:
        return "是多少"
    if previous.intent in NUMBERS and not previous.years and previous.nature:
        return "的目标是多少" if previous.nature is Nature.GOAL else "现有多少"
    if previous.intent is Intent.MEASURE and not previous.cues & _SAID and not previous.departments:
        return ""
    if previous.intent is Intent.DEFINITION and _WHAT.search(previous.text):
        return "是什么"
    return _KINDS.get(previous.intent.value, "")
