"""Tests that whoever sees to a matter is asked for, also where the matter ends in what is done."""

from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    "question", ["上海和天津商业秘密保护谁负责", "上海、天津地理标志保护谁来管", "侵权打击谁牵头，上海和天津"]
)
def test_who_sees_to_a_matter_is_compared(question: str, ask: Ask) -> None:
    assert "责任部门" in first_paragraph(ask(question))


def test_whom_plans_protect_is_no_question_for_departments(ask: Ask) -> None:
    assert "责任部门" not in first_paragraph(ask("上海和天津主要保护谁"))
