from __future__ import annotations

import pytest

from index.catalogue.records import TargetFact
from rag.answers.values.joint_sum import is_only_sum
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask


@pytest.fixture
def both(knowledge: Knowledge) -> TargetFact:
    facts = (fact for entry in knowledge.entries for fact in knowledge.targets(entry.id))
    return next(fact for fact in facts if fact.target.indicator.endswith("示范、优势企业"))


def test_a_value_of_two_kinds_together_is_of_neither(both: TargetFact) -> None:
    assert is_only_sum("示范企业和优势企业分别有几家", both)
    assert not is_only_sum("示范企业和贯标企业分别有几家", both)
    assert not is_only_sum("示范企业和优势企业一共几家", both)


def test_that_only_the_sum_is_written_is_said_first(ask: Ask) -> None:
    answer = ask("海门优势企业和示范企业分别有几家")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("原文只写了合计")
