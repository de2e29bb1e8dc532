"""Words what a proof shows: the verdict, what a plan sets, and the words that bear on a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, ClauseKind
from rag.answers.declining import declined
from rag.answers.phrasing.naming import written
from rag.answers.phrasing.wording import quoted, source
from rag.answers.yes_no.claims.done import is_yet_to_do
from rag.answers.yes_no.claims.other_time import is_only_a_goal, was_reached
from rag.answers.yes_no.claims.places_taken import place_claimed, place_holds
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.holding import PARTICULAR, rarity
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import is_so, left_open, ruled
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.parts import PART
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.lexicon.claims import shortfall_words
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


def at_another_time(proof: Proof, question: Question, knowledge: Knowledge) -> Draft | None:
    """Refute what a question puts off to the future and a plan tells of the past, or the other way round; or None."""
    if not proof.holds:
        return None
    if was_reached(question, proof.clause):
        note = "这是已经做到的"
    elif is_only_a_goal(question, proof.clause, proof.sentence.text):
        note = "这是要达到的目标"
    else:
        return None
    words = said(proof, question, knowledge)
    told = replace(words, text=f"{note}，{words.text}")
    return ruled(is_so(False), [told], {"verdict": False, "clauses": [proof.clause.id]}, mark="，")


def said(proof: Proof, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the words that bear on a statement."""
    words = proof.sentence if proof.is_whole else quote(proof.clause, proof.sentence, question)
    return written(proof.clause, words, knowledge)


def aim(clause: Clause) -> str:
    """Return what a clause sets is called."""
    names = {ClauseKind.TARGET: "目标", ClauseKind.BACKGROUND: "正在推进的工作"}
    return names.get(clause.kind, "任务")


def placed(proof: Proof, question: Question, knowledge: Knowledge, *, denied: bool) -> Draft:
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


# A part of a sentence between commas.


def with_shortfall(
    draft: Draft, proof: Proof, found: Sequence[Candidate], question: Question, knowledge: Knowledge
) -> Draft:
    """Add to what a plan says was reached that it says itself that more is needed, if it does."""
    short = _shortfall(proof.clause, [candidate.clause for candidate in found], question, knowledge)
    if short is None or short[1].text in proof.sentence.text:
        return draft
    clause, words = short
    text = f"同时，{source(clause, knowledge)}也写道：{quoted(words.text)}。"
    first, *more = draft.blocks
    said = Statement(text, (Support.of(clause, words),))
    return replace(draft, blocks=(first, Paragraph((said,)), *more))


def _shortfall(
    said: Clause, found: Sequence[Clause], question: Question, knowledge: Knowledge
) -> tuple[Clause, Sentence] | None:
    """Return the words of the same plan that say of the things of a question that they fall short.

    None beside what is only to be done, and where no part of a sentence has all the telling words of the question.
    """
    things = [term for term in question.terms if rarity(term, knowledge) >= PARTICULAR]
    if said.kind is not ClauseKind.BACKGROUND or not things:
        return None
    for clause in (one for one in found if one.doc_id == said.doc_id):
        for match in PART.finditer(clause.text):
            short = any(word in match[0] for word in shortfall_words())
            if short and all(stands_in(term, match[0].lower()) for term in things):
                return clause, Sentence(match[0], *match.span())
    return None
