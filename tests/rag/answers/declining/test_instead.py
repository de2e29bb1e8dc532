from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask


def test_what_costs_nothing_answers_how_much_it_costs(ask: Ask) -> None:
    answer = ask("在天津登记版权怎么收费")
    assert answer.status is Status.GROUNDED
    assert "免费" in answer.answer


def test_an_income_is_no_fee(ask: Ask) -> None:
    assert "2000万元" in ask("海门服务业每年能挣多少钱").answer


def test_a_fee_that_no_plan_writes_of_is_declined(ask: Ask) -> None:
    assert ask("专利代理怎么收费").status is Status.NONE
