from __future__ import annotations

import pytest

from rag.answers.yes_no.values.each_figure import parted
from rag.contract import Intent, Status
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from tests.rag.asking import Ask, Understand, first_paragraph


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("海门马德里商标现在25件，目标40件，对吗", "是。"),
        ("海门马德里商标现在25件，目标50件，对吗", "不是，目标的数值不是这样。"),
        ("海门马德里商标现在20件，2025年40件，是这样吗", "不是，现状的数值不是这样。"),
        ("海门专利代理机构现在10家，目标20家，对吗", "现状的数值是这样，原文没有给出目标的这一数值。"),
    ],
)
def test_what_is_reached_and_what_is_aimed_at_are_each_checked(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("规划示范区8家、推进计划示范区4家，对不对", "是。"),
        ("规划示范区8家、推进计划示范区5家，是这样吗", "不是，上海实施推进计划的数值不是这样。"),
        ("上海专利代理机构215家、海门10家，没错吧", "是。"),
        ("规范化市场规划50家、推进计划25家，对吗", "是。"),
        ("规划和推进计划的示范区都是8家，对吗", "不是，上海实施推进计划的数值不是这样。"),
    ],
)
def test_the_figure_of_each_side_is_checked(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith(verdict)
    assert len({citation.doc_id for citation in answer.citations}) == 2


@pytest.mark.parametrize(
    ("question", "verdict", "words"),
    [
        ("上海要建规范化市场50家、承诺单位500家,对吗", "是。", ("50家", "500家")),
        ("上海要建规范化市场50家、承诺单位600家,对吗", "不是，承诺单位的数值不是这样。", ("50家", "500家")),
        ("海门要40件马德里商标和100件海外发明专利,是不是", "是。", ("40件", "100件")),
        ("商标品牌创新创业基地规划10个左右,推进计划5个,是吧", "是。", ("10个左右", "5个")),
        ("商标品牌创新创业基地规划10个左右,推进计划10个,是吧", "不是，", ("10个左右", "5个")),
        ("上海规划有10个专栏、推进计划有120项任务，对吗", "不是，", ("10个专栏", "123项任务")),
    ],
)
def test_each_of_several_amounts_is_checked(question: str, verdict: str, words: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert answer.facts["verdict"] is verdict.startswith("是")
    assert answer.answer.startswith(verdict)
    assert all(word in answer.answer for word in words)


def test_what_plans_give_no_value_of_is_told_beside_what_holds(ask: Ask) -> None:
    answer = ask("上海专利代理机构215家，天津100家，对吗")
    assert answer.status is Status.PARTIAL
    assert "verdict" not in answer.facts
    assert answer.answer.startswith("上海市的数值是这样，原文没有给出天津市的这一数值。")


def test_two_times_of_one_place_are_checked_though_they_are_compared(ask: Ask) -> None:
    assert first_paragraph(ask("海门到2025年贯标企业200家，现在超过100家，没错吧")).startswith("是。")


def test_sides_that_are_asked_whether_they_are_alike_are_compared(ask: Ask) -> None:
    assert not first_paragraph(ask("规划示范区8家、推进计划示范区4家，一样吗")).startswith("是。")


def test_an_amount_is_claimed_of_the_part_that_it_stands_in(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海导航项目100个,推进计划50个,对吗")
    claims = parted(figures(question.text), question, knowledge)
    assert [claim.readings[0].documents for claim in claims] == [("sh-impl", "sh-plan"), ("sh-impl",)]
    assert {term.word for term in claims[0].readings[0].terms} == {term.word for term in claims[1].readings[0].terms}


def test_a_time_is_that_of_the_part_before_unless_another_is_told(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("海门马德里商标现在25件,2025年40件,对吗")
    years = [claim.readings[0].years for claim in parted(figures(question.text), question, knowledge)]
    assert years == [(), (2025,)]
    question = understood("到2025年上海示范区8家、试点区16家,对吗")
    years = [claim.readings[0].years for claim in parted(figures(question.text), question, knowledge)]
    assert years == [(2025,), (2025,)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("上海导航项目100个,推进计划50个,对吗", ["上海市", "上海实施推进计划"]),
        ("海门驰名商标现在14件,目标20件,对吗", ["现状", "目标"]),
        ("海门马德里商标25件,驰名商标14件,对吗", ["马德里商标", "驰名商标"]),
        ("海门驰名商标14件和20件,对吗", ["14件", "20件"]),
    ],
)
def test_a_claim_is_called_by_what_the_others_have_not(
    text: str, names: list[str], knowledge: Knowledge, understood: Understand
) -> None:
    question = understood(text)
    assert [claim.name for claim in parted(figures(question.text), question, knowledge)] == names


@pytest.mark.parametrize("text", ["上海导航项目100个,对吗", "专利从4家增加到8家了吧", "市教委牵头8项、配合4项,对吗"])
def test_what_no_mark_parts_is_one_claim(text: str, knowledge: Knowledge, understood: Understand) -> None:
    question = understood(text)
    assert parted(figures(question.text), question, knowledge) == []
