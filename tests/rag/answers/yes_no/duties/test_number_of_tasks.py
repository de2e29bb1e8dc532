from __future__ import annotations

import pytest

from tests.rag.asking import Ask, tasks_naming


@pytest.mark.parametrize(
    ("question", "holds", "number"),
    [
        ("推进计划里市科委的任务超过4项吗", True, 6),
        ("推进计划里市商务委的任务不到3项吧", False, 3),
        ("推进计划里市贸促会有三项任务对吗", True, 3),
        ("推进计划里市经济信息化委的任务比2项多吗", True, 3),
        ("推进计划市文化旅游局的任务比两项少吗", False, 2),
    ],
)
def test_a_number_of_tasks_is_held_against_those_that_name_the_department(
    question: str, holds: bool, number: int, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.answer.startswith("是。" if holds else "不是。")
    assert f"**{number}项**" in answer.answer
    department = next(
        name for name in ("市科委", "市商务委", "市贸促会", "市经济信息化委", "市文化旅游局") if name in question
    )
    assert len(tasks_naming(department)) == number


def test_a_role_narrows_what_is_counted(ask: Ask) -> None:
    assert ask("推进计划里上海海关单独负责1项对吗").answer.startswith("是。")
    answer = ask("推进计划里市财政局牵头4项对吗").answer
    assert answer.startswith("不是。")
    assert "没有给市财政局安排牵头的任务" in answer


def test_where_a_word_may_mean_one_role_or_any_both_are_told(ask: Ask) -> None:
    answer = ask("推进计划里市高级法院负责的任务超过10项吗")
    assert answer.facts["verdict"] is None
    assert "**12项**" in answer.answer
    assert "**5项**负责的任务" in answer.answer


def test_a_share_of_all_tasks_is_weighed(ask: Ask) -> None:
    assert ask("推进计划里市教委的任务过半吗").answer.startswith("不是。")
    assert ask("推进计划里市检察院的任务不到一半吧").answer.startswith("是。")
    answer = ask("推进计划里市检察院的任务占多少").answer
    assert "没有直接写这个比例" in answer
    assert "没有直接写这个比例" in ask("推进计划里市检察院的任务占三分之一吗").answer
    assert "123项任务" in answer


def test_who_has_the_most_tasks_is_counted(ask: Ask) -> None:
    assert ask("推进计划里市教委配合的任务最多吗").answer.startswith("是。")
    for question in ("推进计划里市司法局的任务最多吧", "推进计划里任务最多的是市检察院吗"):
        answer = ask(question).answer
        assert answer.startswith("不是。")
        assert "任务最多的是市知识产权局" in answer


def test_a_topic_of_tasks_is_kept(ask: Ask) -> None:
    answer = ask("推进计划里市教委跟培训有关的任务超过2项吗").answer
    assert answer.startswith("不是。")
    assert "**1项**写到“培训”的任务" in answer


def test_those_that_a_plan_does_not_name_are_told_beside_a_denial(ask: Ask) -> None:
    answer = ask("天津市财政局有8项任务吗").answer
    assert answer.startswith("不是。")
    assert "没有写明具体是谁" in answer


@pytest.mark.parametrize(
    "question", ["推进计划第6项有市财政局吗", "推进计划里市财政局有几项任务", "市财政局给企业补助超过5万元吗"]
)
def test_other_questions_are_answered_elsewhere(question: str, ask: Ask) -> None:
    assert "给市财政局安排了" not in ask(question).answer


def test_a_plan_of_another_city_is_read_alike(ask_harbour: Ask) -> None:
    assert ask_harbour("市文化和旅游局的任务超过3项吗").answer.startswith("是。")
    assert ask_harbour("市港口管理局牵头的任务有2项吗").answer.startswith("不是。")
