"""Answers questions from the index in use: understand, find, compose, number the citations."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator

from index.filters import SearchFilters
from index.once import once
from index.search import Index
from rag import in_parts
from rag.answers.declining.nearest import with_alike
from rag.by_words import told
from rag.confidence import Features, confidence, features
from rag.contract import Answer, AskRequest, Filters, Status
from rag.draft import Draft, render
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.identity import identity
from rag.knowledge import Knowledge
from rag.llm.errors import ModelNotConfigured
from rag.llm.label import unlabelled
from rag.llm.writer import Writer
from rag.question.dialogue import understood
from rag.question.model import Question
from rag.question.wording.typos import Terms, terms_of
from rag.suggest import suggestions

_log = logging.getLogger(__name__)

GENERATOR = "extractive"


class AnswerService:
    """Answers questions; safe to share between threads.

    ``current`` gives the index to answer from, such as ``IndexReader.current``; it is asked once a question, so that
    a version published meanwhile is picked up by the next one. ``writer`` words answers with a language model, where
    one is set.

    Example:
        >>> service = AnswerService(lambda: open_index(home, encoder))  # doctest: +SKIP
        >>> service.ask(AskRequest(question="谁负责商业秘密保护")).answer  # doctest: +SKIP
    """

    def __init__(self, current: Callable[[], Index], writer: Writer | None = None) -> None:
        self._current = current
        self._writer = writer
        self._knowledge_of = once(2)(Knowledge)

    def knowledge(self) -> Knowledge:
        """Return the read side of the index in use."""
        return self._knowledge_of(self._current())

    def ask(self, request: AskRequest) -> Answer:
        """Answer one question; raises what :meth:`stream` raises."""
        return next(piece for piece in self.stream(request) if isinstance(piece, Answer))

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        """Yield the parts of an answer's text as a model writes them, if one does, then the whole answer, last.

        Raises:
            UnknownFilterValue: a filter names a region, document or department that the index does not hold.
            ModelNotConfigured: a model is asked for, and none is set.
            IndexFault: the index cannot be read.
        """
        if request.mode == "llm" and self._writer is None:
            raise ModelNotConfigured
        started = time.perf_counter()
        knowledge = self.knowledge()
        terms = terms_of(knowledge)
        question = _understood(request, knowledge, terms)
        asked = time.perf_counter()
        found = self._draft(question, knowledge, terms, request.filters)
        composed = time.perf_counter()
        answer = _answer(request, question, found, knowledge)
        done = time.perf_counter()
        timings = {
            "understand": _ms(started, asked),
            "answer": _ms(asked, composed),
            "render": _ms(composed, done),
            "total": _ms(started, done),
        }
        _log.info("answered", extra={"intent": answer.intent, "status": answer.status, "ms": timings["total"]})
        answer = answer.model_copy(update={"timings_ms": timings})
        if self._writer is None or request.mode == "extractive":
            yield answer
            return
        for piece in self._writer.write(request, question, found, answer, knowledge):
            yield piece if isinstance(piece, str) else _timed(piece, started)

    def features(self, request: AskRequest) -> Features:
        """Return what the confidence of the answer to a question rests on, for fitting it; raises what ``ask`` does."""
        knowledge = self.knowledge()
        terms = terms_of(knowledge)
        question = _understood(request, knowledge, terms)
        found = self._draft(question, knowledge, terms, request.filters)
        return features(question, found, render(found.blocks, knowledge), knowledge)

    def candidates(self, request: AskRequest) -> list[Candidate]:
        """Return the clauses that may answer a question, best first, for fitting how they are ranked."""
        return retrieve(self.understood(request), self.knowledge())

    def understood(self, request: AskRequest) -> Question:
        """Return what a question asks for, as it is understood after its history."""
        knowledge = self.knowledge()
        return _understood(request, knowledge, terms_of(knowledge))

    @staticmethod
    @told
    def _draft(question: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> Draft:
        """Answer a question, and by what comes nearest in meaning where its words find nothing."""
        return with_alike(in_parts.answer(question, knowledge, terms, filters), question, knowledge)


def _understood(request: AskRequest, knowledge: Knowledge, terms: Terms) -> Question:
    _require_known(request.filters, knowledge)
    return understood(_unlabelled(request), knowledge, terms)


def _require_known(filters: Filters, knowledge: Knowledge) -> None:
    """Raise ``UnknownFilterValue`` for a filter that names nothing in the index."""
    regions, doc_ids, departments = map(tuple, (filters.regions, filters.doc_ids, filters.departments))
    knowledge.catalogue.rows(SearchFilters(regions=regions, doc_ids=doc_ids, departments=departments))


def _unlabelled(request: AskRequest) -> AskRequest:
    """Return a request whose history is what was said, without the label of what a model wrote."""
    history = [turn.model_copy(update={"content": unlabelled(turn.content)}) for turn in request.history]
    return request.model_copy(update={"history": history})


def _timed(answer: Answer, started: float) -> Answer:
    total = _ms(started, time.perf_counter())
    model = round(total - answer.timings_ms["total"], 2)
    return answer.model_copy(update={"timings_ms": {**answer.timings_ms, "model": model, "total": total}})


def _ms(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)


def _answer(request: AskRequest, question: Question, found: Draft, knowledge: Knowledge) -> Answer:
    rendered = render(found.blocks, knowledge)
    status = found.status if rendered.claims or found.status is Status.NONE else Status.NONE
    facts = dict(found.facts)
    if status is not Status.NONE:
        facts["confidence"] = confidence(features(question, found, rendered, knowledge))
    return Answer(
        id=identity(request, knowledge.index.version),
        question=request.question,
        resolved_question=question.resolved,
        intent=found.intent,
        status=status,
        answer=rendered.answer,
        claims=rendered.claims,
        citations=rendered.citations,
        facts=facts,
        suggestions=list(found.suggestions or suggestions(question, found, rendered, knowledge)),
        generator=GENERATOR,
        index_version=knowledge.index.version,
        timings_ms={},
    )
