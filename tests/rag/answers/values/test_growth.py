from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海门贯标企业离目标还差几家", ("超100家", "累计达200家")),
        ("海门的马德里注册商标到期末要增加几件", ("25件", "达到40件")),
        ("上海有效注册商标五年里增加了多少", ("54.84万件", "173.74万件")),
        ("上海规划的规范化市场比推进计划多几家", ("25家", "50家")),
    ],
)
def test_both_values_are_told_and_that_no_plan_writes_what_lies_between(
    question: str, values: tuple[str, str], ask: Ask
) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert all(value in first_paragraph(answer) for value in values)
    assert "没有直接写两个数之差" in first_paragraph(answer)


def test_how_many_times_is_told_in_words(ask: Ask) -> None:
    said = first_paragraph(ask("上海PCT申请量五年里翻了几倍"))
    assert "超过前一个数的三倍" in said
    assert "处罚" not in said


def test_a_half_that_no_plan_has_is_said_to_be_missing(ask: Ask) -> None:
    answer = ask("海门中国专利奖有几项?以后呢?")
    assert answer.status is Status.PARTIAL
    assert "5项" in answer.answer
    assert "没有给出这一项的目标" in answer.answer


def test_growth_that_a_plan_states_needs_no_second_value(ask: Ask) -> None:
    said = first_paragraph(ask("海门2020年质押融资同比增长了多少"))
    assert "210%" in said
    assert "两个数" not in said


def test_indicators_of_other_names_are_told_apart(ask: Ask) -> None:
    assert "口径不一定一样" in ask("海门服务机构要增加几家").answer


@pytest.mark.parametrize("asked", ["惠及多少企业", "几家企业得了好处", "多少家企业受惠"])
def test_what_is_asked_behind_a_growth_is_asked_of_the_same_thing(asked: str, ask: Ask) -> None:
    answer = ask(f"海门2020年知识产权质押融资额同比增幅多少，{asked}").answer
    assert "**210%**" in answer
    assert "**9家**" in answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("上海有效注册商标翻了几番", "没有直接写翻了几番"),
        ("上海PCT国际专利申请年均增长多少", "没有直接写年均的增长"),
        ("上海作品版权登记增加了多少", "没有直接写两个数之差"),
    ],
)
def test_what_no_plan_writes_of_two_values_is_named(question: str, said: str, ask: Ask) -> None:
    assert said in ask(question).answer


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("上海发明专利授权量十三五涨了百分之几", ("1.76万件", "2.42万件")),
        ("海门贯标企业还要加几家", ("100家", "200家")),
    ],
)
def test_both_values_are_told_where_a_share_or_an_addition_is_asked_for(
    question: str, values: tuple[str, ...], ask: Ask
) -> None:
    assert [value for value in values if value not in ask(question).answer] == []
