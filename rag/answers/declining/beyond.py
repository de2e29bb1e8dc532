"""Declines, before anything is looked for, what no plan held can answer: another place, a table, advice, a name."""

from __future__ import annotations

from rag.answers import target
from rag.answers.declining import asked, declined, instead
from rag.answers.values.choosing import choose
from rag.contract import Intent
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.lexicon.cues import AskedType
from rag.question.claims.figures import Kind, kind_of
from rag.question.model import PLACELESS, UNPLACED, Question


def another_place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline a place that the corpus holds no plan of, unless one that it does is named beside it."""
    held = question.is_placed or question.intent in PLACELESS
    return declined.elsewhere(question, knowledge) if question.foreign and not held else None


def table(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline a table, or an indicator by its place in one, that was a picture in the plan."""
    return declined.pictures(question, knowledge) if declined.asks_table(question) else None


def advice(question: Question, knowledge: Knowledge) -> Draft | None:
    """Decline to tell somebody what to choose."""
    kind = asked.wants_advice(question)
    return declined.not_given(question, knowledge, kind) if kind else None


def never_given(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer what plans hardly give by what one of them does, or decline it by its type."""
    kind = None if question.intent in UNPLACED else asked.never_given(question)
    if kind is None:
        return None
    return _instead(kind, question, knowledge) or declined.not_given(question, knowledge, kind)


def _instead(kind: AskedType, question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer by an indicator in money, or by what a plan writes instead, such as that it costs nothing."""
    money = kind.instead and question.intent is Intent.TARGET and choose(question, knowledge)
    if money and kind_of(money[0].fact.target.unit) is Kind.MONEY:
        return target.answer(question, knowledge)
    return instead.answer(kind, question, knowledge)
