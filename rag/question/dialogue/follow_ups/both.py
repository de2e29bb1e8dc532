"""Completes a question that speaks of the two places or plans before: “两份文件写得一样吗”, “这两地差多少”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.contract import Intent
from rag.question.dialogue.answered.listed import items
from rag.question.dialogue.carried import pronouns
from rag.question.dialogue.carried.place import carried, label_of, moved, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_place, has_topic
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question

_TWO = r"(?:[这那上前]面?)?(?:两|二|俩)"
# “两份文件”, “这两个规划里的”, “这两份又各是多少”: two plans; not “两份报告”.
_PLANS = re.compile(
    rf"{_TWO}(?:(?:个|份)?(?:文件|规划|计划|文本)|份(?=[又都各也分里,哪谁早晚相差一有]))(?:里面?|中)?的?"
)
# “两地”, “这两个地方”, “两边的”, “两者”: two places, or two plans; not “两地三中心”.
_SIDES = re.compile(rf"{_TWO}(?:(?:地|边|者|家)(?![一-鿿]?中心)|(?:个|座)?(?:地方|地区|城市))(?:之间|里面?|中)?的?")
# “数字差多少”, “数值一样吗”: the number before; not “数字贸易”.
_NUMBER = re.compile(r"^(?:数字|数值|数据)(?=[差一相哪谁都]|是否|是不是)")


def of_both(opened: str, turns: Sequence[Turn], context: Context) -> str:
    """Return a question with the names of the two that it speaks of; nothing where no two come from the turns before.

    Two plans are those of the place before, if it has just two, or the last two that were asked about; two places are
    the last two.
    """
    phrase = _PLANS.search(opened) or _SIDES.search(opened)
    if phrase is None:
        return ""
    rest = without_tail(f"{opened[: phrase.start()]}{opened[phrase.end() :]}").strip(",? ")
    rest = _NUMBER.sub("数", rest)
    asked = context.understand(rest)
    names = "" if has_place(asked) else names_of_two(turns, context, plans=phrase.re is _PLANS)
    if not names:
        return ""
    last = turns[-1].question
    if has_topic(asked) or any(cue.startswith("plan_") for cue in asked.cues):
        return f"{names}{rest}"
    if last.intent is Intent.COMPARE:
        return ""
    return f"{without_tail(moved(last, names, context.knowledge))},{rest}"


def of_what_is_shared(opened: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Return a question for what places have in common, with those and the topic asked about before; or nothing.

    The places are those of the question before, if several, or the last two. A word that only takes up the topic,
    “哪些活动都有” behind “宣传上有什么活动”, is none of its own.
    """
    if "in_common" not in own.cues or has_place(own):
        return ""
    last = turns[-1].question
    label = label_of(last, context.knowledge)
    names = label if "和" in label else names_of_two(turns, context, plans=bool(_PLANS.search(opened)))
    if not names:
        return ""
    rest = _SIDES.sub("", _PLANS.sub("", without_tail(opened))).strip(",? ")
    taken_up = all(term.word in last.text for term in context.understand(rest).terms)
    topic = (subject_of(last, context) or last.topic.replace(",", "、")) if taken_up else ""
    return f"{names}{'的' if topic else ''}{topic}{rest}"


def of_two(text: str, own: Question, turns: Sequence[Turn], context: Context) -> str:
    """Ask about the two things that the last answer, or the last two questions, were about."""
    match = pronouns.two_meant(text)
    if match is None or (has_topic(own) and any(term.word not in match[0] for term in own.telling)):
        return ""
    listed = items(turns[-1].reply)
    both = listed if len(listed) == 2 else [subject_of(turn.question, context) for turn in turns[-2:]]
    if len(both) < 2:
        return ""
    if _HAS_THEM.search(text):
        there = own_label(own, turns[-1].question, context.knowledge)
        has = f"{there}有" if there else text[: match.start()]
        return f"{has}{'和'.join(both)}{text[match.end() :]}"
    before, behind = (
        without_place(part, context.knowledge).strip(", ") for part in (text[: match.start()], text[match.end() :])
    )
    place = own_label(own, turns[-1].question, context.knowledge) or carried(own, turns[-1].question, context.knowledge)
    asks = behind if re.search(r"分别|各", behind) else f"分别{behind}"
    return joined(
        f"{place}的" if place else "", f"{before}的{'和'.join(both)}" if before else "和".join(both), without_tail(asks)
    )


# “规划里有这两个行动吗”: whether they are there; not “有这两个行动的任务”.
_HAS_THEM = re.compile(r"(?:有|写|提)(?:没有|没写|没提|到|了)*[这那][两俩][^,?]{0,4}(?:吗|么|没有?)?[?]*$")


def names_of_two(turns: Sequence[Turn], context: Context, *, plans: bool) -> str:
    """Return the names of the last two places or plans, in the order in which they were asked about."""
    if plans and (pair := _pair_of_region(turns[-1].question, context)):
        return pair
    labels = dict.fromkeys(label for turn in turns if (label := label_of(turn.question, context.knowledge)))
    single = [label for label in labels if "和" not in label]
    return "和".join(single[-2:]) if len(single) >= 2 else _pair_of_region(turns[-1].question, context)


def _pair_of_region(question: Question, context: Context) -> str:
    """Return the names of the plans of the region of a question, if these are two."""
    knowledge = context.knowledge
    regions = knowledge.regions_of(question.documents)
    if len(regions) != 1:
        return ""
    around = knowledge.documents_of(regions)
    return "和".join(map(knowledge.label, around)) if len(around) == 2 else ""
