from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask


def test_whether_there_is_a_number_of_a_thing_is_answered_by_it(ask: Ask) -> None:
    answer = ask("上海商标品牌创新创业基地有没有给具体数字")
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是。")
    assert "**" in answer.answer.split("。")[1]


def test_a_thing_that_is_named_without_a_number_has_none(ask: Ask) -> None:
    answer = ask("天津巡回评审庭有没有给数")
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer


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
    assert answer.answer.count("写明了各项任务的责任单位") == 2


def test_a_goal_in_numbers_that_no_plan_sets_is_not_there(ask: Ask) -> None:
    answer = ask("海门的维权援助有没有数量目标")
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer
    assert ask("海门的贯标企业有没有量化目标").answer.startswith("是。")
