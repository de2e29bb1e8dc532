from __future__ import annotations

import pytest

from rag.question.plans.pairs import names_a_pair, names_both_kinds


@pytest.mark.parametrize(
    ("text", "named"),
    [("两份文件里各几家", True), ("从规划到计划", True), ("两个城市各几家", False), ("从规划到建设", False)],
)
def test_two_plans_are_named_together(text: str, named: bool) -> None:
    assert names_a_pair(text) is named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("规划里的茶园和计划里的茶园", True),
        ("计划说要办展,规划呢", True),
        ("规划建几座,计划生育呢", False),
        ("茶园规划的目标", False),
    ],
)
def test_a_plan_of_either_kind_is_named_by_its_kind(text: str, named: bool) -> None:
    assert names_both_kinds(text) is named
