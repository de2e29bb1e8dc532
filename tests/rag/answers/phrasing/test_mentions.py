from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask


def test_a_department_without_a_task_is_quoted_where_it_is_named(ask: Ask) -> None:
    answer = ask("海门规划里提到检察院的地方说了什么")
    assert answer.status is not Status.NONE
    assert "区检察院" in answer.citations[0].quote


def test_a_department_is_quoted_by_the_full_form_of_its_short_name(ask: Ask) -> None:
    answer = ask("海门区市场监管局负责什么")
    assert "市场监督管理局" in answer.citations[0].quote


def test_a_district_is_found_in_another_name(ask: Ask) -> None:
    answer = ask("上海十四五规划写到闵行区了吗")
    assert answer.answer.startswith("是。")
    assert "闵行" in answer.citations[0].quote
