"""Asks what bodies have to do in what was told before: “还有哪些任务也是这几家管”, “里面谁负责的最多”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.departments.named import link_departments
from rag.question.dialogue.carried.place import carried, label_of, own_label, plan_told_first
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_place, has_topic, placed_by_departments
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question

_SEVERAL = 2
_THEM = (
    r"(?:[这那][几两三四五些]?(?:个|家)?(?:部门|单位|局)?|它们?|他们"
    r"|同(?:样|一)?(?:一?批|[几两三]家|一?些)?(?:部门|单位|人)?)"
)
# “还有哪些任务也是这几个部门负责”, “别的专栏也归它们管吗”, “它们还一起负责什么”; not “还有哪些部门负责”.
_ALSO_THEIRS = re.compile(
    r"^(?:还|另外|除此之外|那)*(?:有)?(?:没有)?(?:哪(?:些|几[个项条])|什么|啥|别的|其他的?)(?P<noun>[一-鿿]{2,4}?)?"
    rf"(?:也|还|同样|又)(?:都)?(?:是|由|归|让){_THEM}(?:来)?(?:一起|共同)?(?:负责|管|牵头|做|承担|参与|抓|办|的)*"
    r"(?:吗|么|呢)?[?]*$"
)
_NOUN = "任务"


def also_theirs(opened: str, own: Question, turn: Turn, context: Context) -> str:
    """Return a question for what the bodies of the last answer do together, of its plan; or nothing.

    They are those that its first sentence with any names.
    """
    match = _ALSO_THEIRS.match(opened)
    if match is None:
        return ""
    names = _named_first(turn.reply, context)
    if not names:
        return ""
    place = carried(own, turn.question, context.knowledge) or plan_told_first(turn.reply, context.knowledge)
    noun = match["noun"] or _NOUN
    together = "共同参与" if len(names) >= _SEVERAL else "负责"
    return joined(place, "", f"{'、'.join(names)}{together}的{noun}有哪些")


def _named_first(reply: str, context: Context) -> list[str]:
    for said in re.split(r"[。；\n]|（“", reply):
        found = link_departments(said, context.knowledge.departments)
        if found:
            return list(dict.fromkeys(one.written for one in found))
    return []


# “天津也是知识产权局吗”, “海门还是由科技局牵头吗”: whether a body that is named sees to the matter before in another
# place; not “天津也是知识产权局的任务吗”.
_ALSO_NAMED = re.compile(
    r"(?:也|还|同样|仍然?)(?:是|由|归|让)+(?P<who>[^,?也是由归谁哪]{2,14}?)(?:来)?(?P<does>负责|管|牵头|主管|抓|办)?的?(?:吗|么|吧|不)?[?]*$"
)


def also_named(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return whether a body has the matter before in the place that a question names with it; or nothing."""
    match = _ALSO_NAMED.search(opened)
    here = own_label(own, previous, context.knowledge)
    if match is None or previous.intent is not Intent.RESPONSIBLE or not here or previous.references:
        return ""
    (department,) = own.departments if len(own.departments) == 1 else (None,)
    subject = subject_of(previous, context)
    if department is None or department.written != match["who"] or has_topic(own) or not subject:
        return ""
    does = match["does"] or ("牵头" if "牵头" in previous.text else "负责")
    return joined(here, subject, f"是{match['who']}{does}吗")


# “滨海新区政府参与吗”, “浦东新区管不管”: whether somebody has a part in it; not “浦东新区有任务吗”.
_TAKES_PART = re.compile(r"(?:参与|参加|负责|牵头|配合|管|有份|在内|在不在)[^,?任务]{0,4}[?]*$")


def district_takes_part(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return the question with the topic before, or nothing; the name of the district is no other place."""
    of_district = own.districts and placed_by_departments(own) and not (own.references or has_topic(own))
    asks = of_district and "yes_no" in own.cues and _TAKES_PART.search(opened)
    if not asks or previous.intent is not Intent.RESPONSIBLE:
        return ""
    return f"{label_of(previous, context.knowledge)}{subject_of(previous, context)}{opened}"


INSIDE = re.compile(r"^(?:这|那|它|其)?(?:里[面头边]?|其中|当中|之中)的?(?![国外心医药小型级介])")
"""Opens what is asked of the place or the things told before: “里面第3条”, “其中谁牵头”; not “里程碑”."""

# “谁负责得最多”, “哪家任务最重”, “牵头最少的是谁”: who has most to do in all that was asked about, which names no
# matter; not “谁的专利最多”.
_DUTY = "(?:任务|活儿?|事情?|职责|担子|牵头|负责|配合|参与|管)"
_WHO = r"(?:谁|哪(?:一?[个家]|些)?(?:部门|单位|委办局)?|什么(?:部门|单位))"
_MOST_TO_DO = re.compile(
    rf"^(?:是|又是)?{_WHO}的?{_DUTY}+(?:的|得)*(?:任务|活儿?)?最[多少重轻](?:的)?$"
    rf"|^{_DUTY}+(?:的|得)*最[多少重轻]的?(?:部门|单位)?(?:是|又是)?{_WHO}$"
)


def asked_inside(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question for who has most to do, or for the duties of a department, in the part asked about; or nothing.

    Who has most to do is asked of the whole plan where no part was asked about, whoever was named before.
    """
    inside = INSIDE.match(opened)
    rest = without_tail(opened[inside.end() :] if inside else opened).strip(",")
    most = _MOST_TO_DO.match(rest)
    of_department = inside and own.departments and not own.references and not has_place(own)
    if not most and not (of_department and previous.references and not has_topic(own)):
        return ""
    place = own_label(own, previous, context.knowledge) or carried(own, previous, context.knowledge)
    numbers = _part(previous) if previous.references and not has_place(own) else ""
    return f"{place}{numbers}里{rest}" if place or numbers else ""


def _part(previous: Question) -> str:
    return previous.text[previous.references[0].start : previous.references[-1].end]
