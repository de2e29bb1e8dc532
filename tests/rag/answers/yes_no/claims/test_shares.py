"""Tests that no share of a whole is ruled on by a sentence that tells nothing of its parts."""

from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.shares import part_unsaid
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "words", "unsaid"),
    [
        ("茶叶商标大多数是外地人的吗", "茶叶商标达到300件", True),
        ("茶馆一半以上由个人开办吧", "新增茶馆20家", True),
        ("茶商主要是外地企业的吧", "茶商达到90家", True),
        ("茶商七成是外地的吗", "茶商中外地的占七成", False),
        ("主要任务是什么", "主要任务", False),
        ("茶园主要是做什么的", "建设茶园", False),
    ],
)
def test_a_part_of_a_whole_is_claimed_and_not_told(question: str, words: str, unsaid: bool) -> None:
    assert part_unsaid(question, words) is unsaid


@pytest.mark.parametrize("question", ["上海的有效商标大部分是外地人注册的吗", "海门的马德里商标主要来自床品厂吧"])
def test_who_has_most_of_what_is_counted_is_left_open(question: str, ask: Ask) -> None:
    assert not first_paragraph(ask(question)).startswith(("是", "不是"))
