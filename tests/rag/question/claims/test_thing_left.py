"""Tests that the one thing which a question names beside sides is read, however it asks whether they write it."""

import pytest

from rag.question.claims.presence_forms import Asks
from rag.question.claims.thing_left import thing_left


@pytest.mark.parametrize(
    ("text", "thing", "asks"),
    [
        (",,里有茶叶协会吗?,,,里是有的", "茶叶协会", Asks.EACH),
        (",,鼓励过茶叶开放许可,落到,,还有没有", "茶叶开放许可", Asks.LAST),
        ("茶叶协会这事是,,说的还是,,,说的", "茶叶协会", Asks.EACH),
        ("只有,,写茶叶协会吗,,,呢", "茶叶协会", Asks.ONLY),
        ("公益诉讼,,,讲了,,,讲没讲", "公益诉讼", Asks.LAST),
        (",,写了进博会,换到,,,有没有", "进博会", Asks.LAST),
        (",,和,,的茶叶协会都没写吧", "茶叶协会", Asks.NONE),
        ("茶叶协会在三个,,里谁提了", "茶叶协会", Asks.WHICH),
        ("茶叶协会三地哪家没写", "茶叶协会", Asks.WITHOUT),
    ],
)
def test_the_only_thing_beside_sides_is_asked_for(text: str, thing: str, asks: Asks) -> None:
    found = thing_left(text)
    assert found is not None
    assert found[:2] == (thing, asks)


@pytest.mark.parametrize(
    ("text", "alone"), [("只有,,写茶叶协会吗,,,呢", (2, 4)), ("三份规划里只有,,写茶叶协会吗", (7, 9))]
)
def test_the_sides_that_are_said_to_be_alone_are_told(text: str, alone: tuple[int, int]) -> None:
    found = thing_left(text)
    assert found is not None
    assert found[2] == alone


@pytest.mark.parametrize(
    "text",
    [
        ",,里有茶叶协会吗",
        "茶叶协会三地谁牵头",
        ",,有茶叶协会,,,怎么管",
        ",,的茶叶协会和,,的一样吗",
        ",,有茶叶协会,,,有茶馆吗",
        ",,和,,支持企业海外维权吗",
        ",,有茶叶协会,,,也有",
    ],
)
def test_what_asks_otherwise_or_of_more_is_left_to_others(text: str) -> None:
    assert thing_left(text) is None
