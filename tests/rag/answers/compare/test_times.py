from __future__ import annotations

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


def test_which_way_an_indicator_turns_is_told_with_both_values(ask: Ask) -> None:
    answer = ask("海门培育省战略推进计划企业,目标跟现有的比是往上走还是持平")
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith("目标（5家）多于")
    assert "4家" in answer.answer


def test_a_number_and_one_for_so_many_people_are_not_weighed(ask: Ask) -> None:
    answer = ask("海门发明专利的目标和十三五末比,是往上走还是持平")
    assert "每万人高价值发明专利拥有量" in answer.answer
    assert "低于" not in answer.answer
