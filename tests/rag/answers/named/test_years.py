from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask


def test_a_year_that_a_plan_writes_is_quoted_in_its_own_figures(ask: Ask) -> None:
    answer = ask("海门的规划提到2035年了吗")
    assert answer.status is Status.GROUNDED
    assert "二〇三五年" in answer.citations[0].quote


def test_a_year_that_no_plan_writes_is_said_not_to_be_there(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门的计划里有没有写到2040年")
    assert answer.status is Status.NONE
    assert "没有写到2040年" in answer.answer


def test_what_is_asked_of_a_year_is_no_question_whether_it_is_written(ask_harbour: Ask) -> None:
    assert "写到" not in ask_harbour("厦门2026年古码头开放率要达到多少").answer
