"""What an answer is to be used for is no topic."""

from __future__ import annotations

import pytest

from rag.question.wording.errand import without_errand
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("写稿子要核对一下:茶港有几家茶馆", "茶港有几家茶馆"),
        ("帮主任找个数:茶港有几家茶馆", "茶港有几家茶馆"),
        ("做课件用,茶港怎么炒茶", "茶港怎么炒茶"),
        ("老师留的作业:茶港怎么炒茶", "茶港怎么炒茶"),
        ("整理台账,想确认下茶港有几家茶馆", "茶港有几家茶馆"),
        ("领导让我问问,茶馆谁管", "茶馆谁管"),
        ("赶报告,急:茶馆谁管", "茶馆谁管"),
        ("开会要用的数据:茶港茶馆数", "茶港茶馆数"),
    ],
)
def test_the_use_of_an_answer_is_taken_off(text: str, rest: str) -> None:
    assert without_errand(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "写了稿子,怎么登记版权",
        "写稿子,怎么登记版权",
        "帮老板查专利,茶港有平台吗",
        "茶馆:茶港有几家",
        "做茶叶,茶港有补贴吗",
        "开会的是谁",
        "老师能评职称吗",
    ],
)
def test_what_is_asked_about_stays(text: str) -> None:
    assert without_errand(text) == text


def test_the_words_of_a_use_are_no_terms(understood: Understand) -> None:
    question = understood("编简报要核实个数:海门到2025年马德里商标要多少件")
    assert not {"简报", "核实"} & {term.word for term in question.terms}
