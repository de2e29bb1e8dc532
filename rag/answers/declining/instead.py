"""Answers a question for what plans hardly give by what one of them writes instead: 免费 where a fee is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rag.answers.phrasing.naming import written
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.cues import AskedType
from rag.question.model import Question

# The share of the question's words that the very sentence must hold.
_HELD = 0.6


def answer(kind: AskedType, question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the first sentence about the topic that gives what answers a question of this kind as well, if any does."""
    spans = kind.spans(question.text)
    asking = "".join(question.text[start:end] for start, end in spans)
    topic = replace(question, terms=tuple(term for term in question.terms if term.word not in asking))
    found = next(_quotes(kind, topic, knowledge), None) if kind.instead and topic.telling else None
    return Draft(question.intent, Status.GROUNDED, (Paragraph((found,)),)) if found else None


def _quotes(kind: AskedType, topic: Question, knowledge: Knowledge) -> Iterator[Statement]:
    for candidate in retrieve(topic, knowledge):
        clause = candidate.clause
        for words in sentences(clause):
            told = any(pattern.search(words.text) for pattern in kind.instead)
            if told and coverage(topic.terms, words.text.lower()) >= _HELD:
                yield written(clause, words, knowledge)
