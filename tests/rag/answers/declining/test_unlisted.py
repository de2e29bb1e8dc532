from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["天津没写到哪些服务机构", "上海规划哪些产业没提到"])
def test_what_a_plan_does_not_write_is_not_listed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "无法逐一列出" in answer.answer


def test_what_it_writes_is(ask: Ask) -> None:
    assert ask("上海规划提到了哪些产业").status is not Status.NONE
