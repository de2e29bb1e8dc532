from __future__ import annotations

import pytest

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
    assert spelt_out(text) == full


def test_only_a_question_that_names_nothing_asks_for_the_rest() -> None:
    assert asks_the_rest("还有吗")
    assert not asks_the_rest("还有别的法子吗")


def test_whether_that_is_the_only_task_asks_for_all_once_more(ask: Ask) -> None:
    answer = ask("推进计划里徐汇区做什么", "就这两项吗")
    assert answer.resolved_question == "推进计划里徐汇区做什么"
