"""Tests that several indicators named one by one are all set beside each other, and none of a side's own."""

from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("对比上海两份文件里培训基地、规范化市场、市级专利导航项目的数量", ("3-5个", "10个左右", "25家", "100个")),
        ("上海跟海门2020年的PCT申请和商标注册量各是多少", ("3558件", "400件", "173.74万件", "15371件")),
        ("商标品牌创业基地、培训基地，五年规划的数跟推进计划的数，做个对照表", ("10个左右", "3-5个", "5个")),
    ],
)
def test_each_indicator_that_is_named_has_its_values(question: str, values: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "compare"
    assert [value for value in values if value not in answer.answer] == []


def test_sides_that_are_asked_for_their_own_have_no_row_in_common(ask: Ask) -> None:
    answer = ask("上海的商标代理机构和海门的服务机构各有几家")
    assert "2834家" in first_paragraph(answer)
    assert "超过20家" in answer.answer
