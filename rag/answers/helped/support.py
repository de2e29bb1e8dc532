"""Answers somebody who says who they are and asks if there is help: with what fits, where no sentence says so."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import measure
from rag.answers.declining.nearest import FITTING, NEAREST
from rag.answers.match import for_asker
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Support, Table
from rag.evidence.clauses.kinds import WORK
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.claims.figures import asks_for_sum
from rag.question.model import Question
from rag.question.parting.asker import seeks_help, telling_beside
from rag.question.topic.terms import Term

# The share of what an asker says that words must hold to be told before support, and that a clause must to be told.
_HELD, _COVERED = 0.75, 0.5
# “能上路演吗”, “行不行”: whether the asker may, which support that fits does not tell; not “能帮忙吗”.
_WHETHER = re.compile(r"(?:能(?!帮)|可以)[^,?]{1,14}(?:吗|么|不)(?:[?,]|$)|[行成]不?[行成]?(?:吗|么)?[?]*$")
_ASKING = frozenset({Intent.YES_NO, Intent.MEASURE, Intent.RESPONSIBLE})


def instead(made: Draft, question: Question, knowledge: Knowledge) -> Draft | None:
    """Return what fits an asker better than the draft ``made``; None where nothing does.

    It is the support for a need, a trade or a house where the draft says nothing certain, and what plans write of the
    matter where the draft is of support for anybody.
    """
    elsewhere = question.foreign and not question.regions
    if asks_for_sum(question.text) or elsewhere or question.references or not seeks_help(question.text):
        return None
    if made.intent is Intent.POLICY_MATCH:
        said = None if for_asker(question, knowledge) else measure.answer(question, knowledge)
        return said if said and said.status is Status.GROUNDED else None
    if made.status is Status.GROUNDED or question.intent not in _ASKING:
        return None
    quoted = _quoted(made)
    if quoted and made.reason is Reason.FITTING and _held(question, quoted) >= _COVERED:
        return None
    if helps := for_asker(question, knowledge, only_needs=True):
        return _without_whether(helps, question)
    if quoted and _held(question, quoted) >= _HELD:
        return _near(made)
    if helps := for_asker(question, knowledge):
        return _without_whether(helps, question)
    if quoted and coverage(_asked(question), quoted.clause.headed_text.lower()) >= _COVERED:
        return _near(made)
    return _nearest(made, question, knowledge) or for_asker(question, knowledge, anything=made.status is Status.NONE)


def _without_whether(helps: Draft, question: Question) -> Draft:
    """Return support as less than an answer, and only what fits best, where it was asked whether the asker may."""
    if not _WHETHER.search(question.text):
        return helps
    return replace(helps, status=Status.PARTIAL, blocks=(helps.blocks[0], helps.blocks[-1]))


def _quoted(made: Draft) -> Support | None:
    """Return what a draft quotes behind a note that quotes nothing; None if it has no such note."""
    first, *rest = made.blocks
    if not isinstance(first, Paragraph) or any(one.supports for one in first.statements):
        return None
    told = (one for block in rest if not isinstance(block, Table) for one in block.statements)
    return next((one.supports[0] for one in told if one.supports), None)


def _held(question: Question, quoted: Support) -> float:
    return coverage(_asked(question), quoted.text.lower())


def _asked(question: Question) -> tuple[Term, ...]:
    return telling_beside(question.terms, question.text)


def _near(made: Draft) -> Draft:
    """Return a draft with a note that what it quotes comes near, and denies nothing."""
    rest = (_unled(block) if isinstance(block, Paragraph) else block for block in made.blocks[1:])
    return replace(made, blocks=(Paragraph((FITTING,)), *rest))


def _unled(block: Paragraph) -> Paragraph:
    return Paragraph(tuple(replace(one, text=one.text.removeprefix(NEAREST)) for one in block.statements))


def _nearest(made: Draft, question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the clause that holds most of what an asker says where nothing answers; None where none does."""
    found = retrieve(question, knowledge) if made.status is Status.NONE and question.terms else []
    if not found or found[0].covered < _COVERED or found[0].clause.kind not in WORK:
        return None
    blocks = (Paragraph((FITTING,)), Paragraph((measure.statement(found[0], question, knowledge),)))
    return Draft(question.intent, Status.PARTIAL, blocks, {"clauses": [found[0].clause.id]})
