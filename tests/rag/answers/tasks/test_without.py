from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, numbered_tasks, numbers_of_tasks, tasks_naming


@pytest.mark.parametrize(
    "question", ["推进计划里没有市知识产权局参与的任务有哪些", "推进计划里不由市知识产权局负责的任务"]
)
def test_the_tasks_that_a_department_has_no_part_in_are_all_others(question: str, ask: Ask) -> None:
    answer = ask(question)
    others = sorted(set(numbered_tasks()) - set(tasks_naming("市知识产权局")))
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert answer.facts["count"] == len(others)
    assert numbers_of_tasks(answer) == others


def test_whether_a_department_takes_part_is_another_question(ask: Ask) -> None:
    answer = ask("推进计划里有没有市教委参与的任务")
    assert "没有写明市教委参与" not in answer.answer
