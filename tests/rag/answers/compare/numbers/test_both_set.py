from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize("question", ["上海两份文件都有的量化目标有哪些", "推进计划和上海规划的数量目标有重合的吗"])
def test_the_indicators_of_both_plans_stand_beside_each_other(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "市级专利导航项目50个" in raw("sh-impl")
    assert "市级专利导航项目100个左右" in raw("sh-plan")
    assert "按名称比较，两份都写明数量目标的有**9项**" in answer
    assert "| 市级专利导航项目 | " in answer
    assert "**50个**（第11项）" in answer
    assert "**100个左右**（四、(一)）" in answer


def test_what_one_plan_alone_sets_in_numbers_is_listed(ask: Ask) -> None:
    answer = ask("海门规划里有而上海规划没有的量化目标是哪些")
    assert "海门规划有而上海十四五规划没有的数量目标有" in first_paragraph(answer)
    assert {one.doc_id for one in answer.citations} == {"haimen"}


def test_that_the_other_plan_sets_all_of_them_too_is_said(ask: Ask) -> None:
    answer = ask("上海规划里有而推进计划没有的量化目标是哪些").answer
    assert answer.startswith("没有：按名称比较，上海十四五规划写明数量目标的，上海实施推进计划都有。")


def test_plans_without_an_indicator_of_one_name_have_none_in_common(ask: Ask) -> None:
    assert ask("上海规划和海门规划的指标有相同的吗").answer.startswith("按名称比较，")


def test_indicators_on_a_topic_are_compared_as_values(ask: Ask) -> None:
    assert "两份都写明数量目标" not in ask("上海两份文件都有的培训基地指标是多少").answer
