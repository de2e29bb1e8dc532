from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("上海有效注册商标五年里翻番了吗", True),
        ("上海有效注册商标五年里翻了两番吗", False),
        ("上海有效注册商标达到原来的三倍多吧", True),
        ("上海发明专利申请量涨到五倍了吗", False),
        ("上海发明专利申请量没有翻番吧", True),
        ("海门马德里商标会翻倍吗", False),
    ],
)
def test_a_multiple_is_checked_against_the_two_values_of_a_sentence(question: str, holds: bool, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是，" if holds else "不是，")
    assert len(answer.facts["targets"]) == 2


def test_a_growth_that_a_plan_gives_itself_is_no_multiple_of_two_values(ask: Ask) -> None:
    answer = ask("海门2020年质押融资涨了两倍多吗")
    assert answer.answer.startswith("是，")
    assert "210%" in answer.answer


@pytest.mark.parametrize("question", ["海门马德里商标翻倍了吗", "海门服务机构从业人员翻番了没"])
def test_a_goal_leaves_open_whether_something_has_grown_so(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明是否" in answer.answer
    assert len(answer.facts["targets"]) == 2


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("增长了一倍", False),
        ("翻了一番", True),
        ("增长了一倍多", False),
        ("增长了两倍多", True),
        ("增长了三倍", False),
        ("增长超过一倍", True),
    ],
)
def test_a_multiple_is_held_against_a_growth_that_a_plan_states(claim: str, holds: bool, ask: Ask) -> None:
    answer = ask(f"海门2020年质押融资额{claim}吗").answer
    assert answer.startswith("是，" if holds else "不是，")
    assert "210%" in answer


def test_a_multiple_of_what_the_goal_calls_otherwise_is_left_open(ask: Ask) -> None:
    answer = ask("海门参加贯标的单位比十三五末要翻一番吧")
    assert "超100家" in answer.answer
    assert "累计达200家" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海商标总量从54.84万件涨到173.74万件，是真的吗", "是，"),
        ("上海版权登记从2.36万件增加到31.89万件，对吗", "是，"),
        ("上海PCT从1060件涨到4558件，对吗", "不是，"),
        ("海门万人版权登记量从12.23件提高到20.33件，对吧", "是，"),
        ("海门省战略推进企业从4家增加到8家，对吗", "不是，"),
        ("海门贯标企业由100家增加到200家，没错吧", "是，"),
    ],
)
def test_both_values_of_a_change_are_held_against_the_plan(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert len(answer.facts["targets"]) == 2


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("海门质押融资下滑了吗", "不是，"),
        ("上海版权登记量是不是上涨了", "是，"),
        ("上海发明专利授权量没有萎缩吧", "是，"),
    ],
)
def test_which_way_a_number_has_gone_is_told_by_what_the_plan_gives_of_it(
    question: str, verdict: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert "targets" in answer.facts


@pytest.mark.parametrize("question", ["海门省战略推进计划企业以后会更多吗", "海门战略推进计划企业要增加吗"])
def test_what_is_to_come_is_held_against_what_was_reached(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("是")
    assert "4家" in answer
    assert "5家" in answer
