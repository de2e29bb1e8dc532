from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask


def test_data_are_no_number(ask: Ask) -> None:
    assert "这一数值" not in ask("天津有没有数据平台").answer


def test_a_plan_without_departments_is_told_to_have_none(ask: Ask) -> None:
    answer = ask("海门规划写明牵头单位了吗")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("没有")


def test_a_plan_that_assigns_its_tasks_is_told_with_an_example(ask: Ask) -> None:
    answer = ask("推进计划有没有列责任部门")
    assert answer.answer.startswith("是。")
    assert len(answer.citations) == 1


def test_a_plan_with_figures_is_told_with_one_of_them(ask: Ask) -> None:
    answer = ask("海门规划有没有具体指标")
    assert answer.answer.startswith("是。例如海门规划")
    assert answer.facts["verdict"] is True


def test_who_says_that_a_plan_has_no_figures_is_borne_out_by_none(ask: Ask) -> None:
    answer = ask("天津工作分工里没有写具体指标吧")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("是，")


def test_every_plan_of_a_place_is_told_of(ask: Ask) -> None:
    answer = ask("上海列了责任部门没有")
    assert answer.answer.startswith("是。")
    assert answer.answer.count("写明了任务的责任部门") == 2
