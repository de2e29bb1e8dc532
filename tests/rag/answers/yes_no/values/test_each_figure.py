from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


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
