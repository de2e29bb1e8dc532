from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.plans.lasting import aimed_at_over, point_by_length
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("两年的那份计划怎么写", "sh-impl"),
        ("上海五年期的那份规划里怎么说", "sh-plan"),
        ("那个两年计划谁牵头", "sh-impl"),
        ("为期两年的方案", "sh-impl"),
        ("管到2023年的那份", "sh-impl"),
        ("短的那份计划", "sh-impl"),
        ("两年计划几个茶园", "sh-impl"),
        ("期限长的那份里呢", "sh-plan"),
        ("五年规划是开展,哪个词", "sh-plan"),
        ("2022—2023年的那份里", "sh-impl"),
        ("十四五那份怎么说", "sh-plan"),
    ],
)
def test_a_plan_is_pointed_out_by_how_long_it_runs(text: str, meant: str, knowledge: Knowledge) -> None:
    entries = [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]
    assert [mention.values for mention in point_by_length(text, entries)] == [(meant,)]


@pytest.mark.parametrize(
    "text",
    ["十四五这个时期建几家", "近五年计划建几家", "第十四个五年规划里", "三年的那份", "两年后的目标", "最短的那条"],
)
def test_a_stretch_of_years_points_to_no_plan(text: str, knowledge: Knowledge) -> None:
    assert point_by_length(text, [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]) == []


def test_the_long_plan_has_another_of_its_region_beside_it(knowledge: Knowledge) -> None:
    assert point_by_length("长的那份", knowledge.entries) == []


@pytest.mark.parametrize(
    ("text", "beside", "meant"),
    [
        ("两年内要新增几座码头", False, ["sh-impl"]),
        ("五年下来一共几座茶园", False, ["sh-plan"]),
        ("茶园比两年的目标多多少", True, ["sh-impl"]),
        ("茶园两年的目标", False, ["sh-impl"]),
        ("茶园两年做多少", False, ["sh-impl"]),
        ("茶园两年一次", False, []),
        ("和整个十四五的比", True, ["sh-plan"]),
        ("2022、2023两年要建的码头", True, ["sh-impl"]),
        ("近两年的茶园", True, []),
        ("第二年要建几座", True, []),
        ("三年内", True, []),
        ("五年来", True, []),
        ("十四五末的码头", True, []),
    ],
)
def test_what_is_aimed_at_over_some_years_is_of_the_plan_that_runs_as_long(
    text: str, beside: bool, meant: list[str], knowledge: Knowledge
) -> None:
    entries = [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]
    found = aimed_at_over(text, entries, beside=beside)
    assert [doc_id for mention in found for doc_id in mention.values] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("茶园五年的和两年的各几座", ["sh-plan", "sh-impl"]),
        ("五年的规划几座码头、两年计划又几座", ["sh-plan", "sh-impl"]),
        ("两年计划建几座,五年规划又建几座", ["sh-impl", "sh-plan"]),
        ("茶园两年计划建几座,五年的总盘子又是几座", ["sh-impl", "sh-plan"]),
        ("茶园两年计划建几座,五年的又是几座", ["sh-impl", "sh-plan"]),
        ("茶园建几座,五年的又怎么修", []),
        ("茶园五年总产量", []),
        ("五年的茶树和两年的", []),
        ("两年计划建几座", []),
    ],
)
def test_two_plans_are_told_apart_by_their_years(text: str, meant: list[str], knowledge: Knowledge) -> None:
    entries = [entry for entry in knowledge.entries if entry.metadata.region == "上海市"]
    found = sorted(point_by_length(text, entries), key=lambda mention: mention.start)
    assert [doc_id for mention in found for doc_id in mention.values] == meant


def test_how_long_plans_run_leaves_out_the_others_and_names_none(understood: Understand) -> None:
    question = understood("五年规划里好差评由谁负责")
    assert "sh-impl" not in question.documents
    assert "sh-plan" in question.documents
    assert question.named_documents == ()
