"""Tests that what something is, or where all of it is, is not borne out by words that only speak of it."""

from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.predicates import (
    manner_unsaid,
    of_all_unsaid,
    possession_unsaid,
    predicate_unsaid,
    silence_refutes_nothing,
    than_before_unsaid,
)
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


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("茶艺培训基地有编制吗", True),
        ("茶艺培训基地有讲师吗", False),
        (",,有茶馆吗", False),
        ("茶农学艺这块有安排吗", False),
    ],
)
def test_what_a_thing_has_must_be_said(question: str, unsaid: bool) -> None:
    assert possession_unsaid(question, "为培训基地选聘讲师") is unsaid


def test_more_than_before_needs_words_of_growth() -> None:
    assert than_before_unsaid("茶馆比去年增加了吗", "建设茶馆20家")
    assert not than_before_unsaid("茶馆比去年增加了吗", "茶馆同比增长20%")
    assert not than_before_unsaid("茶馆比茶园多吗", "建设茶馆20家")


def test_a_manner_must_be_said() -> None:
    assert manner_unsaid("茶馆由茶农自愿参加吗", "茶农参加茶馆")
    assert not manner_unsaid("茶馆由茶农自愿参加吗", "茶农自愿参加茶馆")


@pytest.mark.parametrize(
    ("question", "is_open"),
    [("茶馆是全国第一个吗", True), ("茶馆是收费的吗", True), ("茶馆是外商资助的吧", True), ("茶馆是卖花的吗", False)],
)
def test_what_plans_need_not_say_is_not_refuted_by_silence(question: str, is_open: bool) -> None:
    assert silence_refutes_nothing(question) is is_open


@pytest.mark.parametrize(
    "question",
    [
        "上海知识产权培训基地有宿舍吗",
        "上海规范化市场是收费的吗",
        "天津知识产权专员是全国第一个吗",
        "海门人才信息库比去年增加了吗",
        "天津知识产权专家库由企业自愿参加吧",
    ],
)
def test_of_what_no_plan_tells_nothing_is_ruled(question: str, ask: Ask) -> None:
    assert not first_paragraph(ask(question)).startswith(("是", "不是", "有，", "没有"))
