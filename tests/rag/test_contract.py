from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import ValidationError

from corpus.model import Document
from eval.loading import load_cases
from rag.contract import AskRequest, Filters, Message, Status
from tests.rag.asking import Ask
from tests.rag.checker import department_names, faults

QUESTIONS = tomllib.loads((Path(__file__).parent / "questions.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def plans(plan_documents: list[Document]) -> Mapping[str, Document]:
    return {document.id: document for document in plan_documents}


@pytest.fixture(scope="module")
def names() -> set[str]:
    return department_names()


@pytest.mark.parametrize("question", [*QUESTIONS["answered"], *QUESTIONS["none"]])
def test_every_answer_keeps_the_contract(
    question: str, ask: Ask, plans: Mapping[str, Document], names: set[str]
) -> None:
    assert faults(ask(question), plans, names) == []


@pytest.mark.parametrize("question", QUESTIONS["answered"])
def test_what_the_plans_say_is_answered(question: str, ask: Ask) -> None:
    assert ask(question).status is not Status.NONE


@pytest.mark.parametrize("question", QUESTIONS["none"])
def test_what_the_plans_do_not_say_is_declined(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


def test_these_questions_are_not_those_of_the_evaluation() -> None:
    own = {*QUESTIONS["answered"], *QUESTIONS["none"]} - {"？？？", "你好"}
    assert len(own) >= 60
    assert own.isdisjoint(case.request.question for case in load_cases())


@pytest.mark.parametrize("blank", ["", " ", "\n\t"])
def test_an_empty_question_is_refused(blank: str) -> None:
    with pytest.raises(ValidationError):
        AskRequest(question=blank)


def test_a_question_and_a_history_have_limits() -> None:
    turn = Message(role="user", content="专利池")
    AskRequest(question="池" * 500, history=[turn] * 40)
    with pytest.raises(ValidationError):
        AskRequest(question="池" * 501)
    with pytest.raises(ValidationError):
        AskRequest(question="池", history=[turn] * 41)
    with pytest.raises(ValidationError):
        Filters(regions=["上海市"] * 51)


@pytest.mark.parametrize("wrong", [{"mode": "magic"}, {"history": [{"role": "system", "content": ""}]}, {"k": 3}])
def test_what_the_contract_does_not_name_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        AskRequest.model_validate({"question": "专利池", **wrong})
