"""Words what a proof shows: the verdict, what a plan sets, and the words that bear on a statement."""

from __future__ import annotations

from corpus.model import Clause, ClauseKind
from rag.answers.phrasing.naming import written
from rag.answers.yes_no.claims.done import is_yet_to_do
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import is_so, ruled
from rag.draft import Bullets, Draft, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question


def verdict_on(
    proof: Proof, question: Question, knowledge: Knowledge, *, holds: bool, others: tuple[Statement, ...] = ()
) -> Draft:
    """Rule on a statement; 是 to whoever asks if a thing is there tells that a plan only sets it to do, if it does."""
    more = (Bullets(others, heading="其他地区"),) if others else ()
    facts = {"verdict": holds, "clauses": [proof.clause.id]}
    to_do = holds and is_yet_to_do(question.text, proof.clause, proof.sentence.text, question.terms)
    verdict = f"{is_so(holds)}，列为{aim(proof.clause)}" if to_do else is_so(holds)
    return ruled(verdict, [said(proof, question, knowledge)], facts, more)


def said(proof: Proof, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the words that bear on a statement."""
    words = proof.sentence if proof.is_whole else quote(proof.clause, proof.sentence, question)
    return written(proof.clause, words, knowledge)


def aim(clause: Clause) -> str:
    """Return what a clause sets is called."""
    names = {ClauseKind.TARGET: "目标", ClauseKind.BACKGROUND: "正在推进的工作"}
    return names.get(clause.kind, "任务")
