from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of


@pytest.mark.parametrize("question", ["海门要不要融入上海", "海门和上海有协作吗", "海门跟上海在规划里有往来吗"])
def test_what_a_plan_writes_of_another_place_is_quoted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.facts["verdict"] is True
    assert documents_of(answer) == {"haimen"}
    assert "沪苏" in answer.citations[0].quote


def test_a_place_is_found_in_a_row_of_such_in_the_plans_of_the_other(ask: Ask) -> None:
    answer = ask("上海与天津怎么协作")
    assert documents_of(answer) == {"sh-plan", "sh-impl"}
    assert all("京津冀沪" in citation.quote for citation in answer.citations)
    assert "《天津市知识产权“十四五”规划主要任务工作分工》没有写到上海" in answer.answer


def test_plans_that_do_not_write_of_each_other_are_said_not_to(ask: Ask) -> None:
    answer = ask("天津和海门有没有合作")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("没有，")


@pytest.mark.parametrize("question", ["天津和海门产学研合作怎么搞", "天津和海门的示范区哪个多"])
def test_a_topic_of_two_places_is_compared(question: str, ask: Ask) -> None:
    assert ask(question).intent is Intent.COMPARE


def test_a_row_that_plans_write_names_no_region(ask: Ask) -> None:
    assert documents_of(ask("沪苏通示范区写在哪里")) == {"haimen"}
    assert documents_of(ask("沪津两地怎么管展会")) >= {"tianjin"}
