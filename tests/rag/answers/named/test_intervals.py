from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("海门常规执法行动多长时间搞一回", "**每季度**：海门规划"),
        ("海门执法检查的频次", "**每季度**：海门规划"),
        ("推进计划里知识产权白皮书几年出一本", "**年度**：上海实施推进计划"),
    ],
)
def test_how_often_is_told_in_the_words_of_the_plan(question: str, begins: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert answer.answer.startswith(begins)


def test_regularly_is_no_interval(ask: Ask) -> None:
    answer = ask("海门隔多久发布一次保护经典案例").answer
    assert "**每" not in answer
    answer = ask("海门的保护经典案例多久发布一次")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("只写了定期，没有写明间隔多长时间")


@pytest.mark.parametrize("question", ["海门多久考核一次", "天津的白皮书几年出一次"])
def test_what_no_plan_tells_is_not_told(question: str, ask: Ask) -> None:
    assert ask(question).status is not Status.GROUNDED
