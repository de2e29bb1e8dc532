"""By how much one number is said to be above another is held against both."""

from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("海门的商标注册量比有效发明专利多11617件吗", True),
        ("海门的商标注册量比有效发明专利多出一万多件，对不对", True),
        ("海门的商标注册量比有效发明专利多三万件吧", False),
        ("海门的商标注册量比有效发明专利少11617件吗", False),
        ("海门的注册商标比上海少172万件吗", True),
    ],
)
def test_how_far_two_numbers_are_said_to_lie_apart_is_ruled_by_both(claim: str, holds: bool, ask: Ask) -> None:
    answer = ask(claim)
    assert answer.facts["verdict"] is holds
    assert answer.answer.startswith("是，" if holds else "不是，")
    assert "15371件" in first_paragraph(answer)
    assert len(answer.facts["targets"]) == 2


def test_about_so_many_are_no_ground_for_how_far_they_lie_apart(ask: Ask) -> None:
    answer = ask("上海规划的专利导航项目比推进计划多50个吗")
    assert "verdict" not in answer.facts
    assert "100个左右" in first_paragraph(answer)
    assert "相差多少没有直接写" in first_paragraph(answer)
