"""Answers how something is done or supported: the relevant sentences of the relevant clauses, by document."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers import declined
from rag.answers.wording import source, unquoted
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.choose import LIMITS, by_document, close, relevant
from rag.evidence.relevance import coverage
from rag.evidence.retrieve import Candidate, retrieve
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_PER_DOCUMENT = 2
_SENTENCES = 3
_LONGEST = 260
_SENTENCE_SHARE = 0.55


def answer(question: Question, knowledge: Knowledge, intent: Intent = Intent.MEASURE) -> Draft:
    """Quote what the plans say of the topic."""
    if not question.terms:
        return declined.unclear(question, knowledge)
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    chosen = choose(question, found)
    statements = [statement(candidate, question, knowledge) for candidate in chosen]
    blocks: list[Block] = [Paragraph((statements[0],))]
    if len(statements) > 1:
        blocks.append(Bullets(tuple(statements[1:]), heading="还有"))
    facts = {"clauses": [candidate.clause.id for candidate in chosen]}
    return Draft(intent, _status(chosen), tuple(blocks), facts)


def choose(question: Question, found: Sequence[Candidate], most: int = _PER_DOCUMENT) -> list[Candidate]:
    """Take the best clauses of each document that fits about as well as the best one."""
    best = found[0].score
    chosen: list[Candidate] = []
    for doc_id, candidates in by_document(found).items():
        if doc_id in question.named_documents or candidates[0].score >= best - LIMITS.far / 2:
            chosen += close(candidates, most)
    return sorted(chosen, key=lambda candidate: -candidate.score)


def _status(chosen: Sequence[Candidate]) -> Status:
    return Status.GROUNDED if chosen[0].covered >= LIMITS.covered else Status.PARTIAL


def statement(candidate: Candidate, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the sentences of a clause that the question is about, in the order of the text."""
    clause = candidate.clause
    picked = pick(sentences(clause), question)
    text = "；".join(unquoted(sentence.text) for sentence in picked)
    supports = (Support(clause, picked[0].start, picked[-1].end),)
    return Statement(f"{source(clause, knowledge)}：{text}。", supports)


def pick(options: Sequence[Sentence], question: Question) -> list[Sentence]:
    """Return the sentences that hold nearly as much of the question as the best one, in order, not too long."""
    scored = [(coverage(question.terms, option.text.lower()), option) for option in options]
    best = max(score for score, _ in scored)
    if best <= 0:
        return list(options[:_SENTENCES])
    fitting = [option for score, option in scored if score >= _SENTENCE_SHARE * best]
    fitting = fitting[:_SENTENCES] if len(fitting) > 1 else _with_next(options, fitting[0])
    while len(fitting) > 1 and sum(len(option.text) for option in fitting) > _LONGEST:
        fitting.pop()
    return fitting


def _with_next(options: Sequence[Sentence], only: Sentence) -> list[Sentence]:
    """Add the sentence behind a title, which says what the title names."""
    position = list(options).index(only)
    return [only, *options[position + 1 : position + 2]] if position == 0 and len(only.text) < 40 else [only]
