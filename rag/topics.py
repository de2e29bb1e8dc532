"""Turns a topic into what each document says of it: clauses that speak of it, with the words that do, and targets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Clause, Span
from index.catalogue.records import TargetFact
from index.filters import SearchFilters
from rag.answers import measure
from rag.contract import Filters
from rag.evidence.clauses.choose import close, relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.understand import understand
from rag.question.wording.typos import terms_of

MOST_DOCUMENTS = 12
"""How many documents are compared at once: each is searched on its own, so that a silent one is known to be silent."""

_CLAUSES = 4
_INDICATOR = 0.75


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause that speaks of the topic; ``quotes`` are the ranges of its text that do, ``span`` where in the raw."""

    clause: Clause
    quotes: tuple[tuple[int, int], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Side:
    """What one document says of the topic, best first.

    ``found`` counts its clauses that speak of it, shown or not, and ``searched`` all its clauses. ``targets`` are
    those whose indicator is about the topic.
    """

    doc_id: str
    passages: tuple[Passage, ...]
    found: int
    searched: int
    targets: tuple[TargetFact, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A topic in each document; ``understood`` is false for one that no word can be searched for.

    ``left_out`` are the documents that were not searched because there were too many.
    """

    topic: str
    understood: bool
    sides: tuple[Side, ...] = ()
    left_out: tuple[str, ...] = ()


class TopicFinder:
    """Finds topics; safe to share between threads. ``knowledge`` gives that of the index in use.

    Example:
        >>> finder = TopicFinder(service.knowledge)  # doctest: +SKIP
        >>> finder.compare("专利导航").sides[0].passages  # doctest: +SKIP
    """

    def __init__(self, knowledge: Callable[[], Knowledge]) -> None:
        self._knowledge = knowledge

    def compare(self, topic: str, doc_ids: Sequence[str] = ()) -> Comparison:
        """Look for ``topic`` in each of ``doc_ids``, or in every document, in their order.

        Raises:
            UnknownFilterValue: The index holds no such document.
            IndexFault: The index cannot be read.
        """
        knowledge = self._knowledge()
        knowledge.catalogue.rows(SearchFilters(doc_ids=tuple(doc_ids)))
        question = understand(topic, knowledge, terms_of(knowledge), Filters(doc_ids=list(doc_ids)))
        if not question.terms:
            return Comparison(topic, understood=False)
        wanted = [doc_id for doc_id in knowledge.doc_ids if not doc_ids or doc_id in doc_ids]
        searched = _nearest(question, knowledge, wanted)
        return Comparison(
            topic,
            understood=True,
            sides=tuple(_side(question, knowledge, doc_id) for doc_id in searched),
            left_out=tuple(doc_id for doc_id in wanted if doc_id not in searched),
        )


def _nearest(question: Question, knowledge: Knowledge, wanted: Sequence[str]) -> list[str]:
    """Keep the documents that a search over all of them finds first, if there are too many for one search each."""
    if len(wanted) <= MOST_DOCUMENTS:
        return list(wanted)
    found = dict.fromkeys(candidate.clause.doc_id for candidate in retrieve(question, knowledge, wanted))
    kept = [*found, *(doc_id for doc_id in wanted if doc_id not in found)][:MOST_DOCUMENTS]
    return [doc_id for doc_id in wanted if doc_id in kept]


def _side(question: Question, knowledge: Knowledge, doc_id: str) -> Side:
    found = [candidate for candidate in relevant(retrieve(question, knowledge, (doc_id,))) if candidate.covered > 0]
    clauses = knowledge.document(doc_id).clauses
    return Side(
        doc_id=doc_id,
        passages=tuple(_passage(candidate.clause, question, knowledge) for candidate in close(found, _CLAUSES)),
        found=len(found),
        searched=len(clauses),
        targets=_targets(question, knowledge, doc_id),
    )


def _passage(clause: Clause, question: Question, knowledge: Knowledge) -> Passage:
    quotes = tuple(measure.runs(measure.pick(sentences(clause), question)))
    return Passage(clause, quotes, knowledge.raw_span(clause, quotes[0][0], quotes[-1][1]))


def _targets(question: Question, knowledge: Knowledge, doc_id: str) -> tuple[TargetFact, ...]:
    facts = knowledge.targets(doc_id)
    return tuple(f for f in facts if coverage(question.terms, f.target.indicator.lower()) >= _INDICATOR)
