from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("上海规划的50家和推进计划的25家是同一个指标吗", "是，两个数都是“知识产权保护规范化市场”", "**25家**"),
        ("海门的41.43件跟15371件是一个口径吗", "不是一回事", "**15371件**"),
        ("海门说的12家和40件，这两个数是一回事吗", "不是一回事", "马德里国际注册商标拥有量"),
    ],
)
def test_whether_two_figures_are_of_one_indicator_comes_first(question: str, first: str, other: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith(first)
    assert other in answer


@pytest.mark.parametrize(
    "question", ["上海规划的50家和推进计划的25家是一家单位负责吗", "海门的7777件和8888件是一回事吗"]
)
def test_figures_that_no_plan_gives_or_duties_are_no_indicators(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert not answer.startswith(("是，两个数", "不是一回事"))
