from __future__ import annotations

import pytest

from rag.contract import Intent
from rag.question.dialogue.follow_ups.further import asks_further, asks_the_rest, spelt_out
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "text",
    [
        "还有别的法子吗",
        "除了这个还有其他途径没有",
        "有没有别的融资渠道",
        "还有哪些机制",
        "还有呢",
        "还有没有其他的",
        "还能怎么做",
        "除此之外呢",
        "除了家纺,还有啥",
        "就这些吗",
        "没有别的了吗",
    ],
)
def test_more_than_was_told_is_asked_for(text: str) -> None:
    assert asks_further(text)


@pytest.mark.parametrize("text", ["还有多少家", "还有谁配合", "办法由谁制定", "别的地方呢", "这些由谁管"])
def test_another_thing_is_not_more_of_the_same(text: str) -> None:
    assert not asks_further(text)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("还有别的法子吗", "还有什么措施"),
        ("海门还有其他宣传途径没有", "海门宣传还有什么措施"),
        ("还有别的单位吗", "还有哪些部门负责"),
        ("还有多少家", "还有多少家"),
    ],
)
def test_what_more_is_asked_for_is_spelt_out(text: str, full: str) -> None:
    assert spelt_out(text, Intent.MEASURE) == full


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("其他还有哪些单位配合", "还有哪些部门配合"),
        ("剩下的单位都有谁", "还有哪些部门负责"),
        ("另外几家是谁", "还有哪些部门负责"),
        ("除了它还有哪几家一块做", "还有哪些部门一块做"),
        ("还有谁协同", "还有哪些部门一起做"),
        ("其他部门也参与吗", "还有哪些部门参与"),
        ("其他部门任务多吗", "其他部门任务多吗"),
        ("还有哪些单位入选", "还有哪些单位入选"),
    ],
)
def test_who_else_has_a_part_is_asked_so_behind_who_is_in_charge(text: str, full: str) -> None:
    assert spelt_out(text, Intent.RESPONSIBLE) == full
    assert spelt_out(text, Intent.COUNT) == text


def test_who_else_has_a_part_is_asked_of_the_plan_before(ask: Ask) -> None:
    answer = ask("推进计划里种业打假谁牵头", "其他还有哪些部门配合")
    assert answer.resolved_question.startswith("上海实施推进计划")
    assert answer.answer.startswith("上海实施推进计划第51项：市农业农村委牵头，市绿化市容局配合")


def test_only_a_question_that_names_nothing_asks_for_the_rest() -> None:
    assert asks_the_rest("还有吗")
    assert not asks_the_rest("还有别的法子吗")


def test_whether_that_is_the_only_task_asks_for_all_once_more(ask: Ask) -> None:
    answer = ask("推进计划里徐汇区做什么", "就这两项吗")
    assert answer.resolved_question == "推进计划里徐汇区做什么"
