"""Numbers with units are found with what the words around them make of them."""

from __future__ import annotations

from corpus.facts.quantities import quantities
from corpus.model import Comparator


def test_doubling_is_an_amount() -> None:
    (once,) = quantities("专利许可次数较2020年翻一番")
    assert (once.value, once.unit) == (1, "番")
    (twice,) = quantities("产值实现翻两番")
    assert (twice.value, twice.unit, twice.comparator) == (2, "番", Comparator.REACH)


def test_words_that_only_look_like_doubling_are_none() -> None:
    assert quantities("翻了几番,另有一番景象") == []


def test_amounts_and_doublings_keep_the_order_of_the_text() -> None:
    assert [q.unit for q in quantities("达到5件,比2021年翻一番,惠及30家")] == ["件", "番", "家"]


def test_things_counted_by_occasion_keep_their_whole_unit() -> None:
    assert [q.unit for q in quantities("交易500件次,服务80家次,培训3场次,维修6批")] == ["件次", "家次", "场次", "批"]
