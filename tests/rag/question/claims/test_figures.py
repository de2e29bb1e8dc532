from __future__ import annotations

import math

import pytest

from corpus.model import Comparator, Nature, Span, Target
from rag.question.claims.figures import Figure, Kind, figures, kind_of


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("培育基地30家吗", 30, 30, "家"),
        ("茶园一共两千多家", 2000, 2999, "家"),
        ("才三十来件吧", 25, 35, "件"),
        ("有两三百人", 200, 300, "人"),
        ("两百来号人", 160, 240, "号人"),
        ("产值三千八百来万", 37_000_000, 39_000_000, ""),
        ("十好几座茶馆", 11, 19, "座"),
        ("好几十家", 20, 99, "家"),
        ("登记要做到一万五", 15_000, 15_000, ""),
        ("采了三千八", 3800, 3800, ""),
        ("采了一万二千三百件", 12_300, 12_300, "件"),
        ("卖够两个亿就算达标", 200_000_000, 200_000_000, "元"),
        ("至少六家才合格", 6, 6, "家"),
        ("要发三千万给茶馆", 30_000_000, 30_000_000, "元"),
        ("培训三千万人次", 30_000_000, 30_000_000, "人次"),
        ("十几个园区", 11, 19, "个"),
        ("几百家", 200, 999, "家"),
        ("产值8.5亿元", 850_000_000, 850_000_000, "元"),
        ("攒了20个亿", 2_000_000_000, 2_000_000_000, "元"),
        ("三千五百万块钱", 35_000_000, 35_000_000, "块钱"),
        ("约100件", 90, 110, "件"),
        ("100件左右", 90, 110, "件"),
        ("百分之十五", 15, 15, "%"),
        ("涨了两倍", 200, 200, "%"),
        ("园区只有一个", 1, 1, "个"),
        ("茶园一家都没有", 0, 0, "家"),
        ("补到八成吗", 80, 80, "%"),
        ("票价打七折", 30, 30, "%"),
        ("门票打对折吗", 50, 50, "%"),
        ("租金减半收取", 50, 50, "%"),
        ("每亩不少于20平方米", 20, math.inf, "平方米"),
    ],
)
def test_a_figure_is_read_as_it_is_spoken(text: str, low: float, high: float, unit: str) -> None:
    (figure,) = figures(text)
    assert figure.low == pytest.approx(low)
    assert figure.high == pytest.approx(high)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("不到60家", 59, 60),
        ("没超过60家", 59, 61),
        ("已经破60家", 61, 60),
        ("已经过60家", 61, 60),
        ("过了60家吧", 61, 60),
        ("有没有突破60家", 61, 60),
        ("至少60家", 60, 59),
        ("最多60家", 60, 61),
        ("60家以上", 60, 59),
        ("60家不到", 59, 61),
        ("上千家", 1500, 900),
    ],
)
def test_words_around_a_figure_say_what_it_bounds(text: str, inside: float, outside: float) -> None:
    (figure,) = figures(text)
    assert figure.holds(inside, None, "家")
    assert not figure.holds(outside, None, "家")


@pytest.mark.parametrize(
    "text",
    [
        "第9条",
        "前3名",
        "2025年底",
        "三合一审判",
        "盖一座茶馆",
        "汽车零件",
        "百家争鸣",
        "十四五规划",
        "g60走廊",
        "万一没有",
    ],
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert figures(text) == []


def test_the_words_that_belong_to_a_figure_are_covered() -> None:
    text = "茶园目前还不到20家吧"
    (figure,) = figures(text)
    assert text[figure.start : figure.end] == "不到20家"


def test_measure_words_do_not_part_what_can_be_counted() -> None:
    (figure,) = figures("只有3个")
    assert figure.fits("家")
    assert figure.fits("件")
    assert not figure.fits("亿元")
    assert not figure.fits("%")


def test_money_is_compared_in_yuan() -> None:
    assert kind_of("亿元") is Kind.MONEY
    (figure,) = figures("超过3亿")
    assert figure.holds(4.2, None, "亿元")
    assert not figure.holds(9000, None, "万元")


def test_more_than_a_number_is_borne_out_by_a_plan_that_says_more_than_it() -> None:
    (figure,) = figures("过400件了没")
    assert figure.holds(400, None, "件", Comparator.OVER)
    assert not figure.holds(400, None, "件", Comparator.EXACT)


def test_an_exact_number_lies_in_a_range_of_the_plan() -> None:
    exact = Figure(4, 4, "个", 0, 2)
    assert exact.holds(3, 5, "个")
    assert not exact.holds(6, 8, "个")
    assert math.isinf(figures("10家以上")[0].high)


def test_a_target_states_a_figure_of_its_value_in_a_unit_of_its_kind() -> None:
    target = Target("茶馆", 4.0, None, "家", "4", Comparator.EXACT, Nature.BASELINE, None, None, Span(0, 4))
    assert [figures(text)[0].is_stated_by(target) for text in ("原来有4家", "原来有5家", "原来有4元")] == [
        True,
        False,
        False,
    ]
