from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津小作坊没人懂行，会不会给派个人来帮一把", "派遣知识产权专员"),
        ("搭台子卖东西的外头人怕新样子被偷学走，上海怎么叫人家放心", "上海十四五规划"),
    ],
)
def test_what_nobody_puts_in_the_words_of_a_plan_is_answered_by_what_comes_nearest(
    question: str, words: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "意思最接近的原文如下" in first_paragraph(answer)
    assert words in answer.answer


@pytest.mark.parametrize(
    "question", ["海门后天刮不刮台风", "预制菜有啥措施", "上海垃圾分类哪个部门牵头", "那摊子谁来扛"]
)
def test_what_no_plan_is_about_has_nothing_near_it(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE
