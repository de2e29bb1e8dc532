"""Answers a question part by part if it asks several things, and without what somebody only tells first."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers.compare.numbers.times import led_by_relation
from rag.answers.compare.writing.presence import asks_where
from rag.answers.outline import aspects
from rag.answers.router import draft
from rag.answers.tasks.in_each import asks_in_each
from rag.contract import Filters, Intent, Status
from rag.draft import Draft, joined
from rag.knowledge import Knowledge
from rag.question.dialogue import complete_part, placed
from rag.question.dialogue.missing import has_kind, has_topic, is_whole
from rag.question.model import Question
from rag.question.parting.fewer import split_fewer, split_own
from rag.question.parting.parts import split_parts
from rag.question.understand import understand
from rag.question.wording.teams import asks_of_teams
from rag.question.wording.typos import Terms

_UNDIVIDED = frozenset({Intent.OUT_OF_SCOPE, Intent.POLICY_MATCH, Intent.YES_NO, Intent.COMPARE})
# What is answered in a line goes before what is quoted at length.
_SHORT = frozenset({Intent.RESPONSIBLE, Intent.TARGET, Intent.COUNT, Intent.YES_NO})
# “我们厂做茶具,”: what stands before the last question.
_MARK = re.compile(r"[,，。;；:：]")


def answer(question: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> Draft:
    """Answer all that a question asks; where nothing is found, what stands behind its first words, if that is whole."""
    found = _of_parts(question, knowledge, terms, filters)
    rest = _of_rest(question, knowledge, terms, filters) if found.status is Status.NONE else None
    return rest or found


def _of_parts(question: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> Draft:
    """Answer a question, part by part if it asks several things."""
    names = [question.text[place.start : place.end] for place in question.places]
    own = split_own(question.resolved, names)
    fewer = split_fewer(question.resolved, names) or own
    texts = fewer or split_parts(question.resolved, names)
    is_one = not fewer and _is_one(question, knowledge)
    if len(texts) == 1 or is_one:
        return draft(question, knowledge)
    first = texts[0] if fewer else placed(texts[0], question, knowledge)
    before = understand(first, knowledge, terms, filters)
    drafts = [draft(before, knowledge)]
    for text in texts[1:]:
        completed = complete_part(text, before, knowledge, terms, filters)
        before = understand(text, knowledge, terms, filters, completed)
        drafts.append(draft(before, knowledge))
    if not fewer:
        drafts.sort(key=lambda drafted: drafted.intent not in _SHORT)
    if together := joined(drafts):
        # What is asked of each of several places on its own is a comparison nonetheless, if it was understood as one.
        together = replace(together, intent=question.intent) if own and fewer is own else together
        return led_by_relation(together, drafts, question, knowledge)
    undivided = draft(question, knowledge)
    return undivided if undivided.status is not Status.NONE else joined(drafts, 1) or undivided


def _is_one(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question asks one thing, whatever parts its words have."""
    whole = question.intent in _UNDIVIDED or question.beside or aspects.answer(question, knowledge)
    return bool(whole) or asks_in_each(question) or asks_where(question) or asks_of_teams(question.text)


def _of_rest(question: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> Draft | None:
    """Answer what stands behind the first words of a question, if it asks all by itself: those only told of somebody.

    None where nothing there is whole, where what stands before says of which time, place or body it is, or of whom it
    is to be so, and where the rest has no answer either.
    """
    of_no_field = question.intent is Intent.OUT_OF_SCOPE
    for mark in _MARK.finditer(question.resolved):
        before = understand(question.resolved[: mark.start()], knowledge, terms, filters)
        if before.years or before.foreign or before.districts or before.departments or before.references:
            return None
        rest = understand(question.resolved[mark.end() :], knowledge, terms, filters)
        says_enough = of_no_field and rest.is_placed and has_topic(rest) and has_kind(rest)
        if (says_enough or is_whole(rest, knowledge)) and rest.intent is not Intent.YES_NO:
            found = _of_parts(rest, knowledge, terms, filters)
            return None if found.status is Status.NONE else found
    return None
