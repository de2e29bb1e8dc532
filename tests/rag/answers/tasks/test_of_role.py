from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("推进计划里市人力资源社会保障局牵头的那项谁配合", ["第111项"]),
        ("市司法局牵头的任务还有谁参与", ["第59项", "第84项"]),
        ("上海市委宣传部牵头的任务有哪些单位配合", ["第4项"]),
    ],
)
def test_who_else_has_a_part_in_what_a_department_leads(question: str, places: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "responsible"
    assert all(f"{place}：" in answer.answer for place in places)
    assert len({duty["clause_id"] for duty in answer.facts["responsible"]}) == len(places)


def test_what_a_department_leads_is_told(ask: Ask) -> None:
    answer = ask("推进计划市高级法院牵头的那条讲什么")
    assert answer.answer.startswith("**上海实施推进计划第55项**")


def test_a_department_that_leads_nothing_is_said_to(ask: Ask) -> None:
    assert "没有安排" in ask("天津市公安局牵头的那项谁配合").answer


def test_a_list_of_what_a_department_leads_stays_a_list(ask: Ask) -> None:
    assert ask("上海市司法局牵头的任务有哪些").intent == "tasks_of_department"


def test_two_tasks_that_a_department_leads_are_set_apart(ask: Ask) -> None:
    answer = ask("上海市司法局牵头的任务，责任单位一样吗")
    first = answer.answer.split("。")[0]
    assert "只有第59项列了市委宣传部、市贸促会" in first
    assert {"第59项", "第84项"} <= {name for name in ("第59项", "第84项") if name in first}


def test_who_has_a_part_in_each_of_the_tasks_listed_is_one_question(ask: Ask) -> None:
    answer = ask("市司法局牵头的任务有哪些，各由谁参与")
    assert "第59项：市司法局牵头" in answer.answer
    assert "第84项：市司法局牵头" in answer.answer
