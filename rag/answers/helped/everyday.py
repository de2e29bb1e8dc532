"""Answers somebody who tells of a situation in words of everyday life by what plans write of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.answers import measure
from rag.answers.declining.asked import missing
from rag.answers.phrasing.naming import quoting, supports_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement, Support
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.situations import Told, situations_in, with_situations

Again = Callable[[Question, Knowledge], Draft]
"""Answers a question by its intent."""

_TOLD = frozenset({Intent.RESPONSIBLE, Intent.MEASURE, Intent.LIST, Intent.DEFINITION, Intent.POLICY_MATCH})

# The intents of questions of which some words may be held by a clause on another matter.
_TOLD_OTHERWISE = frozenset({Intent.RESPONSIBLE, Intent.MEASURE})
# How much more of what is asked, told as plans write it, must be held than by what was found without that.
_MORE = 0.25
# How many of the words for what is done about a situation a clause must write to be told for nothing but these.
_SEVERAL = 2


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
        if found.status is Status.NONE and made.status is Status.NONE:
            return _by_its_words(told, asked, knowledge)
        better = not is_whole or _holds(asked, found) >= _holds(asked, made) + _MORE
        return found if better and _writes(words, found) else None
    if question.intent is not Intent.YES_NO or _writes(words, made):
        return None
    found = measure.answer(replace(asked, intent=Intent.MEASURE), knowledge)
    return _nearest(found, knowledge) if found.status is Status.GROUNDED and _writes(words, found) else None


def _by_its_words(told: Sequence[Told], question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the clause that writes most of what is done about a situation, if it writes several words of it.

    None where no place is named, or where a term, a fee or the like is asked for, which no such clause tells.
    """
    if missing(question) or not question.is_placed:
        return None
    clauses = [clause for clause in knowledge.clauses(question.documents) if clause.kind in DEEDS]
    found = [(sum(w.lower() in c.text.lower() for w in one.write), one, c) for one in told for c in clauses]
    most, situation, clause = max(found, key=lambda one: one[0], default=(0, None, None))
    if situation is None or clause is None or most < _SEVERAL:
        return None
    options = sentences(clause)
    best = max(options, key=lambda one: sum(word.lower() in one.text.lower() for word in situation.write))
    lead = Statement(f"{knowledge.titles([clause.doc_id])}没有直接写到这一点，最接近的内容如下。", reason=Reason.NEAR)
    blocks = (Paragraph((lead,)), Paragraph((quoting(clause, [best], knowledge),)))
    return Draft(question.intent, Status.PARTIAL, blocks, {"clauses": [clause.id]})


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
