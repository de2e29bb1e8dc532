"""Tests that a thing told of one side and asked of the next is read, whatever verb a plan does it with."""

import pytest

from rag.question.claims.told_then_asked import told_then_asked


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (",,,,里提了茶叶示范区,,,,,还提不提", "茶叶示范区"),
        (",,写过茶农双向转化,,,,,里还在不在", "茶农双向转化"),
        ("茶叶证券化这事,,,,,写了,,,,,没影了?", "茶叶证券化"),
        (",,提到茶官,,,,里不见了吧", "茶官"),
        (",,,里有龙井行动,,,,,有没有这个名字", "龙井行动"),
        (",,点了“龙井行动”的名,,,点了没", "龙井行动"),
        (",,写了茶叶保险,,,是不是没写", "茶叶保险"),
        (",,鼓励茶农双向转化,,到了,,,还鼓励吗", "茶农双向转化"),
        (",,里的茶引,,,,还写着吗", "茶引"),
    ],
)
def test_the_thing_told_of_one_and_asked_of_the_other_is_read(text: str, thing: str) -> None:
    assert told_then_asked(text) == thing


@pytest.mark.parametrize(
    "text",
    [
        ",,提了15家茶馆,,,也提吗",
        ",,建了茶馆,,,够吗",
        ",,建了茶馆,,,怎么管",
        ",,有哪些茶馆,,,有吗",
        "茶馆在,,有,计划有吗",
        ",,说要管,,,也管吗",
    ],
)
def test_what_is_no_thing_of_both_is_left_to_others(text: str) -> None:
    assert told_then_asked(text) == ""
