"""Of amounts behind 分别 each has its own name, however the names are parted and what they share."""

from __future__ import annotations

import pytest

from corpus.facts.targets import Setting, find_targets
from corpus.model import ClauseKind

TASK = Setting(ClauseKind.TASK, (2021, 2025))


def pairs(text: str) -> list[tuple[str, float, str]]:
    found = find_targets(text, TASK)
    return [(each.named.indicator, each.named.quantity.value, each.named.quantity.unit) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "小学、初中、高中毛入学率分别达到100%、99%和92%。",
            [("小学毛入学率", 100, "%"), ("初中毛入学率", 99, "%"), ("高中毛入学率", 92, "%")],
        ),
        ("茶园面积和茶叶产量分别达到30万亩和5万吨。", [("茶园面积", 30, "万亩"), ("茶叶产量", 5, "万吨")]),
        ("博物馆和图书馆分别为20家和30家。", [("博物馆", 20, "家"), ("图书馆", 30, "家")]),
        ("港口、铁路货运量分别不低于3万吨和5万吨。", [("港口货运量", 3, "万吨"), ("铁路货运量", 5, "万吨")]),
        ("码头和泊位到2025年分别增长至30、40个。", [("码头", 30, "个"), ("泊位", 40, "个")]),
        ("茶叶产量、出口额,分别提高5个和3个百分点。", [("茶叶产量提高", 5, "个百分点"), ("出口额提高", 3, "个百分点")]),
        ("东区、西区分别建成3座、5座茶亭。", [("东区茶亭", 3, "座"), ("西区茶亭", 5, "座")]),
        ("茶业、渔业分别实现产值20亿元和30亿元。", [("茶业产值", 20, "亿元"), ("渔业产值", 30, "亿元")]),
        ("图书馆、博物馆覆盖率分别达到90%以上。", [("图书馆覆盖率", 90, "%"), ("博物馆覆盖率", 90, "%")]),
        ("示范和优势茶企、博物馆分别达到20家、30家。", [("示范和优势茶企", 20, "家"), ("博物馆", 30, "家")]),
        ("茶园(含山地、坡地)和码头分别为3处、5处。", [("茶园(含山地、坡地)", 3, "处"), ("码头", 5, "处")]),
        ("渔获量和渔业产值年均分别增长10%、15%。", [("渔获量年均增长", 10, "%"), ("渔业产值年均增长", 15, "%")]),
        ("分别达到3座、5座。", []),
    ],
)  # fmt: skip
def test_each_amount_has_its_own_name(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert pairs(text) == expected


def test_starts_and_ends_of_changes_are_dealt_out_alike() -> None:
    found = find_targets("茶园面积、茶叶产量分别从2020年的20万亩、3万吨提高到30万亩、5万吨。", TASK)
    assert [(each.named.indicator, each.named.quantity.value, each.nature.value) for each in found] == [
        ("茶园面积", 20, "baseline"),
        ("茶叶产量", 3, "baseline"),
        ("茶园面积", 30, "goal"),
        ("茶叶产量", 5, "goal"),
    ]
