from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask


def test_whether_there_is_a_number_of_a_thing_is_answered_by_it(ask: Ask) -> None:
    answer = ask("上海商标品牌创新创业基地有没有给具体数字")
    assert answer.intent is Intent.YES_NO
    assert "**" in answer.answer.split("。")[0]


def test_a_thing_that_is_named_without_a_number_has_none(ask: Ask) -> None:
    answer = ask("天津巡回评审庭有没有给数")
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer


def test_data_are_no_number(ask: Ask) -> None:
    assert "这一数值" not in ask("天津有没有数据平台").answer
