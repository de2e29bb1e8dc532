from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("推进计划里市公安局有几项任务", "和市司法局比谁多"), "上海实施推进计划市公安局和市司法局谁的任务多"),
        (("天津市商务局参与几项", "比市教委少吗"), "天津市商务局和市教委谁的任务少"),
        (("推进计划里市教委配合几项", "跟市市场监管局比谁多"), "上海实施推进计划市教委和市市场监管局谁配合的任务多"),
    ],
)
def test_two_departments_are_weighed_by_their_tasks(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("海门马德里商标多少件", "上海的比它多吗"), "上海马德里商标比海门多吗"),
        (("海门马德里商标多少件", "上海呢，比它多吗"), "上海马德里商标比海门多吗"),
        (
            ("推进计划要建几家规范化市场", "规划呢", "和刚才那个比哪个多"),
            "上海实施推进计划和上海十四五规划要建几家规范化市场,哪个多",
        ),
    ],
)
def test_a_value_is_held_beside_the_one_told_before(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (
            ("推进计划要建几家规范化市场", "规划是这个数的两倍吗"),
            "上海十四五规划规范化市场是上海实施推进计划的两倍吗",
        ),
        (("海门的作品登记量有多少", "指标是那个数的几倍"), "海门作品登记量的目标是现在的几倍"),
    ],
)
def test_a_share_of_the_number_before_is_asked_of_another_plan_or_of_the_goal(
    turns: tuple[str, ...], resolved: str, ask: Ask
) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "length"),
    [
        (("海门规划哪天印发的", "那天津的早几个月"), "晚约十七个月"),
        (("上海推进计划什么时候发布", "比海门规划早多少天"), "晚二百九十八天"),
    ],
)
def test_how_long_lies_between_a_plan_and_the_one_before_is_told(turns: tuple[str, ...], length: str, ask: Ask) -> None:
    assert length in ask(*turns).answer


def test_what_is_no_question_about_plans_goes_on_as_it_is(ask: Ask) -> None:
    assert "推算" not in ask("海门谁负责专利导航", "天津的晚多久").answer


def test_what_was_told_is_held_beside_another_place(ask: Ask) -> None:
    assert ask("海门马德里商标多少件", "比上海少吧？").resolved_question == "海门马德里商标比上海少吗"


def test_whether_a_number_is_the_one_told_before_is_asked_of_both(ask: Ask) -> None:
    told = ask("海门地标产品销售额的目标是多少", "质押金额跟这个数一样吗")
    assert told.resolved_question == "海门质押金额和地标产品销售额一样多吗"
    assert told.answer.startswith("是，")
