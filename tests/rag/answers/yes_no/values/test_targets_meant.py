from __future__ import annotations

import pytest

from rag.answers.yes_no.values.targets_meant import amount_claimed, targets_meant
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("海门专利3754项没错吧", [3754]),  # the very figure, though it is counted in 件
        ("海门有3000家高价值专利企业吗", []),  # a number per head refutes no number of firms
        ("海门当年质押融资4.2亿元了吗", [1]),
        ("海门质押贷款累计1亿元吗", [4.2]),
        ("海门有150家贯标企业吗", [100]),
        ("海门计划有150家贯标企业吗", [200]),
    ],
)
def test_an_amount_is_first_of_the_target_of_its_thing_its_time_and_its_way_of_counting(
    text: str, best: list[float], knowledge: Knowledge, understood: Understand
) -> None:
    question = understood(text)
    amount = amount_claimed(figures(question.text)[0], question, knowledge)
    meant = targets_meant(amount, knowledge, wholly=False)
    assert [fact.target.value for fact in meant[:1]] == pytest.approx(best)
