from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("上海的五年规划是市政府办公厅发的吧", False),
        ("天津的分工是不是由市科协和市教委联合印发的", False),
        ("天津的分工是战略领导小组办公室发的吗", True),
    ],
)
def test_a_body_that_is_said_to_have_issued_a_plan_is_no_topic(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。《" if holds else "不是。《")


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("推进计划2022年有效吗", True),
        ("推进计划2025年还管用吗", False),
        ("推进计划2025年已经过期了吧", True),
        ("海门规划2024年不再有效了吧", False),
    ],
)
def test_a_year_is_held_against_the_years_that_a_plan_is_in_force(question: str, holds: bool, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("是。" if holds else "不是。")
    assert "规划期为" in answer
