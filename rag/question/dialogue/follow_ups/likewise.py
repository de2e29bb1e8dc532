"""Completes what asks whether an answer holds of something more: “也在里头吗”, “也是这么多吗”, “还管别的吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.departments.named import link_departments
from rag.question.dialogue.carried.place import carried, own_label, plan_told_first
from rag.question.dialogue.carried.pronouns import department_meant
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention
from rag.question.wording.normalise import normalise

# “也在里头吗”, “算不算在内”, “也包括吧”: whether one thing is among those before; not “也在推进吗”, “有什么打算”.
_AMONG = re.compile(
    r"(?:是不是|有没有|是否)?(?:也|都)?(?:"
    r"(?:算|在)?(?:不在|没在|在|(?<!打)算)(?:这)?"
    r"(?:里头|里面|里边|其中|之中|其列|之列|之内|内|列|名单(?:里|上|中|之列)?)"
    r"|(?:被)?(?:包括|包含|(?<!打)算)(?:在内|进去|进来)?"
    r"|算不算(?:在内)?|在不在(?:里头|里面|其中|内|列|名单(?:里|上)?)"
    r")(?:了)?(?:吗|么|吧|不|没有?)?[?]*$"
)
# “有没有武清的”: a district that may be among those before.
_DISTRICT_TOO = re.compile(r"^(?:有没有|有)(?P<name>[一-鿿]{2,6}?)的?(?:吗|么|不)?[?]*$")
# “这个数”, “这么多”: an amount told before; not “这个数据”.
_AMOUNT = re.compile(r"(?:这个|那个|同一个)(?:数字?|数目|数值)(?!据)|[这那]么多(?=[吗么吧不?]|$)")
_ALSO_SAME = re.compile(r"也是(?:一样多?|同样多?)(?=[吗么吧不?]|$)")
# “还管别的吗”, “还有其他活没”, “别的任务有吗”: what else a department does; not “其他部门负责吗”.
_MORE_DUTIES = re.compile(
    r"(?:除了?(?:这个|这项|这条|这件|这些|它)(?:之?外|以外)?,?)?(?:还|另外|除此之外)*"
    r"(?:有|管|做|干|抓|负责|承担|参与|牵头|配合|领|揽)?(?:没有|没)?(?:了)?(?:哪些|什么|啥)?"
    r"(?:别的|其他的?|其它的?|另外的)(?:事情?|活儿?|任务|工作|职责|差事)?(?:有)?(?:吗|么|吧|不|没有?)?"
    r"(?:,?(?:请|都|全)*列(?:出来|一下|一列|列))?[?]*$"
    # “还在哪几项里头”, “另外在哪些任务中”
    r"|(?:还|另外)(?:出现|列)?在(?:别的|其他|其它)?哪(?:几|些|几个)?(?:项|条|处)?(?:任务|工作)?(?:里[面头边]?|中|出现)?[?]*$"
)
# What leads up to the figure of an answer and is no part of it.
_LEADS = "达到为约有共超过累计"
MORE_DUTIES = "还负责哪些任务"
_LISTS = frozenset({Intent.LIST, Intent.MEASURE, Intent.COUNT, Intent.LOOKUP, Intent.DEFINITION})


def asked_likewise(text: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Ask whether one thing more is among those of the last answer, or what else a department does."""
    turn = turns[-1]
    place = carried(own, turn.question, context.knowledge)
    if duties := _more_duties(text, own, turns, context.knowledge):
        of_plan = own_label(own, turn.question, context.knowledge) or place
        return joined(of_plan or plan_told_first(turn.reply, context.knowledge), "", duties)
    among = _asks_among(text, own, turn)
    topic = subject_of(turn.question, context) if among else ""
    return joined(place, topic, f"包括{among}吗") if topic else ""


def _more_duties(text: str, own: Question, turns: Sequence[Turn], knowledge: Knowledge) -> str:
    """Ask in full what else a department does, if a normalised question asks that of one; otherwise return nothing.

    The department is the one named, also by a short form of a name in the last answer, or the one a pronoun stands for.
    """
    match = _MORE_DUTIES.search(text)
    if match is None:
        return ""
    said = text[: match.start()].strip(",")
    others = link_departments(turns[-1].reply, knowledge.departments)
    names = [m.written for m in own.departments] or [m.written for m in others if _shortens(said, m)]
    names = names or list(filter(None, [department_meant(text, turns, knowledge)]))
    about = said.replace(names[0], "") if names and own.departments else ""
    return "" if not names or any(term.word in about for term in own.telling) else f"{names[0]}{MORE_DUTIES}"


def asks_more(behind: str) -> bool:
    """Tell whether what stands behind a name asks what else it does: “还管别的吗”."""
    return bool(behind) and bool(_MORE_DUTIES.fullmatch(behind))


_SHORTEST = 2


def _shortens(said: str, mention: DepartmentMention) -> bool:
    """Tell whether words are a short form of a name: 人行 of 人民银行, whose first character and order they keep."""
    name = mention.written.removeprefix("市").removeprefix("区")
    rest = iter(name)
    return len(said) >= _SHORTEST and said[0] == name[0] and all(char in rest for char in said)


def _asks_among(text: str, own: Question, turn: Turn) -> str:
    """Return what a question wants to know to be among the things of the turn before, or nothing."""
    match = _AMONG.search(text)
    district = _DISTRICT_TOO.match(text)
    if district and district["name"] not in own.districts:
        district = None
    lists = turn.question.intent in _LISTS or "list" in turn.question.cues
    if not lists or any(m.written not in own.districts for m in own.departments):
        return ""
    return text[: match.start()].rstrip(",的") if match else district["name"] if district else ""


def with_amount(text: str, turn: Turn) -> str:
    """Return a text with the figure of the last answer in the place of “这个数”, if that gives one figure."""
    match = _AMOUNT.search(text) or _ALSO_SAME.search(text)
    reply = re.sub(r"\[\d+\]", "", normalise(turn.reply))
    found = figures(reply) if match else []
    if match is None or len(found) != 1:
        return text
    said = reply[found[0].start : found[0].end].lstrip(_LEADS)
    also = "也是" if _ALSO_SAME.match(text, match.start()) else ""
    return f"{text[: match.start()]}{also}{said}{text[match.end() :]}"
