from __future__ import annotations

import pytest

from rag.answers.values.kinds import asks_growth, unit_asked


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("园区有几家", "家"),
        ("从业人员,到期末有几个", "人"),
        ("干这行的人到2030年底要有多少", "人"),
        ("培训的人员将来达到多少", "人"),
        ("每万人有几件", "件"),
        ("人才工程有几个", ""),
        ("面向从业人员的课程有多少", ""),
    ],
)
def test_the_unit_is_that_of_what_a_question_counts(text: str, unit: str) -> None:
    assert unit_asked(text) == unit


@pytest.mark.parametrize(("text", "grew"), [("比上年多了几成", True), ("谁多几家", False), ("要多建多少", False)])
def test_growth_is_asked_for_by_more_than_one_word(text: str, grew: bool) -> None:
    assert asks_growth(text) is grew
