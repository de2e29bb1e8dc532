from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, numbered_tasks


@pytest.mark.parametrize(
    "question", ["推进计划第五部分和第六部分哪个任务多", "推进计划的服务管理部分和合作部分，哪个任务多"]
)
def test_two_parts_of_a_plan_are_weighed_by_their_tasks(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer) == "“五、加强知识产权高标准服务管理”的任务更多："
    within = [number for number in numbered_tasks() if 62 <= number <= 81]
    assert f"共有**{len(within)}项任务**（第62项至第81项）" in answer.answer
    assert "**18项任务**（第82项至第99项）" in answer.answer
