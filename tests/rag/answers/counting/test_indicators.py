from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


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


def test_goals_are_counted_by_the_word_for_them_alone(ask: Ask) -> None:
    assert ask("海门规划有几个目标").facts["count"] == ask("海门规划有几项指标").facts["count"]
