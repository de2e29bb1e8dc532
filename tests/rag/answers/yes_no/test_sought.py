from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("商标在海门质押能不能借到两百万", "没有写到“两百万”"),
        ("天津的专利执行险最多能赔二十万吗", "没有写到“二十万”"),
        ("海门的知识产权联络员能不能领津贴", "没有写明这一点"),
    ],
)
def test_a_detail_that_no_plan_gives_is_told_before_the_help(question: str, lacks: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert lacks in answer.answer.split("\n")[0]


def test_help_without_such_a_detail_stands_by_itself(ask: Ask) -> None:
    answer = ask("商标在海门能不能拿去质押")
    assert answer.status is Status.GROUNDED
    assert "质押融资" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "天津的外贸公司可不可以换个代理公司",
        "上海买国外技术前要不要看看有没有纠纷",
        "海门可否给茶馆评星级",
    ],
)
def test_whether_somebody_may_or_must_is_no_search_for_help(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO


def test_what_a_plan_need_not_have_done_bears_out_that_it_need_not(ask: Ask) -> None:
    assert ask("上海这类手续可不可以不露面").answer.startswith("是。")


@pytest.mark.parametrize("question", ["海门给研发的评职称，有高价值专利作不作数", "在海门评职称，专利作不作数"])
def test_whether_something_counts_is_asked_of_the_plan(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是。")
    assert "职称评定" in answer.answer


def test_what_is_set_up_may_have_the_deed_behind_it(ask: Ask) -> None:
    assert ask("海门做家纺的，区里想没想过办个版权基地").answer.startswith("是。")


@pytest.mark.parametrize("question", ["海门质押贷款三天能办下来吗", "上海挂真牌真品牌子的店能免税吗"])
def test_what_help_does_not_promise_is_said_before_it(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明这一点" in first_paragraph(answer)
