from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海规划跟海门规划的规划期一样吗", "一样。"),
        ("推进计划和天津规划的规划期相同吗", "不一样。"),
        ("推进计划和天津规划的截止日期一样吗", "不一样。"),
    ],
)
def test_whether_plans_are_made_for_the_same_years_is_said_first(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith(verdict)
    assert answer.answer.count("规划期为") == 2


def test_nothing_is_compared_where_that_is_not_asked(ask: Ask) -> None:
    assert "一样" not in ask("天津和海门的规划期各是哪几年").answer
