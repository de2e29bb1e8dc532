from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


def test_that_no_other_place_sets_a_target_is_said_with_the_value_of_the_one_that_does(ask: Ask) -> None:
    answer = ask("除了海门，还有哪里定了地理标志产品销售额的目标")
    assert answer.status is Status.PARTIAL
    first = first_paragraph(answer)
    assert "正文里只有南通市海门区给出了这一目标" in first
    assert "《天津市知识产权“十四五”规划主要任务工作分工》没有给出" in first
    assert "指标表是图片" in first
    assert "15亿元" in answer.answer


def test_another_place_that_sets_it_is_named(ask: Ask) -> None:
    answer = ask("除了上海还有谁定了马德里商标的目标")
    assert first_paragraph(answer).startswith("除此之外，南通市海门区也给出了这一目标。")
    assert "40件" in answer.answer


@pytest.mark.parametrize("question", ["除了海门还有什么目标", "除了质押，海门还有哪些目标"])
def test_other_targets_of_one_place_are_no_other_places(question: str, ask: Ask) -> None:
    assert "除此之外" not in ask(question).answer


def test_a_side_without_the_indicator_of_the_other_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("海门质押金额目标15亿元，天津有没有同样的指标")
    assert first_paragraph(answer).startswith("没有，《天津市知识产权“十四五”规划主要任务工作分工》没有给出")
    assert "累计15亿元" in answer.answer


def test_an_indicator_that_is_no_more_than_like_it_is_not_the_same(ask: Ask) -> None:
    answer = ask("海门每万人高价值发明专利目标20件，上海有同样的指标吗")
    assert "其指标表是图片" in first_paragraph(answer)
    assert "28.92" not in answer.answer


def test_a_side_with_the_indicator_is_said_to_have_it(ask: Ask) -> None:
    first = first_paragraph(ask("上海规划的高价值专利培育中心目标30家左右，推进计划有这个目标吗"))
    assert first.startswith(("有，", "不是。"))
