from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.restricted import claims_limit, claims_only, restricted
from rag.question.topic.terms import Term
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "words", "only"),
    [
        ("茶展只管红茶吗", "茶展面向红茶、绿茶", False),
        ("茶展光指红茶吧", "茶展面向红茶和绿茶", False),
        ("茶展只管红茶吗", "茶展面向红茶", None),
        ("茶展只管红茶吗", "茶展只管红茶、绿茶", True),
        ("茶展不只管红茶吧", "茶展面向红茶、绿茶", None),
        ("茶展只要红茶吗", "茶展面向红茶、绿茶", None),
    ],
)
def test_what_is_said_to_be_all_has_nothing_beside_it(question: str, words: str, only: bool | None) -> None:
    assert restricted(question, words, [Term("红茶", (), 3.0), Term("茶展", (), 3.0)]) is only


def test_a_number_behind_the_word_is_an_amount() -> None:
    assert not claims_only("茶展只有三家吗")
    assert claims_only("茶展只有红茶吗")


@pytest.mark.parametrize(
    "question",
    [
        "上海剑网专项只归市公安局管吗",
        "天津人才引进培育只由市人社局负责吗",
        "海门的保险产品只有保证保险吗",
        "海门累计培训不到1000人次,对吧",
    ],
)
def test_what_others_share_is_not_of_one_alone(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是")


def test_a_total_is_told_by_the_words_before_its_value(ask: Ask) -> None:
    assert ask("海门累计培训超过1000人次吧").answer.startswith("是，")


def test_a_goal_is_checked_where_something_is_to_be_reached(ask: Ask) -> None:
    assert ask("海门要培训管理和执法人员500人次吗").answer.startswith("是，")


@pytest.mark.parametrize("question", ["只管茶园,茶馆不管,对吧", "茶钱全归镇里,县里不出,是吧", "光查茶馆,对吗"])
def test_a_limit_is_claimed_where_one_thing_is_so_and_the_rest_is_not(question: str) -> None:
    assert claims_limit(question)


@pytest.mark.parametrize("question", ["不管茶馆吧", "不只是茶园吧", "茶园归谁管"])
def test_what_is_only_denied_or_asked_is_no_limit(question: str) -> None:
    assert not claims_limit(question)
