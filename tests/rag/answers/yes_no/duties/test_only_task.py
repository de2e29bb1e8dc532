from __future__ import annotations

import re

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, tasks_naming


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("市教委在推进计划里是不是只负责学校教育", "不是"),
        ("浦东新区只负责版权基地吗", "不是"),
        ("推进计划里市绿化市容局只配合吗", "是"),
        ("市教委在推进计划里只配合不牵头吗", "不是"),
        ("闵行区在推进计划里只负责漕河泾示范区吗", "是"),
        ("市公安局不是只负责打击犯罪吧", "是"),
        ("市商务委只管展会知识产权保护,别的都不管吧", "不是"),
    ],
)
def test_what_a_department_is_said_only_to_do_is_checked_against_all_its_tasks(
    asked: str, verdict: str, ask: Ask
) -> None:
    answer = ask(asked)
    assert answer.answer.startswith(f"{verdict}。")
    assert answer.facts["verdict"] is (verdict == "是")


def test_the_tasks_beside_the_one_claimed_are_counted_and_told(ask: Ask) -> None:
    answer = ask("推进计划里市财政局只负责资金保障吗")
    assert all(f"第{number}项" in answer.answer for number in tasks_naming("市财政局"))
    assert "其他任务" in answer.answer


@pytest.mark.parametrize("asked", ["市税务局只负责税收优惠吗", "市税务局只牵头一项任务吗"])
def test_of_a_department_without_tasks_that_is_said(asked: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.status is Status.NONE
    assert "没有给市税务局安排任务" in answer.answer


def test_a_role_in_one_matter_is_not_held_against_all_tasks(ask: Ask) -> None:
    assert "安排了" not in ask("商业秘密保护里市公安局只是配合吗").answer


def test_the_only_number_in_a_sentence_is_that_of_the_tasks_that_it_cites(ask: Ask) -> None:
    for statement in ask("上海市知识产权局是不是只牵头数据知识产权保护").answer.split("\n"):
        if "安排了**" in statement:
            number = int(re.search(r"安排了\*\*(\d+)项\*\*", statement)[1])
            assert number == len(re.findall(r"\[\d+\]", statement))
            assert not re.search(r"(?:负责|牵头|配合)\d+项", statement)
