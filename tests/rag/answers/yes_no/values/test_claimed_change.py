from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海商标总量从54.84万件涨到173.74万件，是真的吗", "是。"),
        ("上海版权登记从2.36万件增加到31.89万件，对吗", "是。"),
        ("上海PCT从1060件涨到4558件，对吗", "不是。"),
        ("海门万人版权登记量从12.23件提高到20.33件，对吧", "是。"),
        ("海门省战略推进企业从4家增加到8家，对吗", "不是。"),
        ("海门贯标企业由100家增加到200家，没错吧", "是。"),
    ],
)
def test_both_values_of_a_change_are_held_against_the_plan(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert len(answer.facts["targets"]) == 2
