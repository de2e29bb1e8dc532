"""A model's server that a test can make misbehave, and the service that asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from corpus.model import Clause, Document
from eval.measures.contract_rules import Library
from index.reader import IndexReader
from rag.knowledge import Knowledge
from rag.llm.client import LanguageModel
from rag.llm.guard import Guard
from rag.llm.settings import LlmSettings
from rag.llm.writer import Writer
from rag.service import AnswerService
from tests.rag.llm.server import ModelServer, model_server

MODEL = "double-0.5b"
KEY = "sk-secret-key"

MakeModel = Callable[..., LanguageModel]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A model's server on this machine, reached without any proxy."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with model_server() as running:
        yield running


@pytest.fixture
def model(server: ModelServer) -> MakeModel:
    """Makes the client of that server, with limits."""

    def make(**limits: float) -> LanguageModel:
        known = {"base_url": server.url, "model": MODEL, "api_key": KEY, "pause": 0}
        return LanguageModel(LlmSettings.model_validate({**known, **limits}))

    return make


@pytest.fixture
def service(plan_reader: IndexReader, model: MakeModel) -> Callable[..., AnswerService]:
    """Makes the service over the four plans that asks that model."""

    def make(**limits: float) -> AnswerService:
        return AnswerService(plan_reader.current, Writer(model(**limits)))

    return make


@pytest.fixture(scope="session")
def guard(knowledge: Knowledge) -> Guard:
    """The guard over the four plans."""
    return Guard(knowledge)


@pytest.fixture(scope="session")
def clause_with(plan_documents: list[Document]) -> Callable[[str, str], Clause]:
    """Finds the only clause of a plan that holds some words."""

    def find(doc_id: str, words: str) -> Clause:
        clauses = (clause for document in plan_documents if document.id == doc_id for clause in document.clauses)
        (found,) = [clause for clause in clauses if words in clause.text]
        return found

    return find


@pytest.fixture(scope="session")
def library(plan_documents: list[Document]) -> Library:
    """The plans, for checking answers by the rules of the contract."""
    return Library.of(plan_documents)
