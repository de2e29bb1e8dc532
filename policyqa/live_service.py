"""Turns the index in use into the answers and documents that the web pages ask for."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

from corpus.model import Document, Metadata
from index.errors import UnknownClause
from index.reader import IndexReader
from index.search import Index
from rag.contract import Answer, AskRequest
from rag.service import AnswerService
from web.service import Readiness


class LiveService:
    """Answers from whichever index version is published; safe to share between threads.

    A request is answered by one version from beginning to end, also when another is published meanwhile.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._making = threading.Lock()
        self._made: tuple[Index, AnswerService] | None = None

    @property
    def index_version(self) -> str:
        """The version of the index in use."""
        return self._reader.current().version

    def readiness(self) -> Readiness:
        """Tell that questions can be answered: a service without a usable index is never made."""
        self._reader.current()
        return Readiness(ready=True)

    def ask(self, request: AskRequest) -> Answer:
        """Answer one question."""
        return self._service().ask(request)

    def stream(self, request: AskRequest) -> Iterator[str | Answer]:
        """Answer one question, as a whole."""
        yield self.ask(request)

    def documents(self) -> Sequence[Metadata]:
        """List the plans in the index."""
        return [entry.metadata for entry in self._reader.current().catalogue.documents()]

    def document(self, doc_id: str) -> Document | None:
        """Return one plan, parsed, or None when the index does not hold it."""
        try:
            return self._reader.current().catalogue.document(doc_id)
        except UnknownClause:
            return None

    def _service(self) -> AnswerService:
        index = self._reader.current()
        made = self._made
        if made is None or made[0] is not index:
            with self._making:
                made = self._made
                if made is None or made[0] is not index:
                    made = self._made = (index, AnswerService(index))
        return made[1]
