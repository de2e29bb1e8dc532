from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.plans.links import link_documents
from rag.question.plans.named import (
    find_kind,
    find_period,
    find_short_title,
    name_plans,
    names_a_pair,
    names_both_kinds,
    names_kind,
)
from tests.rag.asking import Understand

PLAN, PUSH = "上海市知识产权保护和运用“十四五”规划", "上海市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023)"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("规划里怎么说", True),
        ("那规划呢", True),
        ("十四五规划的指标", True),
        ("怎么规划布局", False),
        ("商标品牌", False),
    ],
)
def test_a_plan_is_named_by_its_kind_but_not_by_a_verb(text: str, named: bool) -> None:
    assert names_kind(text, PLAN) is named


def test_a_title_without_a_kind_is_never_named_by_it() -> None:
    assert not names_kind("规划里怎么说", "致市民的信")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("规划派给谁", "规划"),
        ("五年规划定了几个", "五年规划"),
        ("是规划总数的三成", "规划"),
        ("在规划和计划里各派几项", "规划"),
        ("规划文本写了几家", "规划文本"),
        ("怎么规划布局", None),
        ("规划建设几个中心", None),
        ("按规划要求落实", None),
    ],
)
def test_beside_another_plan_the_bare_kind_names_one(text: str, said: str | None) -> None:
    assert [text[start:end] for start, end in find_kind(text, PLAN, beside=True)] == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "named"),
    [("2022到2023年", True), ("2022—2023", True), ("2022年和2023年", True), ("2023年", False), ("2021到2025年", False)],
)
def test_a_plan_is_named_by_both_ends_of_its_period(text: str, named: bool) -> None:
    assert bool(find_period(text, (2022, 2023))) is named


@pytest.mark.parametrize("period", [None, (2023, 2023)])
def test_a_plan_without_a_period_is_not_named_by_years(period: tuple[int, int] | None) -> None:
    assert not find_period("2023到2023年", period)


@pytest.mark.parametrize(
    ("text", "compares", "named"),
    [
        ("调解组织,推进计划派给谁,规划派给谁", False, ["sh-impl", "sh-plan"]),
        ("2023年的家数是规划总数的几成", True, ["sh-impl", "sh-plan"]),
        ("2023年的家数是规划总数的几成", False, []),
        ("2023年要建几家", True, []),
        ("2022到2023年和十四五规划各建几家", False, ["sh-impl", "sh-plan"]),
    ],
)
def test_plans_are_named_by_kind_and_years_beside_another(
    text: str, compares: bool, named: list[str], knowledge: Knowledge
) -> None:
    mentions = link_documents(text, knowledge.entries)
    plans = name_plans(text, mentions, (), knowledge, compares=compares)
    assert list(dict.fromkeys(doc_id for plan in plans for doc_id in plan.values)) == named


def test_a_plan_of_a_region_that_is_not_asked_about_is_left_out(knowledge: Knowledge) -> None:
    mentions = link_documents("海门规划", knowledge.entries)
    assert name_plans("海门规划", mentions, ("天津市",), knowledge, compares=False) == []


def test_a_short_name_with_its_region_counts_beside_another_region(understood: Understand) -> None:
    assert set(understood("上海推进计划与天津怎么做调解").documents) == {"sh-impl", "tianjin"}


def test_a_question_tells_where_it_names_plans_and_regions(understood: Understand) -> None:
    question = understood("海门怎么做调解,推进计划呢")
    assert [(question.text[p.start : p.end], p.values) for p in question.places if p.start == 0] == [
        ("海门", ("haimen",))
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("上海保护和运用规划的原则", "上海保护和运用规划"),
        ("知识产权保护运用“十四五”规划有几章", "知识产权保护运用“十四五”规划"),
        ("上海“十四五”知识产权规划的原则", "上海“十四五”知识产权规划"),
        ("十四五规划的原则", None),
        ("知识产权规划的原则", None),
        ("运用和保护的规划", None),
    ],
)
def test_a_plan_is_named_by_some_words_of_its_title_in_their_order(text: str, said: str | None) -> None:
    assert [text[start:end] for start, end in find_short_title(text, PLAN, "上海市")] == ([said] if said else [])


HARBOUR = "厦门市港口物流业发展三年行动计划"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("厦门行动计划有几章", "厦门行动计划"),
        ("厦门市的港口计划里谁牵头", "厦门市的港口计划"),
        ("厦门港口物流业行动计划", "厦门港口物流业行动计划"),
        ("厦门计划里写了什么", "厦门计划"),
        ("厦门计划新增多少座码头", None),
        ("厦门那份计划里写了什么", "厦门那份计划"),
        ("厦门茶叶计划有几章", None),
    ],
)
def test_a_plan_is_named_by_its_region_and_kind_with_words_of_its_title(text: str, said: str | None) -> None:
    found = [text[start:end] for start, end in find_short_title(text, HARBOUR, "厦门市")]
    assert found == ([said] if said else [])


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
        ("另外两个部门规划和推进计划一样吗", True),
        ("规划建几座,计划生育呢", False),
        ("茶园规划的目标", False),
    ],
)
def test_a_plan_of_either_kind_is_named_by_its_kind(text: str, named: bool) -> None:
    assert names_both_kinds(text) is named


@pytest.mark.parametrize(
    "text", ["茶园规划写了,推进计划写没写", "茶园规划有商务局,推进计划里呢", "茶园规划怎么说,推进计划呢"]
)
def test_a_plan_that_says_something_is_called_by_its_kind_behind_a_noun_beside_another(text: str) -> None:
    assert find_kind(text, "厦门市茶园规划", beside=True)


@pytest.mark.parametrize("text", ["怎么规划写推进计划", "茶园规划提升工程", "茶园规划有关推进计划"])
def test_a_plan_that_says_nothing_is_none(text: str) -> None:
    assert not find_kind(text, "厦门市茶园规划", beside=True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("茶馆规划几家,,,,,几家", True),
        ("茶馆规划多少家,,,,,多少", True),
        ("茶馆该规划几家,,,,,几家", False),
    ],
)
def test_a_plan_is_called_by_its_kind_before_a_number_beside_another(text: str, named: bool) -> None:
    assert bool(find_kind(text, PLAN, beside=True)) is named


def test_two_plans_may_be_spoken_of_by_their_number_alone() -> None:
    assert names_a_pair("茶会两份都有吗")
    assert not names_a_pair("申请表一式两份")


@pytest.mark.parametrize("text", ["上海的实施方案里谁管仲裁", "上海规划怎么说仲裁，到行动方案里又怎么说"])
def test_a_plan_that_carries_out_another_is_called_so(text: str, knowledge: Knowledge) -> None:
    found = name_plans(text, [], ("上海市",), knowledge, compares=False)
    assert "sh-impl" in {value for mention in found for value in mention.values}


def test_what_is_to_be_drawn_up_is_no_plan_held(knowledge: Knowledge) -> None:
    found = name_plans("上海的服务体系建设实施方案谁来定", [], ("上海市",), knowledge, compares=False)
    assert "sh-impl" not in {value for mention in found for value in mention.values}


def test_a_plan_is_named_by_its_region_and_how_long_it_runs() -> None:
    text = "上海五年规划提出新增多少座码头"
    assert [text[start:end] for start, end in find_short_title(text, PLAN, "上海市", 5)] == ["上海五年规划"]
    assert find_short_title(text, PLAN, "上海市", 2) == []
