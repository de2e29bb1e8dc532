"""What the pages ask of whatever answers questions, so that they need not know how answers are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.model import Clause, Document, Metadata
from index.catalogue.records import Department, Duty, TargetFact
from index.hits import Hit
from rag.contract import Answer, AskRequest, Filters
from rag.match_contract import FacetChoices, MatchRequest, MatchResult
from rag.topics import Comparison


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether questions can be answered; ``reason`` says, in Chinese, what is wrong and what mends it."""

    ready: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A clause that a search found, with its scores by source."""

    hit: Hit
    clause: Clause


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search found, best first; ``partial`` when meaning could not be searched for, only words."""

    found: Sequence[Found]
    partial: bool = False


class ServiceUnavailableError(Exception):
    """The service cannot answer at present; the message is Chinese, for the reader of the page."""


class RequestRefusedError(Exception):
    """The request names something that the index does not hold; the message, Chinese, says what it does hold."""


class ModelMissingError(Exception):
    """The request wants a language model's answer, and the service has no model; the message is Chinese."""


class AnswerService(Protocol):
    """A source of answers and of the documents that they cite.

    Methods may block and are called from several threads. Without a usable index, ``index_version`` is empty
    and ``documents`` yields nothing; neither raises.
    """

    @property
    def index_version(self) -> str:
        """The version of the index in use."""
        ...

    def readiness(self) -> Readiness:
        """Tell whether index and model are usable, cheaply enough to be asked every second."""
        ...

    def ask(self, request: AskRequest) -> Answer:
        """Answer one question.

        Raises:
            ServiceUnavailableError: Index or model is not usable.
            RequestRefusedError: A filter names an unknown region, document or department.
        """
        ...

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        """Answer one question: parts of the markdown as they are written, then the whole answer, last.

        An extractive answer yields no part, only itself. Where a language model fails on its way, the answer is the
        extractive one, and not what the parts began.

        Raises:
            ServiceUnavailableError: Index or model is not usable.
            RequestRefusedError: A filter names an unknown region, document or department.
        """
        ...

    def documents(self) -> Sequence[Metadata]:
        """List the plans in the index, in the order in which a reader expects them."""
        ...

    def document(self, doc_id: str) -> Document | None:
        """Return one plan, parsed, or None when the index does not hold it."""
        ...

    def departments(self, region: str | None = None) -> Sequence[Department]:
        """List the departments that the plans name, sorted by region and name."""
        ...

    def duties(self, department: str | None = None, region: str | None = None) -> Sequence[Duty]:
        """List the duties of a department, by name or alias, or of all, in the order of the text.

        Raises:
            RequestRefusedError: The index holds no such department or region.
        """
        ...

    def targets(self, region: str | None = None, indicator: str = "") -> Sequence[TargetFact]:
        """List the targets whose indicator contains ``indicator``.

        Raises:
            RequestRefusedError: The index holds no such region.
        """
        ...

    def search(self, query: str, k: int, filters: Filters) -> Findings:
        """List the ``k`` clauses that fit ``query`` best, best first.

        Raises:
            ServiceUnavailableError: Index or model is not usable.
            RequestRefusedError: A filter names an unknown region, document or department.
        """
        ...

    def compare(self, topic: str, doc_ids: Sequence[str] = ()) -> Comparison:
        """Tell what each of the plans ``doc_ids``, or each plan, says of ``topic``.

        Raises:
            ServiceUnavailableError: Index or model is not usable.
            RequestRefusedError: The index holds no such plan.
        """
        ...

    def match(self, request: MatchRequest) -> MatchResult:
        """Find the support measures that apply to an enterprise.

        Raises:
            ServiceUnavailableError: Index or model is not usable.
        """
        ...

    def match_choices(self) -> FacetChoices:
        """List every value that the fields of a profile can take; raises what :meth:`match` raises."""
        ...
