"""What the pages ask of whatever answers questions, so that they need not know how answers are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.model import Document, Metadata
from rag.contract import Answer, AskRequest


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether questions can be answered; ``reason`` says, in Chinese, what is wrong and what mends it."""

    ready: bool
    reason: str = ""


class ServiceUnavailableError(Exception):
    """The service cannot answer at present; the message is Chinese, for the reader of the page."""


class RequestRefusedError(Exception):
    """The request names something that the index does not hold; the message, Chinese, says what it does hold."""


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

        An extractive answer yields no part, only itself.

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
