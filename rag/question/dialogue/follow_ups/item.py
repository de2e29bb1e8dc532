"""Asks about the item of an earlier answer that a question points to: “第二条具体怎么说”, “最后那个呢”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.evidence.places.outline import bare, below, marker_of, paths
from rag.evidence.places.parts import counts_through
from rag.lexicon.things import kinds
from rag.question.dialogue.answered.items import Pointed, pointed
from rag.question.dialogue.answered.listed import has_lines
from rag.question.dialogue.carried.kind import kind_of
from rag.question.dialogue.carried.place import label_of, names_place, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.follow_ups.bodies import INSIDE
from rag.question.dialogue.follow_ups.likewise import MORE_DUTIES, asks_more
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_kind, has_topic, repeats
from rag.question.dialogue.opening import without_pointer, without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.wording.normalise import normalise

# “展开讲讲”, “详细说一下”: more of an item is asked for; not “展开调查的是谁”.
_DETAIL = re.compile(
    r"(?:给我|再)?(?:(?:展开|详细|仔细|具体)(?:地)?(?:说说|讲讲|说|讲|介绍)?"
    r"|[讲说]得?(?:详细|具体|细)(?:一?[点些])?)(?:一?下)?$"
)
# “单位还管什么” behind “最后那个”, which stands for a department by its name.
_UNIT_WORD = re.compile(r"^(?:单位|部门)")
_UNIT_ENDS = ("局", "委", "部", "院", "政府", "办", "办公室", "海关", "区", "分行", "总队", "会")
# “险呢，” in “最后那个险呢，天津有吗”: the item once more, before what is asked of it.
_REMINDER = re.compile(r"^[一-鿿]{0,3}呢[,，]?")
# “前三个是什么”: what each of several says; not “前三个谁负责”.
_TELLS = re.compile(
    r"(?:的)?(?:都|各|分别)?(?:是|讲|说|写|指|叫)(?:了|的)?(?:什么|啥|哪些)(?:内容|名字)?|具体怎么说"
    r"|怎么(?:说|写)的?|的?内容|"
)


def of_item(text: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Ask about the item of an earlier answer that a question points to; empty if it points to none."""
    found = pointed(text, turns)
    if found is None or _is_of_another(found, text, own, turns):
        return ""
    before = without_pointer(without_place(found.before, context.knowledge, own.foreign).strip(", "))
    behind = without_place(without_tail(found.behind), context.knowledge, own.foreign).strip(", ")
    place = own_label(own, found.turn.question, context.knowledge)
    if not place and not names_place(normalise(found.item), context.knowledge):
        place = label_of(found.turn.question, context.knowledge)
    if not before and not place and not has_topic(context.understand(found.item)):
        return _of_row(found, own, behind, context)
    behind = _UNIT_WORD.sub("", behind) if found.item.endswith(_UNIT_ENDS) else behind
    if asks_more(behind):
        return joined(place, found.item, MORE_DUTIES)
    if len(found.items) == 1 and place and (of_plan := _NUMBERED.match(found.item)):
        return joined(place, of_plan["item"], behind or (kind_of(turns[-1].question) or "讲什么"))
    behind = _DETAIL.sub("具体怎么说", _REMINDER.sub("", behind))
    if _TELLS.fullmatch(behind.strip("?")) and not before and _heads_part(found, context):
        return joined(place, f"{found.item}这一部分", behind or "讲什么")
    if (
        _TELLS.fullmatch(behind.strip("?"))
        and not before
        and (numbered := _at_number(found, context) or _heading_at_number(found, context))
    ):
        return joined(place or label_of(found.turn.question, context.knowledge), numbered, "讲什么")
    if len(found.items) > 1 and _TELLS.fullmatch(behind.strip("?")):
        return joined(place, "、".join(found.items), "分别讲什么")
    if repeats(own):
        behind = kind_of(found.turn.question)
    kind = "" if behind or before or found.turn is turns[-1] else kind_of(turns[-1].question)
    return joined(place, f"{before}{found.item}", f"{behind}{kind}")


def _is_of_another(found: Pointed, text: str, own: Question, turns: Sequence[Turn]) -> bool:
    """Tell whether what a question points to is no item of a list.

    It stands inside a numbered place, which the latest answer does not list, or is one of the parts of a plan that the
    list is not of: “上海规划的第二条原则” behind projects. Or it is the like of the one asked for before: “第四个呢”
    behind “第三个专栏是什么”, or “最后一个呢” where the answer to that lists nothing.
    """
    if _is_next_to(turns[-1], text) or _counts_on(found, turns[-1], text):
        return True
    inside = INSIDE.match(text) and found.turn is not turns[-1] and turns[-1].question.references
    return bool(inside) or (own.is_placed and _counts_others(found))


# “第四个呢”, “那第5条讲什么”: a number with its measure opens the question.
_AT_NUMBER = re.compile(r"^(?:那么?)?第[一二三四五六七八九十\d]{1,3}(?P<unit>[个条项点节])")


def _is_next_to(turn: Turn, text: str) -> bool:
    """Tell whether a question points by the measure by which the one before asked for another of its row."""
    asked, before = _AT_NUMBER.match(text), turn.question.references
    if asked is None or len(before) != 1:
        return False
    measured = _AT_NUMBER.match(turn.question.text[before[0].start :])
    return measured is not None and measured["unit"] == asked["unit"]


# “最后一个”, “末尾那个呢”: the last of a row opens the question; not “最后那个中心”.
_AT_END = re.compile(r"^(?:那么?)?(?:最后|最末|末尾)面?[那这]?一?[个条项](?=$|[呢?,]|[讲说写是])")


def _counts_on(found: Pointed, turn: Turn, text: str) -> bool:
    """Tell whether a question asks for the last of the row of which the one before asked for one."""
    of_last = found.turn is turn and len(turn.question.references) == 1 and not has_lines(turn.reply)
    return of_last and _AT_END.match(text) is not None


def _counts_others(found: Pointed) -> bool:
    behind = found.behind.removeprefix("的")
    words = (word for kind in kinds() for word in kind.words if behind.startswith(word))
    return (word := next(words, "")) != "" and word not in found.turn.question.text


# “第53项：完善机制”: a line that opens with the number of an item of the plan.
_NUMBERED = re.compile(r"(?P<item>第\d{1,3}项)[：:]")


def _of_row(found: Pointed, own: Question, behind: str, context: Context) -> str:
    """Return what is asked of an item that only names a place: a place in a plan, or a plan told beside others."""
    if context.understand(found.item).references:
        return joined("", found.item, behind if behind not in ("", "内容") else "讲什么")
    kind = "" if behind and (has_kind(own) or behind != "内容") else kind_of(found.turn.question)
    return joined("", f"{found.item}{subject_of(found.turn.question, context)}", f"{behind.removesuffix('内容')}{kind}")


def _heads_part(found: Pointed, context: Context) -> bool:
    """Tell whether an item is the heading of several clauses: such a part is told, whatever else has its words."""
    plans = map(context.knowledge.document, found.turn.question.documents)
    return any(len(below(plan, path)) > 1 for plan in plans for path in paths(plan) if bare(path[-1]) == found.item)


def _at_number(found: Pointed, context: Context) -> str:
    """Return the heading and the number of the clause that opens with an item, of which a list tells no more.

    Only where each section numbers anew, so that the heading leads to the number.
    """
    plans = map(context.knowledge.document, found.turn.question.documents)
    clauses = (clause for plan in plans if not counts_through(plan) for clause in plan.clauses if clause.path)
    for clause in clauses:
        own = clause.ordinals[-1] if clause.ordinals else None
        opens = clause.text.partition(found.item)
        if own and own.family == "number" and not clause.title and opens[1] and opens[0].strip(" .、0123456789") == "":
            return f"{bare(clause.path[-1])}第{own.number}条"
    return ""


_OF_WHAT_IS_THERE = frozenset({Intent.LIST, Intent.COUNT, Intent.LOOKUP})


def _heading_at_number(found: Pointed, context: Context) -> str:
    """Return the heading over an item that heads a single clause, with its number there: the words of it may be common.

    “加强组织领导” of the safeguards is asked for as “保障措施第1条”, so that nothing else that is called so is told.
    Only behind a question for what is there: after “各由谁负责” the same is asked of the item.
    """
    if found.turn.question.intent not in _OF_WHAT_IS_THERE or len(found.items) != 1:
        return ""
    for plan in map(context.knowledge.document, found.turn.question.documents):
        for path in paths(plan):
            mark = marker_of(path[-1]) if len(path) > 1 and bare(path[-1]) == found.item else None
            if mark and mark.ordinal and len(below(plan, path)) == 1:
                return f"{bare(path[-2])}第{mark.ordinal.number}条"
    return ""
