"""Chooses, by intent, the module that answers a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from index.words import plain_words
from rag.answers import (
    about,
    chitchat,
    compare,
    count,
    declined,
    definition,
    listing,
    lookup,
    match,
    measure,
    responsible,
    target,
    tasks,
    yes_no,
)
from rag.answers.caveats import with_caveats
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.evidence.indicators import names_whole
from rag.evidence.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.lexicon import practical_words
from rag.question.model import Question

_ANSWERS: Mapping[Intent, Callable[[Question, Knowledge], Draft]] = {
    Intent.RESPONSIBLE: responsible.answer,
    Intent.TASKS_OF_DEPARTMENT: tasks.answer,
    Intent.TARGET: count.answer,
    Intent.MEASURE: measure.answer,
    Intent.LIST: listing.answer,
    Intent.COUNT: count.answer,
    Intent.YES_NO: yes_no.answer,
    Intent.DEFINITION: definition.answer,
    Intent.COMPARE: compare.answer,
    Intent.LOOKUP: lookup.answer,
    Intent.POLICY_MATCH: match.answer,
    Intent.CHITCHAT: chitchat.answer,
    Intent.OUT_OF_SCOPE: declined.out_of_scope,
}


def draft(question: Question, knowledge: Knowledge) -> Draft:
    """Answer a question, or decline it by name if it asks about a place that the corpus does not hold.

    An answer that lacks the district or the time asked for says so first.
    """
    return with_caveats(_draft(question, knowledge), question, knowledge)


def _draft(question: Question, knowledge: Knowledge) -> Draft:
    if question.foreign and not (question.regions or question.named_documents) and question.intent not in _PLACELESS:
        return declined.elsewhere(question, knowledge)
    if "picture" in question.cues and (draft := declined.pictures(question, knowledge)):
        return draft
    if "law_text" in question.cues:
        return declined.law_text(question, knowledge)
    if word := practical_word(question, knowledge):
        return declined.practical(question, knowledge, word)
    if about.asks_about_plan(question) and question.intent not in _PLACELESS:
        return about.answer(question, knowledge)
    if (
        question.intent is Intent.MEASURE
        and not question.cues & {"measure", "list"}
        and _names_indicator(question, knowledge)
    ):
        return target.answer(question, knowledge)
    if question.intent in _LOOSE and target.has_both_times(question, knowledge):
        return target.answer(question, knowledge)
    if "rank" in question.cues:
        return measure.answer(question, knowledge)
    if question.intent is Intent.TARGET:
        return _value(question, knowledge)
    return _ANSWERS[question.intent](question, knowledge)


def practical_word(question: Question, knowledge: Knowledge) -> str | None:
    """Return the word by which a question asks for what plans do not give, unless a clause in question has it."""
    word = next((word for word in practical_words() if word in question.text), None)
    if word is None or question.intent in _PLACELESS or (question.references and question.intent is Intent.LOOKUP):
        return None
    found = retrieve(question, knowledge)[:_LOOKED_AT]
    return None if any(word in plain_words(candidate.clause.text) for candidate in found) else word


# What a question is taken for that shows no kind of its own.
_LOOSE = frozenset({Intent.MEASURE, Intent.LIST, Intent.COUNT})
_LOOKED_AT = 3
_FULLY = 0.9
_PLACELESS = frozenset({Intent.CHITCHAT, Intent.OUT_OF_SCOPE})


def _names_indicator(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question without a cue names an indicator in full, as in “海门 万人高价值专利”."""
    chosen = target.choose(question, knowledge)
    return bool(chosen) and names_whole(question, chosen[0]) >= _FULLY


def _value(question: Question, knowledge: Knowledge) -> Draft:
    """Answer how much: from the targets, or else by counting."""
    if target.known_otherwise(question, knowledge) and not target.choose(question, knowledge):
        return target.without_value(question, knowledge)
    if question.references or (question.terms and not question.departments and target.choose(question, knowledge)):
        answered = target.answer(question, knowledge)
        if answered.status is not Status.NONE:
            return answered
    return count.answer(question, knowledge)
