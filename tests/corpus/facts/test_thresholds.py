"""Amounts that say for whom or what something holds are no targets, and name what is counted beside them."""

from __future__ import annotations

import pytest

from corpus.facts.targets import Setting, find_sums, find_targets
from corpus.model import ClauseKind

TASK = Setting(ClauseKind.TASK, (2021, 2025))


def pairs(text: str) -> list[tuple[str, float]]:
    return [(found.named.indicator, found.named.quantity.value) for found in find_targets(text, TASK)]


@pytest.mark.parametrize(
    "text",
    [
        "对营业额超过500万元的茶企给予20万元奖励。",
        "对首次通过认证的给予20万元奖励。",
        "投资在1亿元以上的项目优先供地。",
        "职工超过100人的茶企建立工会。",
        "投资超过1亿元且吸纳就业100人以上的,优先供地。",
        "营业额达到500万元、税收达到20万元的茶企,优先供地。",
        "对于产量100吨以上且有品牌的茶企,减免租金。",
        "400万元以下的采购面向小茶企。",
        "对成立两年内订单额达到100万元的AI茶企,给予10万元奖励。",
    ],
)
def test_a_condition_is_no_target(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育年产值超过5亿元的茶企3家。", [("年产值超过5亿元的茶企", 3)]),
        ("至少培育1个年产值超过5亿元的茶企。", [("年产值超过5亿元的茶企", 1)]),
        ("形成产值超过100亿元的茶产业集群。", [("产值", 100)]),
        ("设立不低于1亿元的茶叶基金。", [("茶叶基金", 1)]),
        ("设立总规模20亿元的茶叶基金。", [("茶叶基金总规模", 20)]),
        ("建成20个以上的茶亭。", [("茶亭", 20)]),
        ("茶园覆盖率达到70%的目标。", [("茶园覆盖率", 70)]),
        ("学校每学期开设不少于4课时的茶艺课。", [("学校每学期开设", 4)]),
        ("对外贸易额达到30亿元。", [("对外贸易额", 30)]),
        ("改造面积50亩以上茶园19座。", [("改造面积50亩以上茶园", 19)]),
        ("年底前覆盖半数以上的茶村。", [("覆盖茶村", 50)]),
        ("40%以上的茶村开设茶馆。", [("茶村开设茶馆", 40)]),
        ("平均每20公顷布局1个茶亭。", [("每20公顷茶亭", 1)]),
    ],
)
def test_what_is_to_be_reached_is_one(text: str, expected: list[tuple[str, float]]) -> None:
    assert pairs(text) == expected


def test_the_sum_behind_a_condition_is_found_as_a_sum() -> None:
    text = "对营业额超过500万元的茶企给予20万元奖励。"
    assert [text[slice(*found)] for found in find_sums(text)] == ["给予20万元"]
