from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("推进计划第119项是市里牵头还是区里牵头", "牵头的是市里（市知识产权局）："),
        ("推进计划里的集成电路布图设计受理是市局管还是松江管", "写明的是市局（市知识产权局）：上海实施推进计划第65项"),
        ("推进计划第88项归教委管还是归商务委管", "写明的是市教委：上海实施推进计划第88项"),
        ("推进计划第59项是法院负责还是贸促会负责", "两家都有：上海实施推进计划第59项"),
        ("推进计划第15项是教委牵头还是科委牵头", "两家都不是牵头单位，市教委、市科委按职责分工负责："),
        ("推进计划第4项是税务局管还是财政局管", "两家都没有列：上海实施推进计划第4项"),
        ("推进计划第119项是市里抓还是区里抓", "两边都有：上海实施推进计划第119项"),
    ],
)
def test_it_is_told_first_which_of_two_has_the_duty(asked: str, first: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.intent is Intent.RESPONSIBLE
    assert answer.answer.startswith(first)


def test_of_the_other_it_is_said_that_the_plan_gives_it_nothing(ask: Ask) -> None:
    answer = ask("推进计划第88项归教委管还是归商务委管")
    assert "没有把这一项派给商务委" in first_paragraph(answer)
    assert not any("商务委" in claim.text for claim in answer.claims)


def test_where_nobody_is_in_charge_that_comes_first(ask: Ask) -> None:
    assert "没有写明责任部门" in first_paragraph(ask("海门的家纺品牌是市里抓还是区里抓"))
