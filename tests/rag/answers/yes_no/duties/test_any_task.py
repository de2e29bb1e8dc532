from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph, tasks_naming


@pytest.mark.parametrize(
    ("question", "department"),
    [
        ("推进计划里市科委有任务吗", "市科委"),
        ("推进计划给市商务委派活了没有", "市商务委"),
        ("市农业农村委在推进计划里有没有份", "市农业农村委"),
        ("推进计划有没有提到市贸促会", "市贸促会"),
    ],
)
def test_a_department_with_tasks_is_told_how_many_and_where(question: str, department: str, ask: Ask) -> None:
    answer, tasks = ask(question), tasks_naming(department)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是。")
    assert f"**{len(tasks)}项**" in answer.answer
    assert all(f"第{number}项" in answer.answer for number in tasks)


def test_that_a_department_has_none_is_denied_if_it_has_some(ask: Ask) -> None:
    assert ask("推进计划没给市科委安排任务吧").answer.startswith("不是。")


def test_a_department_that_no_plan_names_has_no_task(ask: Ask) -> None:
    answer = ask("天津分工里提到市气象局了吗")
    assert answer.status is Status.NONE
    assert answer.answer.startswith("没有")


def test_a_district_without_a_task_of_its_own_is_told_of_those_of_all_districts(ask: Ask) -> None:
    answer = ask("长宁区在推进计划里有任务吗")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("没有。")
    assert "写给“各区”的任务" in answer.answer


def test_a_role_that_a_department_does_not_have_is_told_to_be_missing(ask: Ask) -> None:
    assert "没有给市公安局安排牵头的任务" in ask("市公安局在推进计划里有牵头的任务吗").answer


def test_a_plan_that_assigns_nobody_says_so_and_quotes_where_it_names_a_department(ask: Ask) -> None:
    answer = ask("海门规划给市监局安排任务了吗")
    assert "全文没有给任何部门安排任务" in first_paragraph(answer)
    assert "市场监督管理局" in answer.citations[0].quote


def test_what_a_department_has_to_do_with_a_matter_is_no_question_for_any_task(ask: Ask) -> None:
    assert "写明" in ask("推进计划里市科委参与高价值专利培育吗").answer


def test_a_place_with_several_tasks_is_named_once_with_their_number(ask: Ask) -> None:
    answer = ask("上海规划里市国防科工办有没有任务")
    assert "专栏5（2项）" in answer.answer
    assert answer.answer.count("专栏5") == 1


def test_who_only_has_a_share_is_told_to_have_tasks_where_it_is_asked_if_it_helps(ask: Ask) -> None:
    answer = ask("推进计划里市公安局要不要配合,还是没它的份")
    assert answer.answer.startswith("是。")
    assert "按职责分工负责的任务" in answer.answer


def test_a_place_may_be_what_somebody_is_in_charge_of(ask: Ask) -> None:
    assert ask("漕河泾是不是徐汇区负责").answer.startswith("不是。上海实施推进计划第14项写明：闵行区负责")
