from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    "question", ["天津有没有专利代理机构的数量", "天津有没有驰名商标的数量", "天津有没有质押融资规模的目标值"]
)
def test_words_without_a_number_give_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert first_paragraph(answer).startswith("没有，天津市的规划没有给出")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门有没有专利代理机构的数量", "10家"),
        ("海门有没有给出质押金额的目标", "15亿元"),
        ("海门有商标注册量的数字吗", "15371件"),
    ],
)
def test_the_number_that_is_given_follows(question: str, value: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.startswith("有，")
    assert value in first


def test_a_table_that_was_a_picture_may_have_it(ask: Ask) -> None:
    assert first_paragraph(ask("上海有没有给出地理标志数量")).startswith("收录的文本没有")


def test_whether_there_is_a_number_of_a_thing_is_answered_by_it(ask: Ask) -> None:
    answer = ask("上海商标品牌创新创业基地有没有给具体数字")
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("有，")
    assert "**" in answer.answer.split("。")[0]


def test_a_thing_that_is_named_without_a_number_has_none(ask: Ask) -> None:
    answer = ask("天津巡回评审庭有没有给数")
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer


def test_a_goal_in_numbers_that_no_plan_sets_is_not_there(ask: Ask) -> None:
    answer = ask("海门的维权援助有没有数量目标")
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer
    assert ask("海门的贯标企业有没有量化目标").answer.startswith("是。")


@pytest.mark.parametrize("asked", ["有目标数吗", "有数字吗", "定了数没有"])
def test_a_number_is_asked_for_behind_the_thing(asked: str, ask: Ask) -> None:
    assert ask(f"上海植物新品种保护{asked}").answer.startswith("没有")
