"""Finds beside what a plan says was reached where it says that the same is not enough yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, ClauseKind
from rag.answers.phrasing.wording import quoted, source
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.holding import PARTICULAR, rarity
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.parts import PART
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.lexicon.claims import shortfall_words
from rag.question.model import Question

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
