"""Answers somebody who tells of a situation in words of everyday life by what plans write of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.answers import measure
from rag.answers.phrasing.naming import supports_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.situations import situations_in, with_situations

Again = Callable[[Question, Knowledge], Draft]
"""Answers a question by its intent."""

_TOLD = frozenset({Intent.RESPONSIBLE, Intent.MEASURE, Intent.LIST, Intent.DEFINITION, Intent.POLICY_MATCH})

# The intents of questions of which some words may be held by a clause on another matter.
_TOLD_OTHERWISE = frozenset({Intent.RESPONSIBLE, Intent.MEASURE})
# How much more of what is asked, told as plans write it, must be held than by what was found without that.
_MORE = 0.25


def instead(made: Draft, question: Question, knowledge: Knowledge, again: Again) -> Draft | None:
    """Return what plans write of the situation that a question tells of; None where it tells of none or the draft does.

    It stands in the place of a draft ``made`` that is less than what was asked for, or that quotes what holds far less
    of it. Whether something is so it does not prove.
    """
    is_whole = made.status is Status.GROUNDED
    if question.references or question.filtered or (is_whole and question.intent not in _TOLD_OTHERWISE):
        return None
    told = situations_in(question.text, knowledge.weigh)
    if not told:
        return None
    asked = replace(question, terms=with_situations(question.terms, told, knowledge.weigh))
    words = [word.lower() for situation in told for word in situation.write]
    if question.intent in _TOLD:
        found = again(asked, knowledge)
        better = not is_whole or _holds(asked, found) >= _holds(asked, made) + _MORE
        return found if better and _writes(words, found) else None
    if question.intent is not Intent.YES_NO or _writes(words, made):
        return None
    found = measure.answer(replace(asked, intent=Intent.MEASURE), knowledge)
    return _nearest(found, knowledge) if found.status is Status.GROUNDED and _writes(words, found) else None


def _writes(words: Sequence[str], draft: Draft) -> bool:
    """Tell whether what a draft quotes first has any of some words."""
    first: Support | None = next(iter(supports_of(draft)), None)
    return first is not None and any(word in first.text.lower() for word in words)


def _holds(asked: Question, draft: Draft) -> float:
    """Return the share of what is asked that the words which a draft quotes first hold."""
    first = next(iter(supports_of(draft)), None)
    return coverage(asked.terms, first.text.lower()) if first else 0.0


def _nearest(found: Draft, knowledge: Knowledge) -> Draft:
    """Say that it is not written whether something is so, and quote what was found."""
    first = next(iter(supports_of(found)))
    lead = Statement(f"{knowledge.titles([first.clause.doc_id])}没有直接说明这一点，最接近的原文如下。")
    return replace(found, intent=Intent.YES_NO, status=Status.PARTIAL, blocks=(Paragraph((lead,)), *found.blocks))
