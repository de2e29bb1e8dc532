"""Tests that how long one plan is said to have come after another is read as a number of days."""

import pytest

from rag.question.plans.days_between import claimed_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("这份规划比那份晚发了一年多吧", 460),
        ("这份早出台不到三个月吗", 80),
        ("迟发半年左右吧", 180),
        ("晚印发两年半对吗", 910),
        ("晚发了30天", 30),
    ],
)
def test_what_lies_between_is_read(text: str, days: int) -> None:
    span = claimed_days(text)
    assert span is not None
    assert span[0] <= days <= span[1]


@pytest.mark.parametrize(("text", "days"), [("晚发了一年多", 300), ("早出台不到三个月", 100), ("晚半年", 400)])
def test_what_lies_outside_is_not_meant(text: str, days: int) -> None:
    span = claimed_days(text)
    assert span is not None
    assert not span[0] <= days <= span[1]


@pytest.mark.parametrize("text", ["晚了几个月", "哪份更早发布", "五年规划先后印发"])
def test_other_questions_claim_nothing(text: str) -> None:
    assert claimed_days(text) is None
