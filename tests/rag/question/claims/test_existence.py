from __future__ import annotations

import pytest

from rag.question.claims.existence import asks_for_body, body_asked, body_at_end, whole_name
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("海门有没有茶叶交易所", "茶叶交易所"),
        ("茶叶仲裁院在海门有吗", "茶叶仲裁院"),
        ("天津没有自己的茶叶博物馆吧", "茶叶博物馆"),
        ("海门有没有建茶叶博物馆的打算", ""),
        ("天津有没有茶叶机制", ""),
    ],
)
def test_the_body_that_is_asked_to_be_there(question: str, name: str, understood: Understand) -> None:
    assert body_asked(understood(question)) == name


def test_who_speaks_of_itself_asks_for_more_than_a_body(understood: Understand) -> None:
    assert asks_for_body(understood("海门有茶叶博物馆吗"))
    assert not asks_for_body(understood("我们有茶叶博物馆吗"))


def test_what_ends_the_name_of_a_body() -> None:
    assert body_at_end("茶叶检验中心") == "中心"
    assert body_at_end("茶叶检验") == ""


def test_a_thing_asked_for_by_one_name(understood: Understand) -> None:
    assert whole_name(understood("海门有没有茶叶品鉴站")) == "茶叶品鉴站"
    assert whole_name(understood("海门怎么管茶叶")) == ""
