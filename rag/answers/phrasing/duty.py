"""Words who has a duty in a clause, with the words of it that are asked about, and finds what proves both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corpus.model import Clause
from rag.answers.phrasing.wording import quoted, source, who
from rag.draft import Statement, Support
from rag.evidence.sentences.cut import Sentence, duty_start, lead, sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

LONGEST = 70
"""How long the words are at most that are quoted beside a duty."""

# How near the words and the duty stand to be quoted in one piece.
_NEAR = 60


def statement(clause: Clause, question: Question, knowledge: Knowledge) -> Statement:
    """Say who does what a clause asks, quoting the words of it that the question is about."""
    words = best_words(clause, question)
    text = f"{source(clause, knowledge)}：{who(clause.responsibilities)}（{quoted(words.text)}）。"
    return Statement(text, proof(clause, words, knowledge))


def proof(clause: Clause, words: Sentence, knowledge: Knowledge) -> tuple[Support, ...]:
    """Return the words that a statement on a duty rests on: those quoted and the duty, in one piece if near.

    The duty of one of a group of paragraphs may close a later one.
    """
    start, end = duty_start(clause), len(clause.text)
    quote = Support.of(clause, words)
    if start == end:
        closing = _closing(clause, knowledge)
        return (quote, Support(closing, duty_start(closing), len(closing.text))) if closing else (quote,)
    if start - words.end <= _NEAR:
        return (Support(clause, words.start, end),)
    return (quote, Support(clause, start, end))


def _closing(clause: Clause, knowledge: Knowledge) -> Clause | None:
    """Return the paragraph that closes with the duty that a clause shares, if it stands in another."""
    spans = [duty.span for duty in clause.responsibilities if duty.inherited]
    others = knowledge.document(clause.doc_id).clauses if spans else ()
    return next((one for one in others if one.span.contains(spans[0])), None)


def best_words(clause: Clause, question: Question) -> Sentence:
    """Return the sentence of a clause that the question is about, cut to a length that reads well."""
    return shortened(clause, best_sentence(clause, question), question)


def best_sentence(clause: Clause, question: Question) -> Sentence:
    """Return the sentence of a clause that the question is about."""
    return max(sentences(clause), key=lambda option: (coverage(question.terms, option.text.lower()), -option.start))


def shortened(clause: Clause, words: Sentence, question: Question) -> Sentence:
    """Return a sentence, or the part of it that the question is about if it is long."""
    return words if len(words.text) <= LONGEST else _part(clause, words, question)


def _part(clause: Clause, words: Sentence, question: Question) -> Sentence:
    """Return the part of a long sentence, between commas, that the question is about."""
    parts: list[Sentence] = []
    start = words.start
    for offset, char in enumerate(words.text, words.start):
        if char in ",，;；" or offset == words.end - 1:
            parts.append(Sentence(clause.text[start : offset + 1], start, offset + 1))
            start = offset + 1
    best = max(parts, key=lambda part: (coverage(question.terms, part.text.lower()), -part.start))
    text = best.text.strip(",，;； ")
    begin = clause.text.index(text, best.start) if text else best.start
    return Sentence(text, begin, begin + len(text)) if text else lead(clause, LONGEST)


def duty_facts(clauses: Sequence[Clause]) -> dict[str, Any]:
    """Return the duties of clauses in the shape of the contract."""
    return {
        "responsible": [
            {
                "clause_id": clause.id,
                "doc_id": clause.doc_id,
                "department": duty.written,
                "canonical": duty.department,
                "role": duty.role.value,
            }
            for clause in clauses
            for duty in clause.responsibilities
        ]
    }
