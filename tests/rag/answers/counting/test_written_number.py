from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


def test_the_number_before_a_unit_that_counts_nothing_is_given(ask: Ask) -> None:
    answer = ask("长三角一体化发展框架协议书执行到第几版")
    assert answer.status is Status.GROUNDED
    assert first_paragraph(answer).startswith("**2.0版**")


def test_without_such_a_number_none_is_given(ask: Ask) -> None:
    assert not first_paragraph(ask("上海知识产权国际论坛办到第几届")).startswith("**")
