from __future__ import annotations

import re

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph, numbered_tasks


@pytest.mark.parametrize(
    ("asked", "verdict", "numbers"),
    [
        (
            "天津的保障措施比海门的多吗",
            "天津工作分工有5条保障措施，多于海门规划的4条。",
            ("5条保障措施", "4条保障措施"),
        ),
        ("海门和上海的基本原则谁多", "两者一样多：海门规划和上海十四五规划都有4条原则。", ("4条原则", "4条原则")),
        (
            "天津的重点工程和上海的专栏,哪边数量多",
            "上海十四五规划有10个专栏，多于天津工作分工的9个工程。",
            ("9个工程", "10个专栏"),
        ),
    ],
)
def test_which_plan_has_more_things_of_a_kind_is_told_first(
    asked: str, verdict: str, numbers: tuple[str, str], ask: Ask
) -> None:
    answer = ask(asked)
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith(verdict)
    assert all(f"**{number}**" in answer.answer for number in numbers)


def test_a_plan_without_any_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("上海规划和海门规划哪个专栏多")
    assert first_paragraph(answer).startswith("上海十四五规划的更多，有10个专栏。")
    assert "《南通市海门区“十四五”知识产权发展规划》没有单独列出专栏" in answer.answer


def test_a_place_asked_behind_another_is_asked_for_the_same_kind(ask: Ask) -> None:
    answer = ask("上海规划有几条保障措施，天津呢")
    assert "3条保障措施" in answer.answer
    assert "5条保障措施" in answer.answer


@pytest.mark.parametrize(
    "question", ["推进计划第五部分和第六部分哪个任务多", "推进计划的服务管理部分和合作部分，哪个任务多"]
)
def test_two_parts_of_a_plan_are_weighed_by_their_tasks(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer) == "“五、加强知识产权高标准服务管理”的更多："
    within = [number for number in numbered_tasks() if 62 <= number <= 81]
    assert f"共有**{len(within)}项任务**（第62项至第81项）" in answer.answer
    assert "**18项任务**（第82项至第99项）" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("上海规划和海门规划的基本原则条数一样吗", "是，两者一样多"),
        ("天津和海门的保障措施条数相同吗", "不是，天津工作分工有5条保障措施，多于海门规划的4条"),
    ],
)
def test_whether_there_are_as_many_is_ruled_by_the_numbers(question: str, said: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("推进计划里司法保护和行政保护哪一节条数多", "“(七)实现高效的知识产权行政保护”的更多："),
        ("天津的保障措施比海门多几条", "天津工作分工有5条保障措施，多于海门规划的4条"),
    ],
)
def test_sections_are_weighed_by_their_tasks_and_plans_by_how_many_more(question: str, said: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "推进计划第七部分和第八部分哪个任务多",
        "推进计划里司法保护和行政保护哪一节条数多",
        "推进计划里商标和版权哪个任务多",
    ],
)
def test_a_number_is_told_with_as_many_clauses(question: str, ask: Ask) -> None:
    answer = ask(question)
    told = [(re.findall(r"(\d+)\**(?:项任务|条)", claim.text), claim) for claim in answer.claims]
    assert any(numbers for numbers, _ in told)
    assert [claim.text for numbers, claim in told for number in numbers if len(claim.citations) != int(number)] == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("三个规划的保障措施条数一样吗", "不是，天津工作分工的最多：海门规划有4条保障措施，上海十四五规划有3条"),
        (
            "上海、天津、海门的基本原则条数一样吗",
            "不是，各方不完全一样多：上海十四五规划有4条原则，海门规划有4条原则。",
        ),
        ("上海和海门的基本原则一样多吗", "是，两者一样多"),
    ],
)
def test_the_numbers_of_more_than_two_plans_are_told(question: str, said: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(said)
