"""Finds which tasks or departments a question picks out by who has no part, alone or in all: 没有, 不, 只有, 每一项."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import Role
from rag.question.claims.denial import BOTH_WAYS
from rag.question.departments.denied import (
    NO,
    departments_denied,
    roles_filled,
    roles_of,
    roles_unfilled,
    without_unfilled,
)
from rag.question.departments.how_many import HowMany, how_many
from rag.question.departments.roles import ALL, asks_alone
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention, Mention, blanked


class Wanted(StrEnum):
    """What a question wants to have listed or counted."""

    TASKS = "tasks"
    DEPARTMENTS = "departments"


@dataclass(frozen=True, slots=True)
class Selection:
    """What a question wants, and the conditions that it must meet, all of them.

    A task, or what else has a part of its own: it names the departments ``having`` and none of those ``lacking``;
    nobody has one of the ``unfilled`` roles (of all of them: nobody is named), somebody has one of the ``filled``; it
    names one department (``alone``), or as many as ``bodies`` says; it sets a value (``measured``), or none; it writes
    none of the ``absent`` words.
    A department: it has none of the ``unfilled`` roles, no other than the ``only`` ones, or has a part in every task
    (``every``).
    ``own`` are the roles that those ``having`` a part do not have, ``denied`` those that those ``lacking`` do not have.
    ``rest`` is the text without all this: what is left names the part of a plan, or a topic.
    """

    wanted: Wanted
    having: tuple[DepartmentMention, ...] = ()
    lacking: tuple[DepartmentMention, ...] = ()
    denied: frozenset[Role] = ALL
    own: frozenset[Role] = frozenset()
    unfilled: frozenset[Role] = frozenset()
    filled: frozenset[Role] = frozenset()
    only: frozenset[Role] = frozenset()
    absent: tuple[str, ...] = ()
    alone: bool = False
    every: bool = False
    measured: bool | None = None
    bodies: HowMany | None = None
    rest: str = ""


_TASK = "(?:任务|工作|工程|项目|专栏|事项|条目|条款|措施|事情|事|活儿?|差事|[项条])"
_DEPARTMENT = "(?:责任|牵头|配合|负责|参与)?(?:部门|单位|委办局|机构|主体)"
_NOUN = rf"(?:(?P<department{{0}}>{_DEPARTMENT})|(?P<task{{0}}>{_TASK}))"
# “哪些任务”, “几个工程”, “哪家单位”, “多少项”: what is asked for, behind the word that asks; not “几个朋友”, “写明谁”.
_WHICH = re.compile(
    rf"(?:哪(?:些|[一几]?[个项条家]?)|几[个项条家大]?|多少[个项条家]?|什么"
    rf"|啥)[^,?谁的没不有无未区]{{0,4}}?{_NOUN.format('')}|(?P<other>(?:什么|啥|哪些)(?=[?]?$))|(?<![明写])谁"
)
# “没有公安局的任务”, “没有牵头单位的任务有几项”: what the words before 的 describe; not “没有公安局的任务吧”.
_HEAD = re.compile(
    rf"的[^,?的有是]{{0,6}}?{_NOUN.format('')}(?:里|中)?(?:一共|总共|都|分别)*"
    rf"(?:$|[,?(]|(?:有|是|叫)?(?:哪|几|多少|什么|啥|谁))"
)
# “工程里,由一家负责的有几个”, “任务中哪些不归公安局”: the thing asked for stands before; not “任务里涉及几家单位”.
_WITHIN = re.compile(
    "(?P<task>工程|任务|专栏|措施)(?:里面?|之?中|当中),?[^,?]*?(?:几[个项条]|多少|哪[些几])"
    "(?!部门|单位|家|[个]?(?:部门|单位))"
)

# What has a part of its own in plans, so that a department has a part in some: “教委参与了哪些工程”.
_KINDS = ("工程", "专栏")

# “只有一家单位负责”, “仅一个部门承担”; not “只有三家单位”.
_ALONE = re.compile(
    r"(?:只|仅|单独|独)(?:有|由|是|归|写了?|列了?)?(?:一|1)(?:家|个)(?:责任|负责)?(?:单位|部门|机构|主体)?"
    r"(?:负责|承担|来?干|来?做|来?管)?"
)
# “参与了所有任务”, “五项任务都有份”, “每一项都参与”; not “每项任务由谁负责”, “所有任务都由谁牵头”.
_ALL_TASKS = r"(?:所有|全部|每一?[项个条]|各项|[两二三四五六七八九十\d]+[项个条大])(?:的)?"
_EVERY = re.compile(
    rf"(?:参与|参加|负责|承担|涉及|出现在|进)了?(?=(?:所有|全部|每一?[项个条]|各项)[^,?]*)"
    rf"|(?={_ALL_TASKS}[^,?]{{0,12}}?(?:都|均|全)(?:有份|有(?![谁哪几])|参与|参加|负责|承担|出现|在))"
)
# “所有”, “都参与了”: what that leaves of a topic is none; not “哪一项”.
_EVERY_WORDS = re.compile(rf"{_ALL_TASKS}|(?:都|均|全)?(?:有份|参与|参加|负责|承担|出现|涉及)了?")
# “有数量目标”, “没有量化指标”, “带数字的任务”: whether a task sets a value; not “数字经济的任务”, “有数字茶园”.
_MEASURED = re.compile(
    rf"(?P<no>{NO})?(?:有|带|含|写|设|给|定)*(?:出|了|明|上)?"
    rf"(?:(?:具体|明确)?(?:的)?(?:数量|量化|定量|数字|数值)(?:的|化|性)*(?:目标|指标|要求)"
    rf"|(?:具体|明确)的?(?:数字|数量|数目|数值)(?!化)|(?<=[有带含写定出了明上])(?:数字|数目|数值)(?=的|[?,]|$))"
)
# “不涉及茶叶”, “没提到港口的”, “与茶叶无关的”: the words that the tasks asked for do not write; not “不涉及”.
_ABSENT = re.compile(
    rf"{NO}(?:涉及|提到|提及|提|写到|写|讲到|讲|说到|谈到|谈及|包含|包括|含|出现|关于)(?:到|及|过|了)?"
    rf"(?P<words>[^,?的]{{2,12}}?)"
    rf"(?:(?:方面|领域)?的(?={_TASK}|[^,?]{{0,4}}{_TASK})|[?]?$)"
    rf"|[跟和与同](?P<beside>[^,?的]{{2,12}}?)(?:毫)?(?:无关|没有?(?:关系|关联|牵扯)|不相[关干]|不沾边|不搭界)"
)
# “有牵头单位的任务”, “哪些措施写明了牵头”: a role that somebody has; not “没有牵头单位”, “由谁牵头”.
_HAS_ROLE = re.compile(
    r"(?<![没未])(?<!没有)(?:有|写[明清有]?|列[明出]?|标明|注明|明确|设了?|定|指定)(?:了|着)?(?:由谁)?"
    r"(?P<part>牵头|主办|配合|协办|协助)"
    r"(?P<of>的?(?:单位|部门|方|主体|机构))?(?=的|$|[?,])"
)
# “除了财政局还有谁”: of tasks that one alone has, who these are.
_WHO_ELSE = re.compile(r"(?:还|另外)?(?:有|是|都?由|归)(?:谁|哪[些几]?个?(?:单位|部门))[?]?$")
_EITHER = re.compile("[和与或、跟及]|以及|或者")
# “只配合不牵头”, “仅仅配合”: who has this role and no other; not “只要配合”.
_ONLY_ROLE = re.compile(r"(?:只|仅仅?|单单|光)(?:是|有|做|当|负责|来|管|能)?(?P<part>牵头|主办|配合|协办|协助)")


def selection(question: Question) -> Selection | None:
    """Return what a question picks out by such a condition; None if it sets none or wants neither.

    Of several departments each is asked for what it does alone, which is no condition on one task. Each condition is
    taken out of the text in turn, so that its words are not read again as those of another.
    """
    text = _without_both_ways(blanked(question.text, question.places))
    asked = _asked_for(text)
    if asked is None:
        return None
    thing = asked["task"] or asked.groupdict().get("other")
    wanted = Wanted.TASKS if thing else Wanted.DEPARTMENTS
    lacking, own, spans = departments_denied(question.departments, text)
    denied = [mention for mention, _ in lacking]
    having = tuple(one for one in question.departments if one not in denied)
    filled, text = _filled(question, text, wanted)
    text = blanked(text, [*question.departments, *question.set_aside, *spans])
    measured, text = _MEASURED.search(text), _MEASURED.sub(_commas, text)
    alone = _alone(question, text)
    if alone and len(having) > 1:
        return None
    if alone and not (having or question.references) and _WHO_ELSE.search(text):
        wanted = Wanted.DEPARTMENTS
    text = _ALONE.sub(_commas, text)
    bodies, text = how_many(text) if wanted is Wanted.TASKS and not alone else (None, text)
    # “教委和科委两家单位负责”: the number of those named.
    bodies = None if bodies and bodies.most == len(having) else bodies
    unfilled, not_own = roles_unfilled(text, having, of_tasks=wanted is Wanted.TASKS)
    absent, text = _absent(text) if wanted is Wanted.TASKS and not (unfilled or not_own) else ((), text)
    only = _ONLY_ROLE.search(text) if wanted is Wanted.DEPARTMENTS else None
    every = wanted is Wanted.DEPARTMENTS and _EVERY.search(text) is not None
    # “没有牵头单位的项目”: a task by a word that names things of plans as well.
    rest = without_unfilled(blanked(text, [Mention((), *asked.span("task"))]) if thing == "项目" else text)
    picked = Selection(
        wanted,
        having,
        lacking=tuple(denied),
        denied=frozenset().union(*(of for _, of in lacking)) if lacking else ALL,
        own=own | not_own,
        unfilled=unfilled,
        filled=filled,
        only=roles_of(only["part"]) if only else frozenset(),
        absent=absent,
        alone=alone,
        every=every,
        measured=None if measured is None else not measured["no"],
        bodies=bodies,
        rest=_EVERY_WORDS.sub(_commas, rest) if every else rest,
    )
    sets_any = picked != Selection(wanted, having, rest=picked.rest)
    return picked if sets_any or (having and thing in _KINDS) else None


def _filled(question: Question, text: str, wanted: Wanted) -> tuple[frozenset[Role], str]:
    """Return the roles that somebody must have, and the text without what says so."""
    filled = roles_filled(question.departments, text)
    named = _HAS_ROLE.search(text) if wanted is Wanted.TASKS and not filled else None
    if named is None or not (named["of"] or not question.departments):
        return filled, text
    return roles_of(named["part"]), _HAS_ROLE.sub(_commas, text)


def _absent(text: str) -> tuple[tuple[str, ...], str]:
    """Return the words that are not to be written, and the text without what says so."""
    absent = _ABSENT.search(text)
    if absent is None:
        return (), text
    return tuple(_EITHER.split((absent["words"] or absent["beside"]).strip("任何"))), _ABSENT.sub(_commas, text)


def _asked_for(text: str) -> re.Match[str] | None:
    """Return the thing asked for; what the words before 的 describe goes before 谁 or 哪些 without a noun."""
    which = _WHICH.search(text)
    named = which if which and (which["department"] or which["task"]) else None
    return _WITHIN.search(text) or named or _HEAD.search(text) or which


def _alone(question: Question, text: str) -> bool:
    """Tell whether a question asks for what one department does without another."""
    if _ALONE.search(text):
        return True
    return bool(question.departments) and asks_alone(question.text)


def _commas(found: re.Match[str]) -> str:
    return "," * len(found[0])


def _without_both_ways(text: str) -> str:
    """Return a text without “有没有”, “是不是”, which deny nothing; 有 stands for the first."""
    return BOTH_WAYS.sub(lambda found: found[1].ljust(len(found[0]), ","), text)
