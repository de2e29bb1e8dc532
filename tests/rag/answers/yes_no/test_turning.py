from __future__ import annotations

import pytest

from rag.answers.yes_no.turning import turned
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "words", "same"),
    [
        ("茶叶要从散装转成精装吧", "推动茶叶从以散装为主向精装为主转变", True),
        ("茶叶要从精装变成散装吧", "推动茶叶从以散装为主向精装为主转变", False),
        ("由产茶大国变为卖茶大国吗", "由卖茶大国转为产茶大国", False),
        ("茶叶要从精装变成散装吧", "提高茶叶的质量", None),
        ("茶叶由市教委管吗", "由数量和速度向质量和效益转变", None),
        ("要从严从快吗", "依法从严从快批捕", None),
    ],
)
def test_a_turn_has_a_direction(question: str, words: str, same: bool | None) -> None:
    assert turned(question, words) is same


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("天津版权要由数量和速度转向质量和效益吧", "是。"), ("天津版权是由质量和效益转向数量和速度吗", "不是。")],
)
def test_the_direction_decides_the_verdict(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert "由数量和速度向质量和效益转变" in answer.answer
