from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


def test_the_goals_for_a_broad_matter_are_listed(ask: Ask) -> None:
    answer = ask("海门规划商标方面定了哪些目标")
    assert "达到40件" in answer.answer
    assert "达1700家" in answer.answer
    assert "20.33" not in answer.answer


def test_people_are_what_plans_count_in_people(ask: Ask) -> None:
    answer = ask("海门队伍的目标有哪些").answer
    assert "300人" in answer
    assert "500人次" in answer
    assert "15亿元" not in answer


def test_indicators_that_were_in_a_picture_are_said_to_be_missing(ask: Ask) -> None:
    answer = ask("上海十四五规划培训基地的目标有哪些").answer
    assert "10个左右" in answer
    assert "图片表格" in answer


def test_a_plan_without_goals_is_said_to_set_none(ask: Ask) -> None:
    answer = ask("天津分工海外维权的目标有哪些")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("《天津市知识产权“十四五”规划主要任务工作分工》没有写明“海外维权”的数量目标")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("海门服务业收入有目标吗", "是。写明的目标如下"),
        ("天津质押融资有没有目标", "没有，《天津市"),
    ],
)
def test_whether_a_goal_is_set_is_told_by_the_goals(question: str, first: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(first)


def test_a_goal_may_stand_in_a_picture(ask: Ask) -> None:
    answer = ask("推进计划质押融资有目标吗").answer
    assert "正文没有给出" in answer
    assert "图片表格" in answer


def test_the_goals_in_numbers_are_counted_and_listed(ask: Ask) -> None:
    answer = ask("海门规划一共有几项量化指标")
    assert (answer.intent, answer.status) == (Intent.COUNT, Status.GROUNDED)
    assert answer.facts["count"] == answer.answer.count("\n- ")
    assert "1700家" in answer.answer


def test_a_table_that_was_a_picture_is_not_counted(ask: Ask) -> None:
    assert "图片" in ask("上海五年规划有几个指标").answer


def test_a_plan_without_goals_in_numbers_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("天津的规划有多少项指标")
    assert answer.status is Status.NONE
    assert "没有列出有数值的指标" in first_paragraph(answer)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("桑城的指标表里一共有几项指标", 3),
        ("桑城有几个约束性指标", 1),
        ("桑城指标表里预期性的有几项", 2),
        ("桑城有几项指标是约束性的", 1),
    ],
)
def test_the_indicators_of_a_table_are_counted_by_their_property(question: str, count: int, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert (answer.intent, answer.facts["count"]) == (Intent.COUNT, count)
    assert f"**{count}项**" in first_paragraph(answer)


def test_goals_are_counted_by_the_word_for_them_alone(ask: Ask) -> None:
    assert ask("海门规划有几个目标").facts["count"] == ask("海门规划有几项指标").facts["count"]
