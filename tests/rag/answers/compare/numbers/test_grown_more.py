from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    "question",
    [
        "上海的PCT申请和商标总量，谁涨得快",
        "十三五期间上海是PCT申请量涨得多，还是发明专利授权量涨得多",
        "上海发明专利授权跟PCT国际专利申请相比，哪个增幅大",
    ],
)
def test_which_grew_to_the_greater_multiple_is_said_with_both_values_of_each(question: str, ask: Ask) -> None:
    answer = ask(question)
    first = first_paragraph(answer)
    assert "PCT国际专利申请量增长的倍数更高" in first
    assert "没有写增幅" in first
    assert "从1060件增长到3558件" in raw("sh-plan")
    assert "**1060件**" in answer.answer
    assert "**增长到3558件**" in answer.answer


@pytest.mark.parametrize("question", ["上海的PCT申请量涨得快吗", "海门的质押融资和商标谁涨得快"])
def test_without_two_values_of_each_nothing_is_weighed(question: str, ask: Ask) -> None:
    assert "倍数" not in ask(question).answer
