from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, numbers_of_tasks, tasks_naming


@pytest.mark.parametrize(
    ("departments", "asked"),
    [
        (("市科委", "市教委"), "推进计划里市科委和市教委一起参与哪些任务"),
        (("市公安局", "市检察院"), "推进计划里市公安局、市检察院共同承担的任务"),
        (("市知识产权局", "市财政局"), "推进计划里市知识产权局和市财政局都有份的任务"),
        (("市农业农村委", "上海海关"), "市农业农村委和上海海关在推进计划里有没有一起干的活"),
    ],
)
def test_what_departments_do_together_is_every_clause_that_names_them_all(
    departments: tuple[str, str], asked: str, ask: Ask
) -> None:
    answer = ask(asked)
    one, other = map(tasks_naming, departments)
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert numbers_of_tasks(answer) == sorted(set(one) & set(other))
    assert answer.facts["count"] == len(set(one) & set(other))


def test_what_departments_do_together_can_be_counted(ask: Ask) -> None:
    answer = ask("推进计划里市公安局和市检察院共同参与几项任务")
    number = len(set(tasks_naming("市公安局")) & set(tasks_naming("市检察院")))
    assert answer.intent is Intent.COUNT
    assert f"**{number}项**" in answer.answer.split("\n")[0]


def test_a_role_that_they_do_not_share_is_said_to_be_missing_before_what_they_share(ask: Ask) -> None:
    answer = ask("推进计划里市科委和市司法局共同牵头哪些任务")
    assert "没有安排市科委、市司法局共同牵头的任务（**0项**）" in answer.answer
    assert numbers_of_tasks(answer) == sorted(set(tasks_naming("市科委")) & set(tasks_naming("市司法局")))


def test_departments_that_no_clause_names_together_share_nothing(ask: Ask) -> None:
    answer = ask("推进计划里市贸促会和市国资委一起做哪些任务")
    assert not set(tasks_naming("市贸促会")) & set(tasks_naming("市国资委"))
    assert answer.status is Status.NONE
    assert "共同参与的任务（**0项**）" in answer.answer


@pytest.mark.parametrize(
    "question", ["推进计划同时写了市公安局和市检察院的是哪几项", "推进计划里市公安局和市检察院都写到的任务"]
)
def test_tasks_that_name_both(question: str, ask: Ask) -> None:
    both = sorted(set(tasks_naming("市公安局")) & set(tasks_naming("市检察院")))
    assert numbers_of_tasks(ask(question)) == both


def test_tasks_of_both_and_nobody_else(ask: Ask) -> None:
    answer = ask("天津只有市教委和市科技局两家的任务有哪些")
    assert "没有安排只由" in answer.answer or "只由" in answer.answer
    assert "二、(八)" in ask("天津只由市知识产权局和市农委负责的任务有哪些").answer


def test_tasks_of_both_in_a_part(ask: Ask) -> None:
    both = set(tasks_naming("市教委")) & set(tasks_naming("市科委"))
    answer = ask("推进计划第三部分市教委和市科委一起参与哪些任务")
    assert numbers_of_tasks(answer) == sorted(number for number in both if number <= 23)


def test_a_court_called_so_for_short_takes_part(ask: Ask) -> None:
    answer = ask("推进计划里市检察院和法院共同承担的任务")
    assert numbers_of_tasks(answer) == sorted(set(tasks_naming("市高级法院")) & set(tasks_naming("市检察院")))


def test_departments_that_stand_together_are_asked_for_their_common_tasks(ask: Ask) -> None:
    answer = ask("推进计划里市科委与市国资委同时出现")
    assert numbers_of_tasks(answer) == sorted(set(tasks_naming("市科委")) & set(tasks_naming("市国资委")))
