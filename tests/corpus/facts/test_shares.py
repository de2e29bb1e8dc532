"""Ratios, fractions, tenths, halves, times in words and bare numbers are amounts where the words say of what."""

from __future__ import annotations

import pytest

from corpus.facts.quantities import quantities
from corpus.facts.targets import Setting, find_targets
from corpus.model import ClauseKind, Comparator, Nature

TASK = Setting(ClauseKind.TASK, (2030, 2032))


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("船员与船只配比不低于1:4", 0.25, "", Comparator.AT_LEAST),
        ("投资比例达到3:1以上", 3, "", Comparator.AT_LEAST),
        ("林地占全港面积的四分之三", 75, "%", Comparator.EXACT),
        ("入港率达到百分之八十以上", 80, "%", Comparator.AT_LEAST),
        ("近三成渔船完成改造", 30, "%", Comparator.ABOUT),
        ("点亮率从三成", 30, "%", Comparator.EXACT),
        ("候船时间缩短三成", 30, "%", Comparator.EXACT),
        ("七成以上的渔村通航", 70, "%", Comparator.AT_LEAST),
        ("候船时间压缩一半", 50, "%", Comparator.EXACT),
        ("半数以上渔村设立灯塔", 50, "%", Comparator.AT_LEAST),
        ("通航率过半", 50, "%", Comparator.OVER),
        ("货运量增长两倍以上", 2, "倍", Comparator.AT_LEAST),
        ("吞吐量实现翻番", 1, "番", Comparator.REACH),
        ("水利用系数提高到0.58以上", 0.58, "", Comparator.AT_LEAST),
        ("旅客突破60万", 60, "万", Comparator.OVER),
        ("机房能耗控制在1.25以内", 1.25, "", Comparator.AT_MOST),
        ("客诉率不高于十万分之五", 0.005, "%", Comparator.AT_MOST),
        ("收入接近翻番", 1, "番", Comparator.ABOUT),
    ],
)
def test_shares_are_amounts(text: str, value: float, unit: str, comparator: Comparator) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit, found.comparator) == (value, unit, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "开放时间为8:30至17:30",
        "赛事比分为3:1",
        "按照1:5的比例配备船员",
        "八成新的渔船",
        "超过三成本地渔船",
        "一半是渔村",
        "半数渔船",
        "成倍增长",
        "在赔偿数额一倍以上五倍以下确定",
        "翻了几番",
        "编号为12345",
        "达到2030年",
        "系数逐步提高",
    ],
)
def test_what_only_looks_like_a_share_is_none(text: str) -> None:
    assert quantities(text) == []


def test_a_change_of_a_ratio_has_its_start_and_its_end() -> None:
    found = find_targets("船员配备比例由1:12提高到1:8。", TASK)
    assert [(one.named.indicator, one.named.quantity.value, one.nature) for one in found] == [
        ("船员配备比例", 1 / 12, Nature.BASELINE),
        ("船员配备比例", 1 / 8, Nature.GOAL),
    ]


def test_a_limit_by_a_whole_is_said_with_it() -> None:
    text = "护岸投入不低于财政支出的3%。"
    (found,) = find_targets(text, TASK)
    assert text[found.named.quantity.lead : found.end] == "不低于财政支出的3%"
    assert found.named.comparator is Comparator.AT_LEAST


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("海岸线占全省的近三分之一、全国的十八分之一。", ["海岸线占全省", "海岸线占全国"]),
        ("灯塔占全县的30%。", ["灯塔占全县"]),
        ("海运占货运比重达到三分之一、占客运比重过半。", ["海运占货运比重", "海运占客运比重"]),
        ("吞吐量是2029年的1.5倍,旅客达到上年的两倍。", ["吞吐量", "旅客"]),
        ("三分之一以上的渔村建成灯塔,80%以上的码头设立驿站。", ["渔村建成灯塔", "码头设立驿站"]),
        ("80%以上的渔村可申请补助。", []),
        ("护岸投入不低于财政支出的3%。", ["护岸投入"]),
        ("渔民补贴标准按不低于最低工资标准的1.6倍发放。", ["渔民补贴标准"]),
        ("客船准点率、货船准点率均达到98%。", ["客船准点率", "货船准点率"]),
        ("客船、货船到港率均达到98%。", ["客船到港率", "货船到港率"]),
        ("灯塔、码头均达到98%。", ["灯塔、码头"]),
    ],
)
def test_what_a_share_is_of(text: str, indicators: list[str]) -> None:
    assert [one.named.indicator for one in find_targets(text, TASK)] == indicators
