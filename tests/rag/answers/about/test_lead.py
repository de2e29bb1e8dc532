from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["推进计划总体由谁牵头", "推进计划有没有一个总的责任单位"])
def test_a_plan_without_a_lead_names_who_carries_it_out(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明总的牵头部门" in answer.answer
    assert "第118项：市知识产权联席会议办公室负责" in answer.answer


def test_a_plan_that_gives_nobody_a_task_is_said_to(ask: Ask) -> None:
    answer = ask("海门规划有没有总牵头单位")
    assert answer.status is Status.NONE
    assert "也没有写明各项任务的责任部门" in answer.answer


def test_the_lead_of_a_task_is_none_of_the_whole(ask: Ask) -> None:
    assert "总的牵头部门" not in ask("推进计划里海外维权有没有牵头部门").answer
