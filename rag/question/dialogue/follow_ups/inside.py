"""Asks of the part of a plan that the turn before was about: “里面港口局负责几项”, “谁负责的最多”."""

from __future__ import annotations

import re

from rag.question.dialogue.carried.place import carried, own_label
from rag.question.dialogue.missing import has_place, has_topic
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context
from rag.question.model import Question

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
