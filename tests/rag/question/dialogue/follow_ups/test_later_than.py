from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "length"),
    [
        (("海门规划哪天印发的", "那天津的早几个月"), "晚约十七个月"),
        (("上海推进计划什么时候发布", "比海门规划早多少天"), "晚二百九十八天"),
    ],
)
def test_how_long_lies_between_a_plan_and_the_one_before_is_told(turns: tuple[str, ...], length: str, ask: Ask) -> None:
    assert length in ask(*turns).answer


def test_what_is_no_question_about_plans_goes_on_as_it_is(ask: Ask) -> None:
    assert "推算" not in ask("海门谁负责专利导航", "天津的晚多久").answer
