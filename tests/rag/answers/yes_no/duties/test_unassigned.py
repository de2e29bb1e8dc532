from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question",
    ["海门专利导航由区知识产权局牵头吗", "海门人才引进归人社局管吗", "海门叠石桥是不是市监局负责"],
)
def test_a_plan_that_gives_nobody_a_duty_bears_out_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.YES_NO, Status.PARTIAL)
    assert "全文没有写明责任部门" in answer.answer
    assert "verdict" not in answer.facts


def test_a_plan_with_duties_tells_whose_it_is(ask: Ask) -> None:
    assert ask("天津专利导航由市教委牵头吗").answer.startswith("不是。")
