from __future__ import annotations

import re

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph, raw


def _closing_duties(text: str) -> int:
    return len(re.findall(r"\(责任单位:", text))


def test_the_tasks_of_a_plan_without_numbers_are_counted_by_part(ask: Ask) -> None:
    text = raw("tianjin")
    main, rest = text.split("二、重点工程")
    projects, safeguards = rest.split("三、实施保障")
    parts = [_closing_duties(part) for part in (main, projects, safeguards)]
    answer = ask("天津的任务总数是多少")
    assert answer.intent is Intent.COUNT
    assert f"**{sum(parts)}项**" in answer.answer
    assert [int(number) for number in re.findall(r"：(\d+)项", answer.answer)] == parts


def test_a_plan_that_numbers_its_tasks_through_says_how_many(ask: Ask) -> None:
    assert "**123项任务**" in ask("推进计划的任务总数").answer


def _by_part() -> dict[str, int]:
    """Count the numbered lines below each outermost heading of the implementation plan."""
    found: dict[str, int] = {}
    heading = ""
    for line in raw("sh-impl").splitlines():
        if re.match("[一二三四五六七八]、", line):
            heading = line.strip()
        elif re.match(r"\d+\.", line):
            found[heading] = found.get(heading, 0) + 1
    return found


@pytest.mark.parametrize(("question", "choose"), [("推进计划哪个部分的任务最多", max), ("推进计划哪一章任务最少", min)])
def test_the_part_with_most_or_fewest_tasks(question: str, choose: type[max], ask: Ask) -> None:
    parts = _by_part()
    best = choose(parts.values())
    first = ask(question).answer.split("\n")[0]
    assert f"**{best}项**" in first
    assert all((heading in first) == (number == best) for heading, number in parts.items())


def test_the_department_with_most_tasks_is_another_question(ask: Ask) -> None:
    assert "市知识产权局的任务最多" in ask("推进计划哪个部门的任务最多").answer


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("天津主要任务六个方面各有几条", [3, 5, 5, 3, 3, 4]),
        ("推进计划第五部分有几节几项", [6, 5, 5, 4]),
        ("推进计划第六部分各节有几项", [4, 4, 3, 7]),
    ],
)
def test_how_many_each_part_has(question: str, numbers: list[int], ask: Ask) -> None:
    answer = ask(question)
    assert f"共**{sum(numbers)}项**" in first_paragraph(answer)
    assert [int(number) for number in re.findall(r"：(\d+)项", answer.answer)] == numbers


def test_the_section_with_most_tasks_may_be_asked_for_by_number(ask: Ask) -> None:
    assert "(七)" in first_paragraph(ask("推进计划第几节任务最多"))


def test_what_stands_right_below_a_part_are_its_sections(ask: Ask) -> None:
    assert "**9项**" in first_paragraph(ask("天津第二部分有几节"))


def test_how_many_a_plan_has_in_all_counts_its_tasks_one_by_one(ask: Ask) -> None:
    assert ask("天津的分工方案总共几项").facts["count"] == ask("天津分工一共有多少项任务").facts["count"]
    assert ask("海门规划总共几条原则").facts["count"] == 4
