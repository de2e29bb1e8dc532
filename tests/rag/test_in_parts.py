"""Tests that what somebody tells of themselves first does not keep the question behind it from being answered."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("老家翻修屋顶，海门规划里地理标志保护打算怎么做", "地理标志"),
        ("舅舅爱下象棋，海门规划里对商标品牌打算怎么做", "商标"),
    ],
)
def test_the_question_behind_what_is_told_is_answered(question: str, said: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert said in first_paragraph(answer)


@pytest.mark.parametrize(
    "question", ["2030年的数，上海的专利导航项目要几个", "深圳的情况，上海规划有没有写深圳的专利池"]
)
def test_what_stands_first_and_says_of_when_or_where_is_not_dropped(question: str, ask: Ask) -> None:
    assert ask(question).status is not Status.GROUNDED
