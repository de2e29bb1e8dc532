from __future__ import annotations

import pytest

from rag.answers.values.kinds import asks_growth, asks_measure, unit_asked
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("培训多少名额", ""),
        ("园区有几家", "家"),
        ("从业人员,到期末有几个", "人"),
        ("干这行的人到2030年底要有多少", "人"),
        ("培训的人员将来达到多少", "人"),
        ("每万人有几件", "件"),
        ("人才工程有几个", ""),
        ("面向从业人员的课程有多少", ""),
    ],
)
def test_the_unit_is_that_of_what_a_question_counts(text: str, unit: str) -> None:
    assert unit_asked(text) == unit


@pytest.mark.parametrize(("text", "grew"), [("比上年多了几成", True), ("谁多几家", False), ("要多建多少", False)])
def test_growth_is_asked_for_by_more_than_one_word(text: str, grew: bool) -> None:
    assert asks_growth(text) is grew


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("茶园有几亩", True),
        ("茶路修了多少公里长", True),
        ("一年产几万吨", True),
        ("茶馆占地多大", True),
        ("茶园有几处", False),
        ("多少亩产技术", False),
    ],
)
def test_what_is_measured_is_no_number_of_things(text: str, measured: bool) -> None:
    assert asks_measure(text) is measured


def test_what_is_earned_is_money(ask: Ask) -> None:
    answer = ask("海门知识产权服务机构到2025年能赚多少")
    assert "**达2000万元**" in first_paragraph(answer)


def test_what_is_handed_out_is_money(ask: Ask) -> None:
    assert "**" not in first_paragraph(ask("上海给每个商标品牌创新创业基地拨多少万"))
