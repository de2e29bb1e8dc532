from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask


def test_a_plan_without_departments_is_told_to_have_none(ask: Ask) -> None:
    answer = ask("海门规划写明牵头单位了吗")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("没有")


def test_a_plan_that_assigns_its_tasks_is_told_with_an_example(ask: Ask) -> None:
    answer = ask("推进计划有没有列责任部门")
    assert answer.answer.startswith("是。")
    assert len(answer.citations) == 1
