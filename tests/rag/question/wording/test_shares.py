from __future__ import annotations

import pytest

from rag.question.wording.shares import spell_difference, spell_shares


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("计划的茶馆比规划打了对折吗", "计划的茶馆是规划的一半吗"),
        ("计划的高价值茶园比规划打了对折吗", "计划的高价值茶园是规划的一半吗"),
        ("计划的茶馆跟规划比是不是腰斩了", "计划的茶馆是不是规划的一半"),
        ("计划砍掉了一半吗", "计划是一半吗"),
        ("茶馆数减半了没有", "茶馆数是一半没有"),
    ],
)
def test_a_saying_for_half_is_put_in_plain_words(asked: str, read: str) -> None:
    assert spell_shares(asked) == read


@pytest.mark.parametrize(
    "text",
    [
        "一半以上的茶馆",
        "茶馆的茶费打对折吗",
        "茶馆给茶农喝茶打对折吗",
        "年费减半",
        "减半年租金",
        "两份规划比一比",
        "茶园跟茶馆比较",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert spell_shares(text) == text


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("茶馆和茶园各多少家?请顺便算出两者的差额。", "茶馆和茶园各多少家,差多少"),
        ("两地茶馆有几座,二者之间的差距是多少?", "两地茶馆有几座,差多少"),
        ("茶馆怎么办差额选举", "茶馆怎么办差额选举"),
    ],
)
def test_what_lies_between_two_numbers_is_asked_in_plain_words(asked: str, read: str) -> None:
    assert spell_difference(asked) == read
