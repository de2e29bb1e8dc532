from __future__ import annotations

import pytest

from tests.rag.asking import Ask, tasks_naming


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("市商务委在推进计划里都是配合吗", "不是"),
        ("市绿化市容局在推进计划里全是配合吗", "是"),
        ("推进计划里市财政局只有三项任务吗", "是"),
        ("推进计划里市财政局只有一项任务吗", "不是"),
        ("徐汇区在推进计划里只有第12项吗", "不是"),
        ("闵行区在推进计划里只有第14项吗", "是"),
        ("上海规划的专栏都由市知识产权局牵头吗", "不是"),
        ("推进计划的任务都由市教委负责吗", "不是"),
        ("市贸促会和市绿化市容局在推进计划里都是配合吗", "不是"),
        ("推进计划里上海海关只管四项任务吗", "是"),
    ],
)
def test_what_is_said_of_all_tasks_is_checked_against_every_one(asked: str, verdict: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.answer.startswith(f"{verdict}。")
    assert answer.facts["verdict"] is (verdict == "是")


def test_all_tasks_are_told_with_their_places(ask: Ask) -> None:
    answer = ask("市教委在推进计划里都是配合吗")
    assert all(f"第{number}项" in answer.answer for number in tasks_naming("市教委"))
