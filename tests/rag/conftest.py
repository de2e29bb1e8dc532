"""What the tests of answers share: the index in use, its vocabulary, and ways to ask it."""

from __future__ import annotations

import pytest

from corpus.model import Document
from rag.contract import Answer, AskRequest, Filters, Message
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.typos import Terms, collect_terms
from rag.question.understand import understand
from rag.service import AnswerService
from tests.rag.asking import Ask, Understand


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

    def ask_it(*turns: str) -> Answer:
        history: list[Message] = []
        for turn in turns[:-1]:
            reply = answer_service.ask(AskRequest(question=turn, history=history))
            history += [Message(role="user", content=turn), Message(role="assistant", content=reply.answer)]
        return answer_service.ask(AskRequest(question=turns[-1], history=history))

    return ask_it
