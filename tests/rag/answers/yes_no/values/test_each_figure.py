from __future__ import annotations

import pytest

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
