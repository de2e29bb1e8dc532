"""Reads what a question weighs: which things, by what, and whether it asks which is more or claims that one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from index.words import plain_words
from rag.lexicon.tables import any_of
from rag.lexicon.weighing import weighing_words
from rag.question.claims import weighing_forms as forms
from rag.question.model import Question
from rag.question.plans.links import blanked


class By(Enum):
    """By what things are weighed: how much there is, or grew, what or which tasks plans write, how far a goal is."""

    AMOUNT = "amount"
    GROWTH = "growth"
    WRITING = "writing"
    TASKS = "tasks"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Weighing:
    """The ``things`` that a question weighs, by name, two or more; none where it weighs places, or against a goal.

    ``of`` is what is weighed of each of them, if that is more than how much there is: 产值 of “茶馆和茶园谁的产值高”;
    ``both`` is said of all before them. ``less`` is whether the smaller is asked for, ``claimed`` whether the first is
    said to be more, or less, than the second (of a goal: than what there is), ``apart`` whether it is asked how far
    apart they are. ``numbers`` tells that bare numbers are weighed, whatever they count.
    """

    by: By
    things: tuple[str, ...] = ()
    both: str = ""
    of: str = ""
    less: bool = False
    claimed: bool = False
    apart: bool = False
    numbers: bool = False


_OPEN = (forms.WHICH_OF, forms.WHICH_FIRST, forms.EITHER, forms.BY_HOW_MANY)
_CLAIMED = (forms.GROWN_THAN, forms.THAN, forms.OVER, forms.APART, forms.THAN_PLACE)
_APART = (forms.APART, forms.BY_HOW_MANY)


def weighing(question: Question) -> Weighing | None:
    """Return what a question weighs; None where it weighs nothing."""
    return weighed(blanked(question.text, question.places))


def weighed(text: str) -> Weighing | None:
    """Return what a normalised text weighs, in which commas stand for the places; None where it weighs nothing."""
    if of_goal := _of_goal(text):
        return of_goal
    asking = (*_OPEN, *(_CLAIMED if forms.WHETHER.search(text) else ()), forms.WHICH_ALONE)
    found = (match for form in asking if (match := form.search(text)))
    return next((told for match in found if (told := _told(match))), None)


# “谁”, “哪个”: one of several is asked for; not “哪怕”.
_ASKS_WHICH = re.compile("谁|哪(?!怕)")


def _of_goal(text: str) -> Weighing | None:
    """Return that a text weighs what there is against what is aimed at; None where it does not, or asks which."""
    if not forms.AIMED.search(text) or _ASKS_WHICH.search(text):
        return None
    far = forms.FAR.search(text) is not None
    against = forms.NOW.search(text) and forms.AGAINST.search(text)
    if not (far or against or forms.TURNED.search(text)):
        return None
    claim = forms.GOAL_THAN.search(text) if forms.WHETHER.search(text) else None
    less = claim is not None and (claim["size"] in _WORDS.less) is (forms.AIMED.search(claim["one"]) is not None)
    return Weighing(By.GOAL, apart=far, claimed=claim is not None, less=less)


_WORDS = weighing_words()
# “的茶馆”, “中茶馆”, “请问茶馆”: what leads to a name; not the 中 of “中国茶馆”.
_LED = re.compile("^(?:[的里]|中(?![国小介心医])|请问|你说|那么?)+")
_WRITES = f"(?:{any_of(_WORDS.writing)})(?:到|了)?"
_OF_PLANS = any_of((*_WORDS.tasks, *_WORDS.written))
# “涉及茶馆的任务”, “写茶馆的”: what stands around the topic that plans write of; not “茶馆说明”.
_AROUND = re.compile(f"^(?:{_WRITES}|关于|有关|对|跟|与)+|(?:方面|有关|相关)?的?(?:{_OF_PLANS})?的?$")
# “任务”, “条数”, “写得”: what is weighed is how much plans write; not “任务书”.
_WRITTEN = re.compile(f"(?:{_OF_PLANS})(?:数量?)?$|{_WRITES}得?$")


# “数量定得” of “哪个数量定得多”: that it is set says nothing; not 管 of “哪个管得多”.
_SET = re.compile("[定要建设有占算列]得?$")
_SHORTEST = 2


def _in_full(names: Sequence[str]) -> tuple[str, ...]:
    """Return names with what the first ends with behind those that leave it out: 红茶馆 for “绿茶馆多还是红的多”."""
    words = plain_words(names[0])[1:] if names and "的" not in names[0] else []
    return tuple(
        f"{name[:-1]}{'' if any(word in name for word in words) else ''.join(words)}" if name.endswith("的") else name
        for name in names
    )


def _told(found: re.Match[str]) -> Weighing | None:
    """Return what a form says; None where what it takes for the two things cannot be their names."""
    said = {name: value or "" for name, value in found.groupdict().items()}
    named = (said.get("one", ""), *said.get("more", "").split("、"), said.get("other", ""))
    things = _in_full([_LED.sub("", name) for name in named if name])
    both = _LED.sub("", said.get("both", ""))
    if any("多少" in name or len(name) < _SHORTEST for name in things):
        return None
    apart = found.re in _APART
    claimed = found.re in _CLAIMED and not apart
    if how := said.get("how"):
        slow = any(word in how for word in _WORDS.slow)
        return Weighing(By.GROWTH, things, both, less=slow, claimed=claimed)
    smaller = bool(said.get("below")) or said.get("size") in _WORDS.less
    less = smaller is not bool(said.get("denied"))
    what = said.get("what", "").strip("的")
    if any(map(_WRITTEN.search, (what, *things))):
        by = By.TASKS if any(word in f"{what}{things}" for word in _WORDS.tasks) else By.WRITING
        return Weighing(by, tuple(_AROUND.sub("", name) for name in things), both, less=less, claimed=claimed)
    what = _SET.sub("", what)
    of = "" if what in _WORDS.sizes else what
    return Weighing(By.AMOUNT, things, both, of, less, claimed, apart, numbers=what.startswith("数") and not of)
