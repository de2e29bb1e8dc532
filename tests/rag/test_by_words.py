"""Answers go on from the lexical index when the vectors cannot be asked, and say so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.model import Document
from index.embedding import load_encoder
from index.search import open_index
from index.vectors.choice import StoreSettings
from index.vectors.milvus.settings import MilvusSettings
from rag.by_words import NOTE
from rag.contract import AskRequest, Intent, Status
from rag.finder.find import finder_of
from rag.match_contract import MatchRequest, NoteKind
from rag.service import AnswerService
from tests.rag.checker import department_names, faults
from tests.vectors_away import closed_address, without_vectors


@pytest.fixture(scope="module")
def by_words(plan_home: Path, prepared_model: Path, tmp_path_factory: pytest.TempPathFactory) -> AnswerService:
    """A service whose vectors are in a database that nothing answers for."""
    home = without_vectors(plan_home, tmp_path_factory.mktemp("away"))
    stores = StoreSettings(kind="milvus", milvus=MilvusSettings(uri=closed_address(), retries=0, pause=3600))
    index = open_index(home, load_encoder(prepared_model, for_serving=True), stores=stores)
    return AnswerService(lambda: index)


def test_an_answer_found_by_words_alone_is_partial_and_says_so(
    by_words: AnswerService, plan_documents: list[Document]
) -> None:
    answer = by_words.ask(AskRequest(question="商业秘密保护由谁负责？"))
    assert answer.status is Status.PARTIAL
    assert NOTE in answer.answer
    assert answer.answer.count(NOTE) == 1
    documents: Mapping[str, Document] = {document.id: document for document in plan_documents}
    assert faults(answer, documents, department_names()) == []
    assert NOTE not in "".join(claim.text for claim in answer.claims)


def test_a_question_of_several_parts_says_so_once(by_words: AnswerService) -> None:
    answer = by_words.ask(AskRequest(question="商业秘密保护由谁负责？专利质押融资由谁负责？"))
    assert answer.answer.count(NOTE) == 1


def test_what_is_not_found_by_words_alone_may_still_be_there(by_words: AnswerService) -> None:
    answer = by_words.ask(AskRequest(question="上海的知识产权计划里有没有关于养老院床位的规定？"))
    assert answer.status is Status.NONE
    assert NOTE in answer.answer
    assert answer.claims == []


def test_an_enterprise_in_the_chat_is_told(by_words: AnswerService) -> None:
    answer = by_words.ask(AskRequest(question="我们是浦东的芯片公司，想用专利贷款"))
    assert answer.intent is Intent.POLICY_MATCH
    assert answer.status is Status.PARTIAL
    assert answer.answer.count(NOTE) == 1


def test_the_finder_says_so_in_a_note_and_finds_by_its_conditions(
    by_words: AnswerService, answer_service: AnswerService
) -> None:
    request = MatchRequest(text="我们是浦东的芯片公司，想用专利贷款")
    found = finder_of(by_words.knowledge()).find(request)
    assert [note.text for note in found.notes if note.kind is NoteKind.BY_WORDS] == [NOTE]
    whole = finder_of(answer_service.knowledge()).find(request)
    assert found.total == whole.total > 0
    assert NOTE not in [note.text for note in whole.notes]


def test_what_needs_no_search_is_whole(by_words: AnswerService, answer_service: AnswerService) -> None:
    request = AskRequest(question="你好")
    assert by_words.ask(request).answer == answer_service.ask(request).answer
    assert NOTE not in by_words.ask(request).answer


def test_with_the_vectors_nothing_is_said(answer_service: AnswerService) -> None:
    answer = answer_service.ask(AskRequest(question="商业秘密保护由谁负责？"))
    assert answer.status is Status.GROUNDED
    assert NOTE not in answer.answer
