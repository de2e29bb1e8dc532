from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("asked", ["上海的比它多吗", "上海呢，比它多吗"])
def test_what_another_place_has_is_held_beside_what_was_told(asked: str, ask: Ask) -> None:
    assert ask("海门马德里商标多少件", asked).resolved_question == "上海马德里商标比海门多吗"


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


def test_what_was_told_is_held_beside_another_place(ask: Ask) -> None:
    assert ask("海门马德里商标多少件", "比上海少吧？").resolved_question == "海门马德里商标比上海少吗"


def test_whether_a_number_is_the_one_told_before_is_asked_of_both(ask: Ask) -> None:
    told = ask("海门地标产品销售额的目标是多少", "质押金额跟这个数一样吗")
    assert told.resolved_question == "海门质押金额和地理标志产品销售额一样多吗"
    assert told.answer.startswith("是，")


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("上海每万人口发明专利2020年多少件", "比十二五末涨了还是跌了"), "2020年比十二五末涨了还是跌了"),
        (("上海作品版权2020年登记多少", "跟2015年比多了多少"), "2020年比2015年多了多少"),
        (("海门PCT目标是多少", "比现在多多少"), "目标比现在多多少"),
    ],
)
def test_a_number_told_is_held_beside_that_of_another_time(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question.endswith(resolved)


def test_another_place_is_no_other_time(ask: Ask) -> None:
    assert "2020年比" not in ask("上海每万人口发明专利2020年多少件", "比海门多吗").resolved_question
