"""Tests that what something is, or where all of it is, is not borne out by words that only speak of it."""

from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.predicates import of_all_unsaid, predicate_unsaid
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "words", "unsaid"),
    [
        ("茶馆都是老字号吗", "培育茶馆20家", True),
        ("茶馆全在茶港区吧", "建设茶港区茶馆", True),
        ("茶馆都是老字号吗", "茶馆均为老字号", False),
        ("茶馆都在推进建设吗", "推进茶馆建设", False),
    ],
)
def test_what_is_said_of_all_needs_words_on_all(question: str, words: str, unsaid: bool) -> None:
    assert of_all_unsaid(question, words) is unsaid


@pytest.mark.parametrize(
    ("question", "words", "unsaid"),
    [
        ("茶叶登记是自愿的吗", "茶叶登记达到300件", True),
        ("茶叶登记是免费的吗", "发挥茶叶免费登记优势", False),
        ("茶馆是市茶委建的吗", "市茶委建茶馆", False),
        ("要建茶馆是真的吗", "建设茶馆", False),
    ],
)
def test_what_something_is_must_be_said(question: str, words: str, unsaid: bool) -> None:
    assert predicate_unsaid(question, words) is unsaid


@pytest.mark.parametrize(
    "question",
    [
        "上海的专利代理机构都在张江吗",
        "海门的贯标企业全是国有企业吗",
        "上海的作品登记是强制的吗",
        "上海市级专利导航项目年均20个吧",
    ],
)
def test_what_no_words_tell_is_left_open(question: str, ask: Ask) -> None:
    assert not first_paragraph(ask(question)).startswith(("是", "不是"))
