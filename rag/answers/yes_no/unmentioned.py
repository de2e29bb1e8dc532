"""Denies that plans write a word that is asked for, where only another word stands for it: 计算机软件 for 开源软件."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.yes_no.mentioned import denies_mention
from rag.answers.yes_no.proof.best import best_proof
from rag.answers.yes_no.proof.proven import said
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.things.presence import spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.mention import mentioned_thing
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.subject import written


def answer(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that plans do not write a thing, and quote what comes near; None where they do, or nothing is asked for.

    A form of its name, or a word that means the very same, is the thing itself.
    """
    if question.departments or question.references:
        return None
    name = mentioned_thing(blanked(question.text, question.places))
    found = spots(thing_named(name, knowledge), question.documents, knowledge) if name else []
    if not name or (found and found[0].way.writes):
        return None
    proof = best_proof(clauses, question, knowledge)
    start = question.text.find(name)
    name = written(question, start, start + len(name)) if start >= 0 else name
    named = question.regions or question.named_documents or question.filtered
    plans = knowledge.titles(question.documents) if named else "收录的规划"
    denied = denies_mention(question)
    note = Statement(f"{'是' if denied else '没有'}。{plans}没有写到“{name}”，最接近的原文如下。")
    blocks = (Paragraph((note,)), Paragraph((said(proof, question, knowledge),)))
    return Draft(Intent.YES_NO, Status.PARTIAL, blocks, {"verdict": denied, "clauses": [proof.clause.id]})
