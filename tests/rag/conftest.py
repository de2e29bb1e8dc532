"""What the tests of answers share: the index in use, its vocabulary, and ways to ask it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Document
from index.build import build_index
from index.search import open_index
from policyqa import parts
from policyqa.settings import Settings
from policyqa.terminal import watching
from rag.contract import Answer, AskRequest, Filters, Message
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.understand import understand
from rag.question.wording.typos import Terms, collect_terms
from rag.service import AnswerService
from tests.rag.asking import Ask, Understand
from tests.rag.bamboo import bamboo_plan
from tests.rag.harbour import harbour_plan
from tests.rag.silk import silk_plan
from tests.rag.tea import tea_plans


@pytest.fixture(scope="session")
def knowledge(answer_service: AnswerService) -> Knowledge:
    """The read side of the index of the four plans."""
    return answer_service.knowledge()


@pytest.fixture(scope="session")
def vocabulary(plan_documents: list[Document], knowledge: Knowledge) -> Terms:
    """The phrases that slips of the keyboard are mended to: those of the plans, and the names of departments."""
    texts = [clause.text for document in plan_documents for clause in document.clauses]
    names = [alias for department in knowledge.departments for alias in (department.name, *department.aliases)]
    return collect_terms([*texts, *names, *names])


@pytest.fixture(scope="session")
def understood(knowledge: Knowledge, vocabulary: Terms) -> Understand:
    """Understands a question that stands on its own."""

    def understand_it(text: str) -> Question:
        return understand(text, knowledge, vocabulary, Filters())

    return understand_it


@pytest.fixture(scope="session")
def ask(answer_service: AnswerService) -> Ask:
    """Asks the last of the turns given, after the ones before it were asked and answered."""
    return _asking(answer_service)


@pytest.fixture(scope="session")
def ask_harbour(settings: Settings, prepared_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Asks a service that has nothing but a plan of a place that no table knows."""
    assert prepared_model.is_dir()
    return _asking_over([harbour_plan()], settings, tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="session")
def ask_tea(settings: Settings, prepared_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Asks a service over plans that are written as measures, as a table and as named actions."""
    assert prepared_model.is_dir()
    return _asking_over(tea_plans(), settings, tmp_path_factory.mktemp("tea"))


@pytest.fixture(scope="session")
def ask_silk(settings: Settings, prepared_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Asks a service over a plan with annexes, a list of terms and places without a plan, and the tea plans."""
    assert prepared_model.is_dir()
    return _asking_over([silk_plan(), *tea_plans()], settings, tmp_path_factory.mktemp("silk"))


@pytest.fixture(scope="session")
def ask_bamboo(settings: Settings, prepared_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Asks a service over a plan that numbers by decimals."""
    assert prepared_model.is_dir()
    return _asking_over([bamboo_plan()], settings, tmp_path_factory.mktemp("bamboo"))


def _asking_over(documents: list[Document], settings: Settings, home: Path) -> Ask:
    with watching() as watch:
        encoder = parts.encoder(settings, watch, for_serving=True)
    build_index(documents, encoder, home)
    index = open_index(home, encoder)
    return _asking(AnswerService(lambda: index))


def _asking(service: AnswerService) -> Ask:
    def ask_it(*turns: str) -> Answer:
        history: list[Message] = []
        for turn in turns[:-1]:
            reply = service.ask(AskRequest(question=turn, history=history))
            history += [Message(role="user", content=turn), Message(role="assistant", content=reply.answer)]
        return service.ask(AskRequest(question=turns[-1], history=history))

    return ask_it
