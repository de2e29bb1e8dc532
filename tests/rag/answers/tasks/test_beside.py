from __future__ import annotations

from tests.rag.asking import Ask, numbers_of_tasks, tasks_naming


def test_of_a_body_beside_a_department_it_is_quoted_what_plans_write(ask: Ask) -> None:
    answer = ask("推进计划里市财政局和公益讲师团要做什么")
    assert "没有给公益讲师团安排任务" in answer.answer
    assert "公益讲师团" in answer.citations[0].quote
    assert set(tasks_naming("市财政局")) <= set(numbers_of_tasks(answer))


def test_the_body_may_stand_before_the_department(ask: Ask) -> None:
    assert "没有给版权协会安排任务" in ask("天津的版权协会和市公安局要做什么").answer


def test_the_office_of_those_who_share_tasks_is_another_body(ask: Ask) -> None:
    answer = ask("天津的知识产权战略领导小组办公室有哪些任务").answer
    assert "没有给知识产权战略领导小组办公室安排任务，它是印发单位" in answer


def test_of_two_departments_none_is_such_a_body(ask: Ask) -> None:
    assert "安排任务，" not in ask("天津的市财政局和市公安局要做什么").answer
