"""Answers somebody who seeks help with what plans do about it, and tells which detail of it they do not give."""

from __future__ import annotations

from dataclasses import replace

from rag.answers import measure
from rag.answers.phrasing.naming import supports_of
from rag.answers.yes_no.claims.allowed import promises_more
from rag.answers.yes_no.claims.figures import figure_holds
from rag.answers.yes_no.claims.particulars import particular_missing
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from rag.question.model import Question


def sought(question: Question, knowledge: Knowledge) -> Draft:
    """Answer with measures; where the clause quoted first lacks an amount or a particular asked for, say so before."""
    said = measure.answer(question, knowledge)
    first = next(iter(supports_of(said)), None)
    if said.status is not Status.GROUNDED or first is None:
        return said
    lacked = _lacked(question, first.clause.text)
    if not lacked:
        return said
    note = Statement(f"{knowledge.titles([first.clause.doc_id])}{lacked}，相关的内容如下。")
    return replace(said, status=Status.PARTIAL, blocks=(Paragraph((note,)), *said.blocks))


def _lacked(question: Question, words: str) -> str:
    """Say what a question asks for that a clause does not tell: an amount, or a particular; or nothing."""
    if figure_holds(question.text, words) is False:
        amount = next(figure for figure in figures(question.text) if figure.high > 0)
        return f"没有写到“{question.text[amount.start : amount.end].lstrip('到达')}”"
    missing = particular_missing(question, words) or promises_more(question.text, words, question.terms)
    return "没有写明这一点" if missing else ""
