from __future__ import annotations

import pytest

from rag.question.claims.ranks import ends_with_rank, rank_holds, rank_in


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("位居全国第3位", 3),
        ("排第二名", 2),
        ("全省头一名", 1),
        ("位列榜首", 1),
        ("全国第一", 1),
        ("排第4", 4),
        ("第一批试点", None),
    ],
)
def test_a_rank_is_read_in_every_wording(text: str, rank: int | None) -> None:
    assert rank_in(text) == rank


def test_a_rank_is_compared_with_the_one_stated() -> None:
    assert rank_holds("是全国头一名吗", "位居全国第3位") is False
    assert rank_holds("是全国第3名吗", "位居全国第3位") is True
    assert rank_holds("是全国头一名吗", "增长到30件") is None
    assert rank_holds("排名变了吗", "位居全国第3位") is None


def test_a_rank_may_be_claimed_among_the_first() -> None:
    assert rank_holds("进全国前三了没", "位居全国第2位") is True
    assert rank_holds("进全国前三了没", "位居全国第8位") is False
    assert rank_holds("年前三天发布的吗", "位居全国第2位") is None


def test_a_rank_among_others_tells_nothing_of_these() -> None:
    assert rank_holds("是全省第1名吗", "位居全市第1位") is None
    assert rank_holds("第3名对吗", "位居全市第2位") is False


def test_a_message_may_end_with_a_rank() -> None:
    assert ends_with_rank("茶叶产量全国第一?")
    assert ends_with_rank("茶叶产量进了前三?")
    assert not ends_with_rank("茶叶产量全国第几?")
    assert not ends_with_rank("头一批茶园在哪?")
