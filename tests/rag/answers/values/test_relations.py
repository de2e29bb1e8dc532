from __future__ import annotations

import pytest

from index.catalogue.records import TargetFact
from rag.answers.values.relations import relation
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand, first_paragraph


def fact(knowledge: Knowledge, doc_id: str, indicator: str, year: int | None = None) -> TargetFact:
    """Return the target of a document with an indicator, of a year if several have it."""
    facts = [f for f in knowledge.catalogue.targets(doc_id=doc_id) if f.target.indicator == indicator]
    return next(f for f in facts if year in (None, f.target.year))


@pytest.mark.parametrize(
    ("question", "one", "other", "said"),
    [
        (
            "哪个多",
            ("sh-impl", "商标品牌创新创业基地"),
            ("sh-plan", "商标品牌创新创业基地"),
            "乙（10个左右）多于甲（5个）。",
        ),
        (
            "哪个少",
            ("sh-impl", "商标品牌创新创业基地"),
            ("sh-plan", "商标品牌创新创业基地"),
            "甲（5个）少于乙（10个左右）。",
        ),
        (
            "甲类多还是乙类多",
            ("sh-impl", "商标品牌创新创业基地"),
            ("sh-plan", "商标品牌创新创业基地"),
            "乙（10个左右）多于甲（5个）。",
        ),
        (
            "是不是一半",
            ("sh-impl", "知识产权保护试点区"),
            ("sh-plan", "知识产权保护试点区"),
            "是，甲（8家）少于乙（16家），正好是后者的一半。",
        ),
        (
            "是不是一半",
            ("sh-plan", "市级专利导航项目"),
            ("sh-impl", "市级专利导航项目"),
            "不是，甲（100个左右）多于乙（50个），大约是后者的两倍。",
        ),
        (
            "是不是一半",
            ("sh-impl", "知识产权保护试点区"),
            ("sh-impl", "知识产权保护规范化市场"),
            "不是，甲（8家）少于乙（25家），大约是后者的三分之一；"
            "“知识产权保护试点区”与“知识产权保护规范化市场”名称不同，口径不一定一样。",
        ),
        ("哪个多", ("sh-impl", "高价值专利培育中心"), ("sh-impl", "高价值专利培育中心"), "甲与乙相同，都是15家。"),
    ],
)
def test_two_values_relate_by_size_or_by_share(
    question: str,
    one: tuple[str, str],
    other: tuple[str, str],
    said: str,
    understood: Understand,
    knowledge: Knowledge,
) -> None:
    values = [("甲", fact(knowledge, *one)), ("乙", fact(knowledge, *other))]
    found = relation(understood(question), values, knowledge)
    assert found is not None
    assert found.text == said
    assert len(found.supports) == 2


def test_values_in_thousands_and_in_single_units_compare(understood: Understand, knowledge: Knowledge) -> None:
    values = [
        ("甲", fact(knowledge, "haimen", "商标注册量")),
        ("乙", fact(knowledge, "sh-plan", "有效注册商标总量", 2020)),
    ]
    found = relation(understood("哪个多"), values, knowledge)
    assert found is not None
    assert "多于甲（15371件）；“商标注册量”与“有效注册商标总量”名称不同" in found.text


def test_a_goal_and_what_was_reached_are_no_more_than_hints(understood: Understand, knowledge: Knowledge) -> None:
    values = [
        ("甲", fact(knowledge, "haimen", "知识产权管理体系贯标企事业单位")),
        ("乙", fact(knowledge, "haimen", "贯标企业数")),
    ]
    found = relation(understood("哪个多"), values, knowledge)
    assert found is not None
    assert "后者是已达到的数，前者是目标" in found.text


def test_of_three_values_the_highest_and_the_lowest_are_named(understood: Understand, knowledge: Knowledge) -> None:
    values = [
        ("甲", fact(knowledge, "sh-impl", "知识产权保护试点区")),
        ("乙", fact(knowledge, "sh-plan", "知识产权保护试点区")),
        ("丙", fact(knowledge, "sh-impl", "知识产权保护示范区")),
    ]
    found = relation(understood("哪个多"), values, knowledge)
    assert found is not None
    assert found.text == "三者不同：乙（16家）最多，丙（4家）最少。"


def test_values_in_other_units_do_not_relate(understood: Understand, knowledge: Knowledge) -> None:
    values = [
        ("甲", fact(knowledge, "haimen", "商标注册量")),
        ("乙", fact(knowledge, "haimen", "知识产权质押金额")),
    ]
    assert relation(understood("哪个多"), values, knowledge) is None
    assert relation(understood("哪个多"), values[:1], knowledge) is None


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("专利导航项目推进计划的数刚好是规划的一半吗", "是，上海实施推进计划（50个）少于"),
        ("培育中心推进计划是不是规划的两倍", "不是，上海实施推进计划（15家）少于"),
        ("培育中心推进计划是规划的几分之几", "上海实施推进计划（15家）少于"),
    ],
)
def test_a_claimed_share_is_ruled_first(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)
