"""Sums that are paid, granted or allowed to someone are told from what is to be reached."""

from __future__ import annotations

import pytest

from corpus.facts.quantities import quantities
from corpus.facts.sums import given, paid


def sums(text: str) -> list[float]:
    start = max(text.rfind(mark) for mark in ",。") + 1
    return [amount.value for amount in paid(text, start, len(text), quantities(text, start))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("分别给予50万元、30万元和10万元奖励", [50, 30, 10]),
        ("按利息的50%给予补贴", [50]),
        ("发放补贴20万元", [20]),
        ("给予每家茶馆50万元支持", [50]),
        ("对茶农贷款给予3个百分点贴息", [3]),
        ("对新建茶亭每座最高3万元的一次性建设补贴", [3]),
        ("给予奖励,每家最高80万元", [80]),
        ("可申请最高15万元的贷款", [15]),
        ("优先支持区内2家茶企申报", [2]),
        ("返还上年茶税的30%", [30]),
        ("原则上按不低于茶价的20%、不高于茶价的60%收取", [20, 60]),
        ("或按茶农投入60%的标准确定", [60]),
        ("为茶农提供最高50万元创业担保贷款", [50]),
        ("发放最高10万元茶园改造券", [10]),
        ("按实际支付费用给予补贴,每家茶企每年累计金额不超过30万元", [30]),
        ("给予茶园补贴,最高补贴金额20万元", [20]),
        ("发放安居补贴,硕士每月800元、本科每月500元", [800, 500]),
        ("按实际采茶成本30%予以补贴", [30]),
        ("根据茶园投入的5‰给予奖励", [5]),
        ("茶券抵扣比例不高于30%", [30]),
        ("可申领2万元", [2]),
        ("茶农可租住最长36个月", [36]),
        ("发放不超过36个月的住房补贴", [36]),
    ],
)
def test_sums_and_rates_that_someone_gets(text: str, values: list[float]) -> None:
    assert sums(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "融资额达到8亿元",
        "发放茶叶贷款30亿元",
        "每亩补助标准不超过300元",
        "可再生能源发电量占比达到30%",
        "给予政策扶持使茶叶产值达到5亿元",
        "茶园面积占全市的64%",
        "每家茶馆最高30万元",
        "规模以上茶企研发投入占营业收入比重达到3%",
        "茶农补助标准提高到每人每月600元",
        "扶持茶农,茶叶产值超过5亿元",
        "给予茶农补贴,茶叶基金总规模10亿元",
    ],
)
def test_sums_that_are_reached_or_set(text: str) -> None:
    assert sums(text) == []


def test_a_sum_is_shown_with_the_word_of_giving() -> None:
    text = "对茶农给予每亩300元"
    assert [text[slice(*found)] for found in given(text, 0, quantities(text))] == ["给予每亩300元"]
