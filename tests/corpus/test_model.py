"""What the values of a parsed plan say of themselves."""

from __future__ import annotations

import pytest

from corpus.model import Comparator, Nature, Span, Target


@pytest.mark.parametrize(
    ("written", "unit", "said"),
    [
        ("≥60", "件", "≥60件"),
        ("60以上", "件", "60件以上"),
        ("1.2万", "万件", "1.2万件"),
        ("3-5", "%", "3-5%"),
        ("达到18件", "件", "达到18件"),
        ("翻一番", "番", "翻一番"),
    ],
)
def test_a_value_is_said_with_its_unit_wherever_the_plan_writes_that(written: str, unit: str, said: str) -> None:
    target = Target("产量", 1, None, unit, written, Comparator.EXACT, Nature.GOAL, None, None, Span(0, 1))
    assert target.said == said


@pytest.mark.parametrize(
    ("written", "amount"),
    [("增长到3500件", "3500件"), ("达到18件", "18件"), ("累计达200件", "累计达200件"), ("超3件", "超3件")],
)
def test_the_amount_is_said_without_a_verb_of_reaching(written: str, amount: str) -> None:
    target = Target("产量", 1, None, "件", written, Comparator.REACH, Nature.BASELINE, None, None, Span(0, 1))
    assert target.amount == amount
