from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.lasting import point_by_length


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("两年的那份计划怎么写", "sh-impl"),
        ("上海五年期的那份规划里怎么说", "sh-plan"),
        ("那个两年计划谁牵头", "sh-impl"),
        ("为期两年的方案", "sh-impl"),
        ("管到2023年的那份", "sh-impl"),
        ("短的那份计划", "sh-impl"),
        ("期限长的那份里呢", "sh-plan"),
    ],
)
def test_a_plan_is_pointed_out_by_how_long_it_runs(text: str, meant: str, knowledge: Knowledge) -> None:
    entries = [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]
    assert [mention.values for mention in point_by_length(text, entries)] == [(meant,)]


@pytest.mark.parametrize("text", ["近五年计划建几家", "第十四个五年规划里", "三年的那份", "两年后的目标", "最短的那条"])
def test_a_stretch_of_years_points_to_no_plan(text: str, knowledge: Knowledge) -> None:
    assert point_by_length(text, [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]) == []


def test_the_long_plan_has_another_of_its_region_beside_it(knowledge: Knowledge) -> None:
    assert point_by_length("长的那份", knowledge.entries) == []
