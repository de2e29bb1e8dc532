"""Asks the question before of another place or department, or for the enterprise told of: “那天津呢”, “市教委呢”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.structure.numbering import read_number, write_number
from rag.contract import Intent
from rag.lexicon.regions import region_names
from rag.question.departments.selection import selection
from rag.question.dialogue.carried.place import carried, moved, own_label, without_place
from rag.question.dialogue.carried.topic import repeats_act, subject_of
from rag.question.dialogue.follow_ups.against import compares
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import KINDS, asks_place, has_kind, has_place, has_time, has_topic, names_department
from rag.question.dialogue.opening import without_idle_verb, without_object, without_tail
from rag.question.dialogue.turns import Context
from rag.question.model import NUMBERS, Question
from rag.question.plans.about import asks_about_plan
from rag.question.plans.links import DepartmentMention, blanked

_ROLES = ("牵头", "配合", "参与", "负责", "主管")
# “天津有没有”, “海门有吗”: whether there is a number too.
_WHETHER = re.compile(r"也?(?:有没有|有无|有吗|有么|有吧|有没)[?]*$")
# “天津有没有类似的”, “海门有同样的吗”: whether another plan speaks of what was told.
_LIKE = re.compile(r"有(?:没有|无)?(?:类似|同样|这样|这种)的[一-鿿]{0,4}?(?:吗|么|没有?)?[?]*$")
# “只有上海有吗”, “就天津写了吧”: whether the place named is the only one with what was told; not “只有上海的”.
_ONLY_THERE = re.compile(r"^(?:是不是|那)*(?:只有|就|仅)[^,?]{2,8}?(?:有|写|提|讲)(?:了|到|过)*(?:吗|么|吧)?[?]*$")
# “两份文件都有茶馆吗”: what was asked of the plans of one place is asked of another as a whole.
_OF_PLANS = re.compile(r"[两三四](?:个|份)(?:文件|规划|计划)")
_OF_DEPARTMENT = frozenset({Intent.COUNT, Intent.YES_NO})
# “那,,,”, “换成,,,的”, where commas stand for a name: not “,,,参与的也算上”.
_NOTHING_ELSE = re.compile("(?:那么?|换成|改成|再看看?|的|,)*")
_TOLD = frozenset({Intent.MEASURE, Intent.LIST, Intent.DEFINITION, Intent.RESPONSIBLE})
_SPOKEN_OF = _TOLD | {Intent.YES_NO, Intent.COMPARE}
# What of the kind asked before may stay when only the place changes: the same words are asked again.
_LIGHT = frozenset({"yes_no", "measure", "when", "open", "list"})


def asked_elsewhere(own: Question, previous: Question, context: Context) -> str:
    """Return the question before, asked of another place, if a question names nothing but that; otherwise nothing."""
    label = own_label(own, previous, context.knowledge)
    if named := _of_another_group(own, previous):
        return moved(replace(previous, text=named, resolved=named), label, context.knowledge) if label else named
    if not label or _names_more(own, previous) or previous.references or len(previous.regions) > 1:
        return ""
    if asks_about_plan(own) and not asks_about_plan(previous):
        return ""
    if (which := _WHICH_OF.search(own.text)) and which["noun"] not in previous.text:
        return ""
    subject = subject_of(previous, context) if previous.intent in _SPOKEN_OF else ""
    if subject and _ONLY_THERE.search(own.text):
        return f"{subject}是不是只有{label}写了"
    if subject and _OF_PLANS.search(previous.text) and _WHETHER.search(own.text):
        return f"{label}有没有提到{subject}"
    if previous.intent in _TOLD and _LIKE.search(own.text) and subject:
        return f"{label}有没有提到{subject}"
    whole = moved(previous, label, context.knowledge)
    if (previous.intent in NUMBERS and _WHETHER.search(own.text)) or _asks_the_same(own, previous):
        return whole
    kinds = own.cues & {"responsible", "amount", "count", "definition", "compare", "verbatim", "duties_of"}
    if has_kind(own) and not asks_about_plan(previous) and (kinds or not own.cues & previous.cues & _LIGHT):
        return ""
    states = "yes_no" in own.cues and not previous.cues & {"yes_no", "open", "measure", "responsible", "amount"}
    return f"{whole.rstrip('?？')}吗" if states else whole


def done_to_it(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return what is asked of another place or body that does something to the topic before; or nothing.

    Of “茶港有没有专门的馆做这个” behind “怎么晒茶” 这个 is what the question before was about.
    """
    asks = without_object(opened)
    topical = previous.telling and not previous.departments and not previous.references
    if not asks or not topical or not (subject := subject_of(previous, context)):
        return ""
    label = own_label(own, previous, context.knowledge) or carried(own, previous, context.knowledge)
    rest = without_place(asks, context.knowledge, own.foreign)
    return joined(label, subject, without_idle_verb(rest) if has_topic(own) else rest)


def asked_of_another(own: Question, previous: Question, context: Context) -> str:
    """Return the question before, asked of another department, if a question names one, a place, and nothing else.

    The one before counts or checks tasks, or picks them out: “茶叶局呢” behind “哪些任务没有港口局”.
    """
    if len(previous.departments) != 1 or len(own.departments) > 1:
        return ""
    (before,) = previous.departments
    if not own.departments:
        return _of_one_in_short(own, before, previous, context)
    if previous.intent not in _OF_DEPARTMENT and selection(previous) is None:
        return ""
    (now,) = own.departments
    if not _NOTHING_ELSE.fullmatch(without_tail(blanked(own.text, [*own.places, now]))):
        return ""
    asked = f"{previous.text[: before.start]}{now.written}{previous.text[before.end :]}"
    label = own_label(own, previous, context.knowledge)
    return moved(replace(previous, text=asked, resolved=asked), label, context.knowledge) if label else asked


def _of_one_in_short(own: Question, before: DepartmentMention, previous: Question, context: Context) -> str:
    """Return the question before, asked of a department that only its place tells: 法院 is one of each region."""
    name = without_tail(own.text)
    if not _SHORTEST <= len(name) <= _LONGEST or has_place(own) or previous.intent not in _OF_TASKS:
        return ""
    label = "" if has_place(previous) else carried(own, previous, context.knowledge)
    asked = f"{label}{previous.text[: before.start]}{name}{previous.text[before.end :]}"
    found = context.understand(asked)
    is_one = found.intent is previous.intent and [one.written for one in found.departments] == [name]
    return asked if is_one else ""


_SHORTEST, _LONGEST = 2, 8
_OF_TASKS = frozenset({Intent.COUNT, Intent.TASKS_OF_DEPARTMENT})
# “最多”, “第二多”: a place by how much it has, in what was asked before.
_RANK = re.compile(r"最多|第[二三四五]多")
# “哪个单位的任务最多”: who has most to do; not “哪个区的专利最多”.
_OF_DUTIES = re.compile("任务|活儿?|职责|担子|条目|牵头|负责|配合|参与")
# “第二呢”, “排第三的是谁”, “第二多的”, “第二名是哪家”, “其次是谁”: who comes next; not “第二个”, one of a list.
_RANKED = re.compile(
    r"(?:排|排在|位列)?(?:第(?P<no>[二三四五2-5])(?:多|名|位)?|其次)的?(?:又|会)?(?:是|有)?"
    r"(?:谁|哪个|哪家|哪些|哪一?个?(?:部门|单位|局|区))?[?]*"
)


def asked_of_rank(own: Question, questions: Sequence[Question]) -> str:
    """Return the last question for who has most tasks, asked for who comes at another rank; or nothing."""
    ranked = _RANKED.fullmatch(without_tail(own.text))
    of_most = (q for q in reversed(questions) if _RANK.search(q.text) and _OF_DUTIES.search(q.text))
    before = next((q for q in of_most if not q.departments), None) if ranked else None
    if ranked is None or before is None:
        return ""
    number = read_number(ranked["no"] or "二")
    return _RANK.sub(f"第{write_number(number or 2)}多", before.text, count=1)


def _names_more(own: Question, previous: Question) -> bool:
    """Tell whether a question names more than another place: a topic, a time, a number, a department."""
    topic = has_topic(own) and not repeats_act(own, previous) and not _takes_up(own, previous)
    topic = topic or asks_place(own)
    return topic or bool(own.references) or has_time(own) or names_department(own) or compares(own.text)


def _of_another_group(own: Question, previous: Question) -> str:
    """Return the question before of another group of places: “京津冀合作有哪些” for 长三角; or nothing."""
    groups = region_names().together
    now = [name for name in groups if name in own.text]
    before = [name for name in groups if name in previous.text]
    alone = len(now) == len(before) == 1 and now != before and all(now[0] in term.word for term in own.telling)
    return previous.text.replace(before[0], now[0]) if alone and not has_kind(own) else ""


# What stands behind the topic of a question where that is all of it: the 能 of “律师能评职称吗”.
_BEHIND_TOPIC = re.compile(r"的?(?:[能会要可怎咋有是在由归谁几多用该应?,]|如何|讲|写)")


def _takes_up(own: Question, previous: Question) -> bool:
    """Tell whether a question only names the topic before again: “海门律师呢” behind “天津律师能评职称吗”."""
    words = own.topic.strip(",")
    text = blanked(previous.text, previous.places)
    at = text.find(words) if words and not has_kind(own) else -1
    return at >= 0 and _BEHIND_TOPIC.match(text, at + len(words)) is not None


# “在哪个领域做了”, “哪些方面有”: which of a kind is asked for, whatever was asked before; not “哪个部门”.
_WHICH_OF = re.compile(r"哪(?:一|几|些)?个?(?P<noun>领域|方面|行业|产业|环节|区域|阶段|园区|展会|平台)")


def _asks_the_same(own: Question, previous: Question) -> bool:
    """Tell whether a question asks in its own words what the one before did: “天津有哪几个” behind “上海有哪些”.

    The time of one plan is not asked of another.
    """
    kinds = own.cues & KINDS
    roles = {role for role in _ROLES if role in own.text}
    same = bool(kinds) and kinds <= previous.cues and all(role in previous.text for role in roles)
    return same and not (own.named_documents and previous.years)


# “有什么政策”, “能拿什么支持”: what there is for an enterprise; not “谁负责”.
_SEEKS = re.compile(
    r"(?:政策|支持|扶持|帮助|补贴|补助|资助|奖励|好处|优惠|帮扶|福利|措施|办法)|(?:能|可以)(?:得到|拿到|享受|申请)"
)


def for_the_same(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question for what there is for the enterprise described before, of the place named now; or nothing."""
    if previous.intent is not Intent.POLICY_MATCH or own.intent is Intent.POLICY_MATCH:
        return ""
    sought = "".join(match[0] for match in _SEEKS.finditer(opened))
    if any(term.word not in sought for term in own.telling) or own.references or own.departments or own.foreign:
        return ""
    label = own_label(own, previous, context.knowledge)
    described = re.split("[,，]", previous.resolved)[0].rstrip("?？。!")
    asks = opened if sought else ""
    if not asks and label and not has_kind(own):
        asks = moved(previous, label, context.knowledge)
    if not asks:
        return ""
    return asks if described in asks else f"{described},{asks}"
