"""Finds the values of several indicators that a question names beside each other: “茶园面积、茶农人数,各是多少”."""

from __future__ import annotations

import re
from dataclasses import replace

from index.catalogue.records import TargetFact
from index.words import plain_words
from rag.answers.values.choosing import ALIKE, alike, choose
from rag.answers.values.other_time import reached_beside
from rag.answers.values.two_times import grown, then_and_now
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import find_terms, strip_fillers

# What parts names that stand beside each other, and what joins them: “茶园面积和茶农人数”.
_PARTING = re.compile(r"[,:;?]")
_JOINING = re.compile(r"以及|还有|加上|[、和与跟及加]")
# The share of its words that an indicator must name for a name to be of it.
_NAMED = 0.8
_SEVERAL, _MOST = 2, 4


def several(question: Question, knowledge: Knowledge) -> list[Match]:
    """Return the values of each of the indicators that a question names one by one; empty unless there are several.

    Each name stands between marks and has an indicator of its own that holds nearly all of its words. Pieces that name
    no indicator are passed over, “2020年底” and “三个数报一下”, and so is one that only tells of which sort another is.
    """
    chosen: list[Match] = []
    asked_for: dict[TargetFact, Question] = {}
    alone: list[tuple[Question, Match]] = []
    for piece in _PARTING.split(blanked(question.text, question.places)):
        named = [found for name in _JOINING.split(piece) if (found := _named(name, question, knowledge))]
        matches = [match for _, match in named]
        asked_for |= {match.fact: asked for asked, match in named}
        if len(set(map(_value, matches))) < _SEVERAL:
            alone += named
        chosen += matches
    others = [(asked, match, [one for one in chosen if one.fact != match.fact]) for asked, match in alone]
    idle = [m.fact for asked, m, rest in others if any(_names_as_well(asked, one, m) for one in rest)]
    chosen = list({_value(match): match for match in chosen if match.fact not in idle}.values())
    if not _SEVERAL <= len(chosen) <= _MOST:
        return []
    return [one for match in chosen for one in _of_times(asked_for[match.fact], match, knowledge)]


def _of_times(asked: Question, match: Match, knowledge: Knowledge) -> list[Match]:
    """Return the values of the two times that a question asks for, or a value with what was reached beside it."""
    times = then_and_now(asked, knowledge)
    if times and (alike(times[0].fact, times[-1].fact) >= ALIKE or _is_of(asked, times[-1].fact)):
        return times
    if "from_to" in asked.cues and (both := grown(match.fact, knowledge)):
        return [replace(match, fact=fact) for fact in both]
    return [match, *reached_beside(asked, match, knowledge)]


def names_beside(text: str, question: Question, knowledge: Knowledge) -> dict[str, Question]:
    """Return the names that stand beside each other in a text, with what each asks for; those that tell nothing not.

    ``text`` is that of the question with the names of places and plans blanked.
    """
    names = (name for piece in _PARTING.split(text) for name in _JOINING.split(piece))
    return {name: asked for name in names if (asked := asked_of(name, question, knowledge)).telling}


def _names_as_well(asked: Question, other: Match, own: Match) -> bool:
    """Tell whether a piece names the indicator of another piece in full, and no less than its own."""
    return names_whole(asked, other) >= max(_NAMED, names_whole(asked, own))


def _is_of(asked: Question, fact: TargetFact) -> bool:
    """Tell whether an indicator has a word by which a name tells it."""
    return any(term.word in fact.target.indicator.lower() for term in asked.telling)


def _value(match: Match) -> tuple[str, str, str | None]:
    """Return what a value says: its indicator, the value and its time."""
    target = match.fact.target
    return target.indicator, target.said, target.when


def _named(piece: str, question: Question, knowledge: Knowledge) -> tuple[Question, Match] | None:
    """Return a piece of a question with the value of the indicator that it names nearly in full, None if none."""
    asked = asked_of(piece, question, knowledge)
    if not asked.telling:
        return None
    found = choose(asked, knowledge) or then_and_now(asked, knowledge)
    return (asked, found[0]) if found and names_whole(asked, found[0]) >= _NAMED else None


def asked_of(piece: str, question: Question, knowledge: Knowledge) -> Question:
    """Return a question that asks for what a piece of it names."""
    terms = find_terms(strip_fillers(piece, plain_words), plain_words, knowledge.weigh)
    return replace(question, terms=terms, topic=",".join(term.word for term in terms))
