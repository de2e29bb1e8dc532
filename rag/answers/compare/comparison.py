"""Answers questions about several regions or documents: how they relate first, then what each side says."""

from __future__ import annotations

from rag.answers import measure, target
from rag.answers.compare import counts, departments, duties, times, values, words
from rag.answers.compare.sides import find_sides
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.model import Question


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Compare who is responsible, a value or the words, by what the question asks; decline if no side has any."""
    if departments.asks_who_has_more(question) and (draft := departments.answer(question, knowledge)):
        return draft
    if over_time := times.answer(question, knowledge):
        return over_time
    sides = find_sides(question, knowledge)
    if counted := counts.answer(question, sides, knowledge):
        return counted
    first = duties if duties.asks_who(question) else values
    of_words = words.asks_wording(question) or ("prefers" in question.cues and not values.asks_number(question))
    told = None if of_words else first.answer(question, sides, knowledge)
    draft = told or words.answer(question, sides, knowledge)
    if draft is not None:
        return draft
    if values.asks_value(question):
        return target.without_value(question, knowledge)
    return measure.answer(question, knowledge)
