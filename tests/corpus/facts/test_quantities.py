"""Numbers with units are found with what the words around them make of them."""

from __future__ import annotations

import pytest

from corpus.facts.quantities import quantities
from corpus.facts.quantity import strongest
from corpus.model import Comparator


def test_doubling_is_an_amount() -> None:
    (once,) = quantities("专利许可次数较2020年翻一番")
    assert (once.value, once.unit) == (1, "番")
    (twice,) = quantities("产值实现翻两番")
    assert (twice.value, twice.unit, twice.comparator) == (2, "番", Comparator.REACH)


def test_a_round_number_in_words_is_an_amount_behind_what_is_done() -> None:
    found = quantities("建成百个茶亭,培育千家茶企,集聚万名茶人")
    assert [(q.value, q.unit) for q in found] == [(100, "个"), (1000, "家"), (10000, "名")]
    assert quantities("服务千家万户,百家争鸣,培育百家齐放之势,惠及千家茶企") == []


def test_words_that_only_look_like_doubling_are_none() -> None:
    assert quantities("翻了几番,另有一番景象") == []


def test_amounts_and_doublings_keep_the_order_of_the_text() -> None:
    assert [q.unit for q in quantities("达到5件,比2021年翻一番,惠及30家")] == ["件", "番", "家"]


def test_things_counted_by_occasion_keep_their_whole_unit() -> None:
    assert [q.unit for q in quantities("交易500件次,服务80家次,培训3场次,维修6批")] == ["件次", "家次", "场次", "批"]


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit", "comparator"),
    [
        ("达到20件", 20, None, "件", Comparator.REACH),
        ("50万架次", 50, None, "万架次", Comparator.EXACT),
        ("超100件", 100, None, "件", Comparator.OVER),
        ("突破1万件", 1, None, "万件", Comparator.OVER),
        ("累计超过400件", 400, None, "件", Comparator.OVER),
        ("累计达200家", 200, None, "家", Comparator.TOTAL),
        ("100个左右", 100, None, "个", Comparator.ABOUT),
        ("约3000人", 3000, None, "人", Comparator.ABOUT),
        ("不少于10家", 10, None, "家", Comparator.AT_LEAST),
        ("70%以上", 70, None, "%", Comparator.AT_LEAST),
        ("300余家", 300, None, "家", Comparator.OVER),
        ("不超过50万元", 50, None, "万元", Comparator.AT_MOST),
        ("控制在3%以内", 3, None, "%", Comparator.AT_MOST),
        ("控制在3%左右", 3, None, "%", Comparator.ABOUT),
        ("突破千亿元", 1000, None, "亿元", Comparator.OVER),
        ("不高于5%", 5, None, "%", Comparator.AT_MOST),
        ("3-5个", 3, 5, "个", Comparator.RANGE),
        ("3至5万件", 3, 5, "万件", Comparator.RANGE),
        ("5%—8%", 5, 8, "%", Comparator.RANGE),
        ("15亿元", 15, None, "亿元", Comparator.EXACT),
        ("1,234件", 1234, None, "件", Comparator.EXACT),
        ("8.28万件", 8.28, None, "万件", Comparator.EXACT),
        ("2.5个百分点", 2.5, None, "个百分点", Comparator.EXACT),
    ],
)
def test_amounts(text: str, value: float, upper: float | None, unit: str, comparator: Comparator) -> None:
    (found,) = quantities(text)
    assert (found.value, found.upper, found.unit, found.comparator) == (value, upper, unit, comparator)
    assert (found.lead, found.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "2.0版",
        "2025年",
        "第2位",
        "前10名",
        "G60科创走廊",
        "3.15消费者权益日",
        "PM2.5微克",
        "eV5个",
        "123项!"[3:],
        "一百件",
        "WIPO3",
    ],
)
def test_numbers_that_are_no_amounts(text: str) -> None:
    assert quantities(text) == []


def test_a_number_behind_capital_letters_is_an_amount() -> None:
    assert [(q.value, q.unit) for q in quantities("培育CNC50家以上,PM2.5微克")] == [(50, "家")]


def test_only_the_range_that_is_asked_for_is_read() -> None:
    text = "达到20件,达到30件"
    assert [(q.value, q.lead) for q in quantities(text, 6)] == [(30, 6)]
    assert [q.value for q in quantities(text, 0, 5)] == [20]


def test_of_several_words_the_strongest_counts() -> None:
    assert strongest(Comparator.TOTAL, Comparator.OVER, Comparator.REACH) is Comparator.OVER
    assert strongest(Comparator.EXACT) is Comparator.EXACT


def test_thousands_are_read_with_a_comma_or_a_space() -> None:
    assert [(q.value, q.unit) for q in quantities("授权1 080件,申请12,345.5万元,新增1 200家")] == [
        (1080, "件"),
        (12345.5, "万元"),
        (1200, "家"),
    ]
