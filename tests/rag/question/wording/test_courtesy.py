"""Greetings and thanks are no part of a question."""

from __future__ import annotations

import pytest

from rag.question.wording.courtesy import without_courtesies
from rag.question.wording.normalise import normalise
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("您好，打扰了，茶港有几家茶馆", "茶港有几家茶馆"),
        ("麻烦打听一下老师,茶港有几家茶馆", "茶港有几家茶馆"),
        ("同志们好！茶港有几家茶馆，谢谢啦", "茶港有几家茶馆"),
        ("劳驾问个事:茶港有几家茶馆", "茶港有几家茶馆"),
        ("茶港有几家茶馆 急急急 在线等哈哈", "茶港有几家茶馆"),
        ("茶港有几家茶馆,我懒得翻了", "茶港有几家茶馆"),
    ],
)
def test_courtesies_are_taken_off_both_ends(text: str, rest: str) -> None:
    assert without_courtesies(text) == rest
    assert normalise(text) == normalise(rest)


@pytest.mark.parametrize(
    "text",
    [
        "你好",
        "老师,能评职称吗",
        "麻烦的手续怎么办",
        "谢谢,再见",
        "茶馆,最急的是谁",
        "领导,机构归谁管",
        "机器人、人工智能归谁管",
        "茶馆怎么管,我不想找律师",
    ],
)
def test_what_may_be_asked_stays(text: str) -> None:
    assert without_courtesies(text) == text


def test_a_message_of_nothing_else_ends_at_once() -> None:
    assert without_courtesies(",急哈" * 120 + "谁") == ",急哈" * 120 + "谁"


def test_what_an_answer_is_for_asks_nothing_beside_other_parts(ask: Ask) -> None:
    answer = ask("领导叫我报个数，上海十四五规划有几条基本原则？有几个专栏？").answer
    assert "领导" not in answer
    assert "10个专栏" in answer
