from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("推进计划里哪些任务没有牵头单位", "总共多少项", "推进计划里几项任务没有牵头单位"),
        ("推进计划里哪些任务提到海关", "一共几条", "推进计划里几项任务提到海关"),
        ("推进计划里市司法局负责哪些任务", "加起来几项", "推进计划里市司法局负责几项任务"),
        ("推进计划里市司法局配合几项", "牵头呢", "上海实施推进计划市司法局牵头的任务有几项"),
        ("推进计划里市司法局配合哪些任务", "单独负责呢", "上海实施推进计划市司法局单独负责的任务有哪些"),
        ("推进计划里法院和海关一起的任务几项", "分别讲啥", "推进计划里法院和海关一起的任务几项"),
    ],
)
def test_more_is_asked_of_the_tasks_told(before: str, asked: str, resolved: str, ask: Ask) -> None:
    assert ask(before, asked).resolved_question == resolved


@pytest.mark.parametrize(
    ("before", "asked"),
    [("海门实施保障有哪些", "一共几条"), ("推进计划第51项谁负责", "牵头呢"), ("推进计划里哪些部门管商标", "一共几家")],
)
def test_what_tells_of_no_tasks_of_departments_is_completed_as_before(before: str, asked: str, ask: Ask) -> None:
    assert "几项任务" not in ask(before, asked).resolved_question
    assert "的任务" not in ask(before, asked).resolved_question


def test_tasks_that_were_listed_are_counted_and_not_all_of_the_plan(ask: Ask) -> None:
    answer = ask("推进计划里哪些任务提到海关", "一共几项").answer
    assert answer.startswith("上海实施推进计划写到“海关”的有**")


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("天津海关负责哪些任务", "其中跟商标有关的", "天津海关跟商标有关的有哪些"),
        ("推进计划里市司法局负责哪些任务", "里面涉及仲裁的有几项", "上海实施推进计划市司法局跟仲裁有关的有几项"),
        ("推进计划里市司法局牵头哪些", "一共几项", "推进计划里市司法局牵头几项任务"),
    ],
)
def test_those_of_the_tasks_told_that_have_a_matter_are_asked_for(
    before: str, asked: str, resolved: str, ask: Ask
) -> None:
    assert ask(before, asked).resolved_question == resolved
