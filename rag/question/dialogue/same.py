"""Asks the question before of another place or department: “那天津呢”, “海门有吗”, “市教委呢”."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.contract import Intent
from rag.question.about_plan import asks_about_plan
from rag.question.dialogue.against import compares
from rag.question.dialogue.missing import KINDS, has_kind, has_time, has_topic, names_department
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.place import moved, own_label
from rag.question.dialogue.topic import repeats_act, subject_of
from rag.question.dialogue.turns import Context
from rag.question.links import blanked
from rag.question.model import NUMBERS, Question
from rag.question.selection import selection

_ROLES = ("牵头", "配合", "参与", "负责", "主管")
# “天津有没有”, “海门有吗”: whether there is a number too.
_WHETHER = re.compile(r"也?(?:有没有|有无|有吗|有么|有没)[?]*$")
# “天津有没有类似的”, “海门有同样的吗”: whether another plan speaks of what was told.
_LIKE = re.compile(r"有(?:没有|无)?(?:类似|同样|这样|这种)的[一-鿿]{0,4}?(?:吗|么|没有?)?[?]*$")
_OF_DEPARTMENT = frozenset({Intent.COUNT, Intent.YES_NO})
# “那,,,”, “换成,,,的”, where commas stand for a name: not “,,,参与的也算上”.
_NOTHING_ELSE = re.compile("(?:那么?|换成|改成|再看看?|的|,)*")
_TOLD = frozenset({Intent.MEASURE, Intent.LIST, Intent.DEFINITION})
# What of the kind asked before may stay when only the place changes: the same words are asked again.
_LIGHT = frozenset({"yes_no", "measure", "when", "open", "list"})


def asked_elsewhere(own: Question, previous: Question, context: Context) -> str:
    """Return the question before, asked of another place, if a question names nothing but that; otherwise nothing."""
    label = own_label(own, previous, context.knowledge)
    if not label or _names_more(own, previous) or previous.references or len(previous.regions) > 1:
        return ""
    if asks_about_plan(own) and not asks_about_plan(previous):
        return ""
    if previous.intent in _TOLD and _LIKE.search(own.text) and (subject := subject_of(previous, context)):
        return f"{label}有没有提到{subject}"
    whole = moved(previous, label, context.knowledge)
    if (previous.intent in NUMBERS and _WHETHER.search(own.text)) or _asks_the_same(own, previous):
        return whole
    kinds = own.cues & {"responsible", "amount", "count", "definition", "compare", "verbatim", "duties_of"}
    if has_kind(own) and not asks_about_plan(previous) and (kinds or not own.cues & previous.cues & _LIGHT):
        return ""
    states = "yes_no" in own.cues and not previous.cues & {"yes_no", "open", "measure", "responsible", "amount"}
    return f"{whole.rstrip('?？')}吗" if states else whole


def asked_of_another(own: Question, previous: Question, context: Context) -> str:
    """Return the question before, asked of another department, if a question names one, a place, and nothing else.

    The one before counts or checks tasks, or picks them out: “茶叶局呢” behind “哪些任务没有港口局”.
    """
    if not len(own.departments) == len(previous.departments) == 1:
        return ""
    if previous.intent not in _OF_DEPARTMENT and selection(previous) is None:
        return ""
    (now,), (before,) = own.departments, previous.departments
    if not _NOTHING_ELSE.fullmatch(without_tail(blanked(own.text, [*own.places, now]))):
        return ""
    asked = f"{previous.text[: before.start]}{now.written}{previous.text[before.end :]}"
    label = own_label(own, previous, context.knowledge)
    return moved(replace(previous, text=asked, resolved=asked), label, context.knowledge) if label else asked


def _names_more(own: Question, previous: Question) -> bool:
    """Tell whether a question names more than another place: a topic, a time, a number, a department."""
    topic = has_topic(own) and not repeats_act(own, previous)
    return topic or bool(own.references) or has_time(own) or names_department(own) or compares(own.text)


def _asks_the_same(own: Question, previous: Question) -> bool:
    """Tell whether a question asks in its own words what the one before did: “天津有哪几个” behind “上海有哪些”.

    The time of one plan is not asked of another.
    """
    kinds = own.cues & KINDS
    roles = {role for role in _ROLES if role in own.text}
    same = bool(kinds) and kinds <= previous.cues and all(role in previous.text for role in roles)
    return same and not (own.named_documents and previous.years)
