"""Reads a question that picks from the list told before: “哪几个带‘茶’字”, “里面有港口局的吗”, “哪些由一家负责”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.question.dialogue.missing import has_place
from rag.question.dialogue.opening import without_opening, without_tail
from rag.question.dialogue.turns import Turn
from rag.question.model import Picked, Question
from rag.question.topic.quoted import quoted_words
from rag.question.wording.normalise import normalise

_LONGEST_QUESTION, _LONGEST_WORDS = 30, 12
# “里面”, “这几项中”, “它们当中”: what was listed; not “里程碑”.
_INSIDE = re.compile(
    r"^(?:(?:这|那)?里[面头边]|其中|当中|(?:上面|以上|前面|刚才)(?:这|那)?(?:些|几[个项条])?|它们"
    r"|(?:这|那)(?:些|[几\d二三四五六七八九十]{1,2}[个项条]))(?:里[面头边]?|当中|之?中)?的?,?"
)
_UNIT = r"(?:[个项条家]|任务|工程|指标|专栏|原则)"
# What says how what is asked for is told apart: “带”, “写到”, “是”; not the 有 of “有哪些”.
_VERB = (
    r"(?:(?:名称|名字|标题|题目)(?:里|中|上)?面?)?"
    r"(?P<verb>带着?|含有?|包含|包括|写[了到有]?|提[了到及]|讲[了到]?|说[了到]|涉及到?|属于|关于|跟|和|与|归|由"
    r"|是|有|叫)"
)
# The first character of a verb by which the text is meant, and not what a thing is called.
_SAYS = frozenset("写提讲说涉")
# “哪几个带茶字”, “哪项是累计的”, “几项没有港口局”: which of them; not “哪些园区”.
_WHICH = re.compile(
    rf"^(?:有|是|都)?(?:哪(?:一|几|些)?|几|多少|有没有){_UNIT}{{0,2}}(?:的)?(?P<no>没有?|不)?{_VERB}(?P<what>[^,?]+)$"
)
# “带茶字的有哪些”, “没提港口的是哪几条”: the same with what tells them apart before.
_SUCH = re.compile(rf"^(?P<no>没有?|不)?{_VERB}(?P<what>[^,?]+?)的(?:都|分别)?(?:有|是)?(?:哪|几|多少)[^,?]{{0,4}}$")
# “有港口局的吗”, “有没有茶园”: whether any of them is such; not “有几个”.
_ANY = re.compile(r"^(?:有没有|有无|有)(?P<what>[^,?几哪谁多啥]+?)(?:的)?(?:任务|条|项)?(?:吗|么|没有?)?$")
_ASKS = re.compile(r"[哪谁几啥]|什么|多少|怎|最")
# “的任务”, “两个字”, “有关”: what stands behind the words that tell them apart, and is none of them.
_BEHIND = re.compile(r"(?:的|任务|[这那两二一]?个?字(?:样)?|有关|相关|沾边|目标|负责|牵头|配合|参与|一家|单独|了)+$")


def picked(text: str, own: Question, turns: Sequence[Turn]) -> Picked | None:
    """Return what a question picks from the latest answer that lists things; None if it picks nothing.

    One that does not speak of what was listed must say by a verb what tells apart the things it asks for; behind the
    tasks of a department it asks for those of another.
    """
    asked = without_tail(without_opening(text)).strip(",?")
    listing = next((turn for turn in reversed(turns) if _lists(turn.reply)), None)
    if listing is None or len(asked) > _LONGEST_QUESTION or own.references or has_place(own):
        return None
    rest = _INSIDE.sub("", asked)
    inside = rest != asked
    found = _WHICH.match(rest) or _SUCH.match(rest)
    any_of = None if found or not inside else _ANY.match(rest)
    match = found or any_of
    if match is None:
        return None
    if own.departments and listing.question.departments and not inside:
        return None
    what = match["what"]
    quoted = next((one["words"] for one in quoted_words(what)), "")
    words = quoted or _BEHIND.sub("", what).strip("的“”\"'‘’ ")
    if _ASKS.search(what) or not (own.departments or 0 < len(words) <= _LONGEST_WORDS):
        return None
    if not inside and (earlier := _picked_from(listing, turns)):
        listing = earlier
    others = tuple(other for term in own.terms if term.word in words or words in term.word for other in term.others)
    denied, says = bool(found and found["no"]), bool(found and found["verb"][0] in _SAYS)
    told = Picked(listing.question, listing.reply, rest, words, own.departments, inside=inside)
    return replace(told, denied=denied, in_full=says, any_of=any_of is not None, others=others)


def _picked_from(listing: Turn, turns: Sequence[Turn]) -> Turn | None:
    """Return the turn with the list from which the question of a turn picked some, if it did."""
    asked = without_tail(without_opening(normalise(listing.question.asked))).strip(",?")
    if _INSIDE.match(asked) or not (_WHICH.match(asked) or _SUCH.match(asked)):
        return None
    at = next(number for number, turn in enumerate(turns) if turn is listing)
    first = next((turn for turn in reversed(turns[:at]) if _lists(turn.reply)), None)
    return (_picked_from(first, turns) or first) if first else None


_BULLET = re.compile(r"^- ", re.MULTILINE)
_SEVERAL = re.compile(r"(?:\[\d+\]){3}")


def _lists(reply: str) -> bool:
    """Tell whether an answer lists things, line by line or in one sentence with a marker for each."""
    return len(_BULLET.findall(reply)) > 1 or _SEVERAL.search(reply) is not None
