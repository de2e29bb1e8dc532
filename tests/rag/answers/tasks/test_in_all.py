from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["上海和天津都让检察院参与吗", "上海和天津都有检察院的任务吗"])
def test_that_all_places_give_a_department_tasks_is_said_before_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith("是，两者一致")
    assert "天津工作分工中，市人民检察院" in answer.answer


def test_a_place_that_names_nobody_is_said_to_name_nobody(ask: Ask) -> None:
    first = first_paragraph(ask("海门和上海都让公安局参与吗"))
    assert first.startswith("不是，只有上海市给公安局安排了任务")
    assert "没有写明任何责任部门" in first
