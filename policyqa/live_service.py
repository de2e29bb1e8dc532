"""Turns the index in use and what answers from it into what the web pages ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Final

from corpus.model import Document, Metadata
from index.catalogue.records import Department, Duty, TargetFact
from index.errors import IndexFault, SearchRefused, UnknownClause
from index.filters import SearchFilters
from index.reader import IndexReader
from rag.contract import Answer, AskRequest, Filters
from rag.evidence.clauses.features import prepare
from rag.finder.find import finder_of
from rag.llm.errors import ModelNotConfigured
from rag.match_contract import FacetChoices, MatchRequest, MatchResult
from rag.service import AnswerService
from rag.topics import Comparison, TopicFinder
from web.service import Findings, Found, ModelMissingError, Readiness, RequestRefusedError, ServiceUnavailableError

_FIRST_QUESTION: Final = "谁负责知识产权保护"

_PREPARED: Final = 1000
"""Clauses, which take a third of a second."""


class LiveService:
    """Answers from whichever index version is published; safe to share between threads.

    A request is answered by one version from beginning to end, also when another is published meanwhile.
    """

    def __init__(self, reader: IndexReader, answers: AnswerService) -> None:
        self._reader = reader
        self._answers = answers
        self._topics = TopicFinder(answers.knowledge)

    @property
    def index_version(self) -> str:
        """The version of the index in use."""
        return self._reader.current().version

    def readiness(self) -> Readiness:
        """Tell that questions can be answered: a service without a usable index is never made."""
        self._reader.current()
        return Readiness(ready=True)

    def warm_up(self) -> None:
        """Make the tables that answers share, so that no first reader waits for them.

        It answers a question of its own, as only that reaches them; a language model is not asked.

        Raises:
            IndexFault: The index cannot be read.
        """
        self._answers.ask(AskRequest(question=_FIRST_QUESTION, mode="extractive"))

    def settle(self) -> None:
        """Make what the first questions would otherwise make one after the other, of some clauses, and the finder.

        Raises:
            IndexFault: The index cannot be read.
        """
        knowledge = self._answers.knowledge()
        clauses = (clause for doc_id in knowledge.doc_ids for clause in knowledge.document(doc_id).clauses)
        prepare(islice(clauses, _PREPARED))
        finder_of(knowledge)

    def ask(self, request: AskRequest) -> Answer:
        """Answer one question.

        Raises:
            RequestRefusedError: A filter names what the index does not hold.
            ModelMissingError: A language model is asked for, and none is set.
            ServiceUnavailableError: The index can no longer be read.
        """
        with _told():
            return self._answers.ask(request)

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        """Answer one question, part by part where a model writes it; raises what :meth:`ask` raises."""
        with _told():
            yield from self._answers.stream(request)

    def documents(self) -> Sequence[Metadata]:
        """List the plans in the index."""
        return [entry.metadata for entry in self._reader.current().catalogue.documents()]

    def document(self, doc_id: str) -> Document | None:
        """Return one plan, parsed, or None when the index does not hold it."""
        try:
            return self._reader.current().catalogue.document(doc_id)
        except UnknownClause:
            return None

    def departments(self, region: str | None = None) -> Sequence[Department]:
        """List the departments that the plans name."""
        return self._reader.current().catalogue.departments(region)

    def duties(self, department: str | None = None, region: str | None = None) -> Sequence[Duty]:
        """List the duties of a department, or of all; raises what :meth:`ask` raises."""
        with _told():
            return self._reader.current().catalogue.responsibilities(department=department, region=region)

    def targets(self, region: str | None = None, indicator: str = "") -> Sequence[TargetFact]:
        """List the targets whose indicator contains ``indicator``; raises what :meth:`ask` raises."""
        with _told():
            return self._reader.current().catalogue.targets(region=region, indicator=indicator or None)

    def search(self, query: str, k: int, filters: Filters) -> Findings:
        """List the clauses that fit ``query`` best; raises what :meth:`ask` raises."""
        index = self._reader.current()
        wanted = SearchFilters(tuple(filters.regions), tuple(filters.doc_ids), tuple(filters.departments))
        with _told():
            hits = index.search(query, k=k, filters=wanted)
            found = [Found(hit, index.catalogue.clause(hit.clause_id)) for hit in hits]
        return Findings(found, partial=hits.fault is not None)

    def compare(self, topic: str, doc_ids: Sequence[str] = ()) -> Comparison:
        """Tell what each plan says of ``topic``; raises what :meth:`ask` raises."""
        with _told():
            return self._topics.compare(topic, doc_ids)

    def match(self, request: MatchRequest) -> MatchResult:
        """Find the support measures that apply to an enterprise; raises what :meth:`ask` raises."""
        with _told():
            return finder_of(self._answers.knowledge()).find(request)

    def match_choices(self) -> FacetChoices:
        """List every value that the fields of a profile can take; raises what :meth:`ask` raises."""
        with _told():
            return finder_of(self._answers.knowledge()).choices()


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the index refuses or cannot do into what the web pages tell their reader."""
    try:
        yield
    except SearchRefused as refusal:
        raise RequestRefusedError(str(refusal)) from refusal
    except ModelNotConfigured as missing:
        raise ModelMissingError(str(missing)) from missing
    except IndexFault as fault:
        raise ServiceUnavailableError(str(fault)) from fault
