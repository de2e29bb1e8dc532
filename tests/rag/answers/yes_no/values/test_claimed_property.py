"""Whether an indicator is binding is told by the column of its table for that."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("桑城蚕种检疫合格率属于预期性指标吗", "不是。"),
        ("桑城蚕种检疫合格率是不是约束性指标", "是。"),
        ("桑城的鲜茧年产量算约束性的吗", "不是。"),
        ("桑城桑园面积不是预期性指标吧", "不是。"),
    ],
)
def test_the_row_of_an_indicator_rules_on_its_property(question: str, verdict: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert answer.answer.startswith(verdict)
    assert "属性:" in answer.answer


def test_of_an_indicator_that_no_table_has_nothing_is_ruled(ask_silk: Ask) -> None:
    assert not ask_silk("桑城的茧站冷库容量是约束性指标吗").answer.startswith(("是。", "不是。"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("推进计划表里2023年的目标值都是约束性的吧", "不是。"),
        ("推进计划指标表里的,是不是完不成要追责的硬指标", "不是。"),
        ("上海推进计划列的指标是软指标吗", "是。"),
        ("上海推进计划的指标不是约束性的吧", "是。"),
        ("上海推进计划里有没有约束性指标", "没有。"),
        ("上海推进计划里的有效发明专利量是约束性指标吗", "不是。"),
    ],
)
def test_one_sentence_rules_on_the_property_of_all_indicators(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(f"{verdict}上海实施推进计划 二写的是：“以上指标均为预期性指标”。")


def test_that_an_indicator_is_among_all_is_left_open_where_the_table_is_missing(ask: Ask) -> None:
    answer = ask("上海推进计划里的有效发明专利量是预期性指标吗")
    assert answer.status is Status.PARTIAL
    assert "均为预期性指标" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("桑城的指标都是预期性的吗", "不全是。"),
        ("桑城的指标不都是预期性的吧", "是。"),
        ("桑城的指标没有一个是约束性的吧", "不是。"),
        ("桑城有没有约束性指标", "是。"),
        ("桑城有没有指令性指标", "没有。"),
    ],
)
def test_the_rows_of_a_table_rule_on_all_indicators(question: str, verdict: str, ask_silk: Ask) -> None:
    assert ask_silk(question).answer.startswith(verdict)


@pytest.mark.parametrize("question", ["推进计划的指标是约束性的还是预期性的", "推进计划里的指标是什么性质"])
def test_which_property_indicators_have_is_told(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是预期性指标。上海实施推进计划 二")


def test_of_measures_no_property_of_indicators_is_told(ask: Ask) -> None:
    assert "预期性" not in ask("上海推进计划有没有约束性措施").answer
