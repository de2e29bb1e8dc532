from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["上海人均的发明专利排第几名", "上海的发明专利拥有量排得上号吗"])
def test_the_place_that_a_plan_writes_is_quoted(question: str, ask: Ask) -> None:
    assert "第2位" in ask(question).answer


def test_a_place_that_no_plan_writes_is_said_to_be_unwritten(ask: Ask) -> None:
    answer = ask("天津的老字号全国第几")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer) == "《天津市知识产权“十四五”规划主要任务工作分工》没有写明排名，相关的写法如下。"
