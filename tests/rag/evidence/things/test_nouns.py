from __future__ import annotations

import pytest

from rag.evidence.things.nouns import noun_in, nouns_asked, number_asked


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("要打造几个茶园", "茶园"),
        ("多少条产业链", "产业链"),
        ("茶园一共有几个?", "茶园"),
        ("茶园(果园)有几个", "茶园"),
        ("重点扶持的茶园,加起来有几个", "茶园"),
        ("茶园数得出来是几个", "茶园"),
        ("双茶园说的到底是几个", "双茶园"),
        ("要建哪些茶园", "茶园"),
        ("茶园有哪些", "茶园"),
        ("茶园都有哪几个", "茶园"),
    ],
)
def test_a_question_tells_what_is_to_be_counted_or_listed(text: str, noun: str) -> None:
    assert noun in nouns_asked(text)


@pytest.mark.parametrize("text", ["谁负责茶园", "茶叶多少钱一斤", "给茶园多少资金", "茶园有多少人", "卖了几万斤茶叶"])
def test_nothing_is_named_where_no_things_or_an_amount_are_asked_for(text: str) -> None:
    assert nouns_asked(text) == ()


def test_the_thing_counted_is_found_in_a_sentence() -> None:
    assert noun_in(("绿茶市场", "市场"), "打造茶叶市场") == "市场"
    assert noun_in(("果园",), "新建茶园") == ""


def test_the_thing_counted_reaches_back_as_far_as_question_and_sentence_agree() -> None:
    assert noun_in(("示范茶园",), "新建绿色示范茶园", "新建几个绿色示范茶园") == "绿色示范茶园"


@pytest.mark.parametrize(
    ("text", "noun"), [("六大特产有哪些", "特产"), ("哪两种特产", "特产"), ("哪些地方的茶农来", "茶农")]
)
def test_a_number_or_what_says_of_what_kind_is_no_part_of_the_noun(text: str, noun: str) -> None:
    assert nouns_asked(text)[0] == noun


def test_what_stands_behind_a_verb_is_not_asked_for() -> None:
    assert "茶叶" not in nouns_asked("哪几个园区来搞茶叶")


@pytest.mark.parametrize(("text", "number"), [("六大特产有哪些", 6), ("哪两个产区", 2), ("产区有哪些", None)])
def test_the_number_of_things_asked_for_is_read(text: str, number: int | None) -> None:
    assert number_asked(text) == number
