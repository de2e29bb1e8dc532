"""Answers questions about several regions or documents: how they relate first, then what each side says."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import measure, target
from rag.answers.compare.asked import alike
from rag.answers.compare.asked.matter import asks_number, asks_value, asks_who, asks_who_gives, gives_a_choice
from rag.answers.compare.asked.parts import find_parts
from rag.answers.compare.asked.sides import find_sides
from rag.answers.compare.departments import duties, several_departments
from rag.answers.compare.numbers import counts, times, values
from rag.answers.compare.writing import words
from rag.answers.values import another
from rag.answers.values.choosing import candidates
from rag.answers.yes_no.values import each_figure
from rag.contract import Intent, Status
from rag.draft import Draft, Statement, Support
from rag.evidence.things.indicators import targets_of
from rag.knowledge import Knowledge
from rag.question.model import Question


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Compare who is responsible, a value or the words, by what the question asks; decline if no side has any.

    Where it asks whether the sides are alike, that is said first.
    """
    return alike.ruled(question, _compared(question, knowledge))


def _compared(question: Question, knowledge: Knowledge) -> Draft:
    more = several_departments.asks_who_has_more(question)
    if more and (draft := several_departments.who_has_more(question, knowledge)):
        return draft
    sides = find_sides(question, knowledge)
    if ruled := each_figure.compared(question, sides, knowledge):
        return ruled
    who = not asks_who_gives(question) and asks_who(question, knowledge)
    if not who and (listed := values.of_several(question, sides, knowledge)):
        return listed
    if not (who and "governs" in question.cues) and (over_time := times.answer(question, knowledge)):
        return over_time
    if counted := counts.answer(question, sides, knowledge):
        return counted
    first = duties if who else values
    of_words = (words.asks_wording(question) and not gives_a_choice(question)) or (
        "prefers" in question.cues and not asks_number(question)
    )
    told: Draft | None = None if of_words else first.answer(question, sides, knowledge)
    if told is not None:
        return told
    if {"goal", "more"} <= question.cues and not question.cues & {"all_say", "prefers"}:
        return target.without_value(question, knowledge)
    draft = words.answer(question, sides, knowledge)
    if draft is not None:
        number = "amount" in question.cues and not question.cues & {"all_say", "prefers"}
        return _without_number(draft, question, knowledge) if number else draft
    if asks_value(question):
        return target.without_value(question, knowledge)
    return measure.answer(question, knowledge)


_OF_PARTS = frozenset({Intent.COMPARE, Intent.YES_NO, Intent.LOOKUP, Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE})


def of_parts(question: Question, knowledge: Knowledge) -> Draft | None:
    """Compare what parts of one plan say of a thing, whatever the words are taken for; None without two such parts."""
    if question.intent not in _OF_PARTS or not find_parts(question, knowledge):
        return None
    return answer(replace(question, intent=Intent.COMPARE), knowledge)


# “8条”, “三大”, “两个”: some number; not “一带一路”, “进一步”.
_NUMBER = re.compile(r"\d|[二两三四五六七八九十百千万]")


def _without_number(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Say first that the plans give no number where one is asked for and nothing that is quoted has any of it."""
    if any(_has_number(support, question, knowledge) for support in draft.supports):
        return draft
    first = Statement(f"{knowledge.titles(question.documents)}没有给出这一数值，相关的写法如下。")
    return draft.behind(first, status=Status.PARTIAL)


def _has_number(support: Support, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether quoted words have a number that may answer, of what there is or of an aim: sides may ask for either.

    That of an indicator which lacks a word asked for, or is of another time, does not.
    """
    text = support.clause.text[support.start : support.end]
    values = [fact for fact in targets_of([support.clause], knowledge) if fact.target.value_text in text]
    if values:
        asked = [found.fact for found in candidates(replace(question, nature=None), knowledge)]
        return any(fact in asked and not another.lacking(question, fact, knowledge) for fact in values)
    return bool(_NUMBER.search(text))
