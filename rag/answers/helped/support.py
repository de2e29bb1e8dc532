"""Answers somebody who says who they are and asks if there is help: with what fits, where no sentence says so."""

from __future__ import annotations

from dataclasses import replace

from rag.answers import measure
from rag.answers.match import for_asker
from rag.answers.yes_no.proof.unwritten import NOT_TOLD
from rag.answers.yes_no.verdict import FITTING
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.kinds import WORK
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.parting.asker import seeks_help

# A note and the words behind it.
_WITH_QUOTE = 2
# The share of what an asker says that the nearest clause must hold.
_COVERED = 0.6
_ASKING = frozenset({Intent.YES_NO, Intent.MEASURE, Intent.RESPONSIBLE})


def instead(made: Draft, question: Question, knowledge: Knowledge) -> Draft | None:
    """Return what fits an asker better than the draft ``made``; None where nothing does.

    It is the support for a need, a trade or a house where the draft says nothing certain, and what plans write of the
    matter where the draft is of support for anybody.
    """
    if question.foreign or question.references or not seeks_help(question.text):
        return None
    if made.intent is Intent.POLICY_MATCH:
        said = None if for_asker(question, knowledge) else measure.answer(question, knowledge)
        return said if said and said.status is Status.GROUNDED else None
    if made.status is Status.GROUNDED or question.intent not in _ASKING or _fits(made):
        return None
    return for_asker(question, knowledge) or _near(made) or _nearest(made, question, knowledge)


def _near(made: Draft) -> Draft | None:
    """Return a draft that only says that a thing is not told directly as one that tells what comes near."""
    first = next(iter(made.blocks), None)
    if not isinstance(first, Paragraph) or NOT_TOLD not in first.statements[0].text or len(made.blocks) < _WITH_QUOTE:
        return None
    return replace(made, blocks=(Paragraph((Statement(FITTING),)), *made.blocks[1:]))


def _nearest(made: Draft, question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the clause that holds most of what an asker says where nothing answers; None where none does."""
    found = retrieve(question, knowledge) if made.status is Status.NONE and question.terms else []
    if not found or found[0].covered < _COVERED or found[0].clause.kind not in WORK:
        return None
    blocks = (Paragraph((Statement(FITTING),)), Paragraph((measure.statement(found[0], question, knowledge),)))
    return Draft(question.intent, Status.PARTIAL, blocks, {"clauses": [found[0].clause.id]})


def _fits(made: Draft) -> bool:
    """Tell whether a draft quotes what fits the asker in other words."""
    first = next(iter(made.blocks), None)
    return isinstance(first, Paragraph) and any(one.text == FITTING for one in first.statements)
