"""By when a clause is to be done is found in its duty or its row, and not in what it tells."""

from __future__ import annotations

import pytest

from corpus.model import Metadata
from corpus.parse import parse_document
from rag.evidence.sentences.deadline import deadline

PLAN = Metadata("port", "滨江港发展规划", "滨江市", "市", period=(2031, 2035))


@pytest.mark.parametrize(
    ("duty", "by"),
    [
        ("（牵头单位：市港航局；完成时限：2031年12月）", "2031年12月"),
        ("（市港航局牵头，2032年6月底前完成）", "2032年6月底前完成"),
        ("（市港航局负责；长期坚持）", "长期坚持"),
        ("\n【责任单位】市港航局\n【完成时间】2033年", "2033年"),
        ("（市港航局负责）", None),
    ],
)
def test_the_deadline_of_a_duty(duty: str, by: str | None) -> None:
    text = f"一、任务\n1.疏浚航道。到2034年航道达到12条，2031年5月底前完成测量。{duty}\n2.修建粮仓。\n"
    clause = parse_document(text, PLAN).clauses[0]
    found = deadline(clause)
    assert (found.text if found else None) == by
    assert found is None or clause.text[found.start : found.end] == by
