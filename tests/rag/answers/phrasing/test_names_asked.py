from __future__ import annotations

import pytest

from rag.answers.phrasing.names_asked import listed, names_unlisted_set, number_of_names
from rag.contract import Status
from tests.rag.asking import Ask, Understand, first_paragraph


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("海门那9条茶街叫什么", 9),
        ("上海60家茶馆的名单有吗", 60),
        ("海门有60家茶馆吗", None),
        ("海门的茶街是哪些", None),
    ],
)
def test_a_question_for_so_many_names_is_told(question: str, number: int | None, understood: Understand) -> None:
    assert number_of_names(understood(question)) == number


def test_names_stand_in_a_row() -> None:
    assert listed(["发展绿茶、红茶和白茶,保护茶山"], 3)
    assert not listed(["发展绿茶、红茶和白茶,保护茶山"], 4)


@pytest.mark.parametrize("question", ["海门聚焦的12条产业链是哪12条", "上海那500家承诺单位的名单有吗"])
def test_a_number_is_no_list_of_names(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有逐一列出名称" in first_paragraph(answer)


def test_names_that_a_plan_lists_are_not_missed(ask: Ask) -> None:
    answer = ask("上海三大先导产业是哪些")
    assert "没有逐一列出" not in answer.answer
    assert "集成电路" in answer.answer


@pytest.mark.parametrize(
    ("question", "written", "unlisted"),
    [
        ("五大茶山是哪五座", "围绕“五大茶山”发展", True),
        ("十二个港口都有哪些", "加强甲港等十二个港口的合作", True),
        ("五大茶山是哪五座", "甲、乙、丙、丁、戊五大茶山", False),
        ("五大茶山谁管", "围绕“五大茶山”发展", False),
    ],
)
def test_a_set_that_plans_only_name_by_its_number_is_told(question: str, written: str, unlisted: bool) -> None:
    assert names_unlisted_set(question, [written]) is unlisted


def test_that_a_set_is_not_listed_is_said(ask: Ask) -> None:
    assert "没有逐一列出名称" in first_paragraph(ask("上海的四大功能有哪些"))
    assert "没有逐一列出" not in ask("上海六大重点产业有哪些").answer


def test_where_a_number_of_things_stands_asks_for_no_names(understood: Understand) -> None:
    assert number_of_names(understood("海门那9条茶街写在哪一节")) is None
    assert number_of_names(understood("海门那9条茶街是哪9条")) == 9
