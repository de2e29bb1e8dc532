from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


def test_what_two_lists_have_in_common_by_name_is_told(ask: Ask) -> None:
    answer = ask("天津和海门的保障措施有相同的吗")
    assert answer.intent is Intent.COMPARE
    assert "**2个**：加强组织领导、加大资金投入" in first_paragraph(answer)


def test_lists_without_a_common_name_are_said_to_have_none(ask: Ask) -> None:
    answer = ask("海门规划列了哪几条原则", "上海呢", "有没有相同的")
    assert first_paragraph(answer).startswith("两者的基本原则没有名称相同的")
    assert answer.answer.count("（4个）：") == 2


@pytest.mark.parametrize("question", ["上海规划有而推进计划没有的专栏", "推进计划没有但上海规划有的专栏是哪些"])
def test_what_one_plan_has_alone_is_listed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.facts["count"] == 10
    assert "上海实施推进计划没有专栏" in first_paragraph(answer)


def test_sections_that_only_one_plan_of_a_region_has_are_listed(ask: Ask) -> None:
    told = ask("只在推进计划里出现的小节").answer
    assert "实施商标品牌发展战略" in told
    assert "加强组织领导" not in told


@pytest.mark.parametrize("question", ["天津和海门的版权工程有什么不同", "只有一家单位负责的任务有哪些"])
def test_a_topic_and_a_condition_are_no_lists(question: str, ask: Ask) -> None:
    assert "名称相同" not in ask(question).answer
    assert "没有同名" not in ask(question).answer


def test_what_one_side_alone_has_is_told_behind_what_all_have(ask: Ask) -> None:
    first = first_paragraph(ask("天津和海门的实施保障各有几条，有何差别"))
    assert "名称相同的有**2个**：加强组织领导、加大资金投入" in first
    assert "只有南通市海门区列了强化政策保障、加强监督考核" in first


def test_a_side_of_several_plans_has_what_any_of_them_lists(ask: Ask) -> None:
    assert first_paragraph(ask("上海、天津、海门的保障措施有什么差别")).startswith(
        "三者的保障措施中名称相同的有**1个**：加强组织领导"
    )


@pytest.mark.parametrize("question", ["上海和海门对人才的保障措施有什么不同", "天津和海门的保障措施由谁负责"])
def test_more_than_the_part_itself_is_answered_otherwise(question: str, ask: Ask) -> None:
    assert "名称相同" not in ask(question).answer


def test_what_one_place_alone_lists_is_told_by_its_plan_that_lists_any(ask: Ask) -> None:
    answer = ask("天津没有而海门有的保障措施是哪些").answer
    assert answer.startswith("按保障措施的名称比较，海门规划有而天津工作分工没有同名保障措施的有**2个**")
    assert "强化政策保障" in answer


@pytest.mark.parametrize("asked", ["四份文件的结构有什么不同", "几份规划的章节框架对比一下"])
def test_the_structure_of_plans_is_their_parts(asked: str, ask: Ask) -> None:
    answer = ask(asked).answer
    plans = ("海门规划", "上海实施推进计划", "上海十四五规划", "天津工作分工")
    assert all(f"{name}的部分（" in answer for name in plans)
    assert "主要任务（海门规划、天津工作分工）" in answer


def test_the_structure_of_a_trade_is_no_part_of_a_plan(ask: Ask) -> None:
    assert "的部分（" not in ask("天津和海门在产业结构上有什么不同").answer
