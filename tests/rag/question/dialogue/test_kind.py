from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("then", ["第59项是几个", "第59项几家呢"])
def test_a_bare_numeral_counts_what_was_counted_before(then: str, ask: Ask) -> None:
    answer = ask("推进计划第113项有几个责任单位", then)
    assert answer.facts["count"] == 5


def test_more_detail_asks_the_same_again(ask: Ask) -> None:
    answer = ask("天津海关负责什么", "说得具体些")
    assert answer.resolved_question == "天津海关负责什么"


def test_what_several_do_together_is_asked_of_all_that_were_named(ask: Ask) -> None:
    answer = ask("推进计划第113项谁负责", "他们还共同承担什么任务")
    assert "共同参与的任务" in answer.answer
