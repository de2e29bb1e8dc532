"""Turns “马德里的呢”, “人才的呢”, “已经建成的呢” into the topic before, of another kind than it had."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.contract import Intent
from rag.evidence.things.indicators import find_indicators
from rag.lexicon.things import kinds, stages
from rag.question.dialogue.carried.kind import asks_goals
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.missing import only_acts
from rag.question.dialogue.opening import without_opening, without_pointer, without_tail
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.wording.normalise import normalise

# “每万人的呢”: what was asked before, of something narrower; not “目标是多少的”.
_NARROWER = re.compile(r"^(?P<which>[^,?多几哪谁什啥]{2,6})的$")
# The share of a question's words from which on they are those of an indicator.
_WHOLLY = 0.95


@dataclass(frozen=True, slots=True)
class Narrower:
    """A topic narrowed, the question whose kind is asked of it, and what is asked where that is another kind."""

    topic: str
    of: Question
    asks: str = ""


def narrower(rest: str, own: Question, turn: Turn, turns: Sequence[Turn], context: Context) -> Narrower | None:
    """Return the topic that “X的” asks for in the place of another; None for any other question.

    Several such questions in a row all go back to the one before the first of them.
    """
    match = _match(rest)
    if match is None:
        return None
    which, before = match["which"], _first(turn, turns).question
    topic = subject_of(before, context)
    if before.intent is Intent.TARGET:
        return Narrower(narrowed(which, topic, before, context), before)
    if asks_goals(before):
        return Narrower(which, before)
    if own.departments or before.departments:
        return None
    if topic and own.telling and only_acts(own):
        return Narrower(f"{which}的{topic}", before, "有哪些" if before.intent is Intent.YES_NO else "")
    word = next((word for kind in kinds() if kind.name in _NAMED_SO for word in kind.words if topic.endswith(word)), "")
    return Narrower(f"{which}{word}", before) if word and word != topic else None


# Kinds of things of a plan whose names end with the word for the kind: “人才工程”, “打假行动”.
_NAMED_SO = frozenset({"project", "action"})


def _match(rest: str) -> re.Match[str] | None:
    return _NARROWER.match(without_tail(without_pointer(rest)))


def _first(turn: Turn, turns: Sequence[Turn]) -> Turn:
    """Return the turn itself, or where it asked for something narrower the last before it that did not."""
    at = next((number for number, one in enumerate(turns) if one is turn), 0)
    row = (one for one in reversed(turns[: at + 1]) if not _match(without_opening(normalise(one.question.asked))))
    return next(row, turn)


def narrowed(which: str, topic: str, previous: Question, context: Context) -> str:
    """Return a topic with another word before it, without those that this takes the place of.

    “马德里的” behind “驰名商标” means 马德里商标: what an indicator of the plans is called. A stage of a right takes
    the place of another: “申请的” behind “茶种授权量”. What an indicator has and none of the topic before is meant by
    itself: “地理标志的” behind “茶馆”.
    """
    if staged := _at_stage(which, topic):
        return staged
    normal = normalise(topic)
    starts = sorted({max(0, normal.find(term.word)) for term in context.understand(topic).terms})
    names = [*(f"{which}{topic[start:]}" for start in starts), *([] if _PER_HEAD.match(which) else [which])]
    return next((name for name in names if _is_indicator(name, previous, context)), f"{which}{topic}")


# “每万人的”: by how many a number is divided, and not of what it is.
_PER_HEAD = re.compile("每|人均|户均")


def _is_indicator(name: str, previous: Question, context: Context) -> bool:
    asked = context.understand(name)
    found = find_indicators(asked, context.knowledge, previous.documents)
    return bool(asked.telling) and any(one.named >= _WHOLLY for one in found[:1])


def _at_stage(which: str, topic: str) -> str:
    """Return a topic with a stage of a right in the place of the only other that it names, or nothing."""
    asked = next((words for words in stages() if any(which in (word, f"{word}来") for word in words)), ())
    others = [word for words in stages() if words != asked for word in words if asked and word in topic]
    return topic.replace(others[0], asked[0]) if len(others) == 1 else ""
