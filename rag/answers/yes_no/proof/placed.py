"""Says whether the words nearest to a question state the place among others that it claims: “茶园是全市最多吗”."""

from __future__ import annotations

from rag.answers.declining import declined
from rag.answers.yes_no.claims.places_taken import place_claimed, place_holds
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.proven import said, verdict_on
from rag.answers.yes_no.ruling import left_open
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.model import Question


def told(proof: Proof, question: Question, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Rule on a place by the words that state one; where they state none, say so, and quote them if they are near."""
    claimed = place_claimed(question.text)
    holds = place_holds(question.text, proof.sentence.text, question.terms) if proof.is_near else None
    if holds is not None:
        return verdict_on(proof, question, knowledge, holds=holds != denied)
    if claimed is None or not proof.is_near:
        return declined.nothing_found(question, knowledge)
    title = f"《{knowledge.entry(proof.clause.doc_id).title}》"
    note = f"{title}没有写到“{claimed.words}”这样的排名，最接近的原文如下。"
    return left_open(note, said(proof, question, knowledge), {"verdict": None, "clauses": [proof.clause.id]})
