from __future__ import annotations

import pytest

from rag.evidence.choose import Limits, by_document, close, is_direct, is_relevant, relevant, relevant_or_alike
from rag.evidence.retrieve import Candidate
from rag.knowledge import Knowledge

LIMITS = Limits(covered=0.5, covered_some=0.3, cosine=0.9, score=0.6, margin=0.1, far=0.3)


def candidate(
    knowledge: Knowledge, doc_id: str = "haimen", *, covered: float = 1.0, cosine: float = 0.0, score: float = 1.0
) -> Candidate:
    return Candidate(knowledge.document(doc_id).clauses[0], covered, covered, cosine, score)


@pytest.mark.parametrize(
    ("covered", "cosine", "speaks"),
    [(0.5, 0.0, True), (0.4, 0.95, True), (0.4, 0.8, False), (0.2, 0.99, False)],
)
def test_a_clause_must_hold_half_of_the_question_or_some_of_it_and_mean_the_same(
    covered: float, cosine: float, speaks: bool, knowledge: Knowledge
) -> None:
    found = candidate(knowledge, covered=covered, cosine=cosine, score=0.5)
    assert is_relevant(found, LIMITS) is speaks
    assert relevant([found], LIMITS) == ([found] if speaks else [])


def test_a_clause_that_scores_high_is_near_though_it_holds_little(knowledge: Knowledge) -> None:
    found = candidate(knowledge, covered=0.3, score=0.65)
    assert is_relevant(found, LIMITS)
    assert not is_direct(found, LIMITS)
    assert is_direct(candidate(knowledge, covered=0.5), LIMITS)


def test_only_where_no_clause_holds_the_question_those_of_like_meaning_are_near(knowledge: Knowledge) -> None:
    held = candidate(knowledge, covered=0.9)
    alike = candidate(knowledge, covered=0.1, cosine=0.95, score=0.1)
    unlike = candidate(knowledge, covered=0.1, cosine=0.5, score=0.1)
    limits = Limits(alike=0.9)
    assert relevant_or_alike([held, alike], limits) == [held]
    assert relevant_or_alike([alike, unlike], limits) == [alike]
    assert not relevant_or_alike([unlike], limits)


def test_documents_stand_in_the_order_of_their_best(knowledge: Knowledge) -> None:
    first, second, third = (candidate(knowledge, doc_id) for doc_id in ("tianjin", "haimen", "tianjin"))
    assert by_document([first, second, third]) == {"tianjin": [first, third], "haimen": [second]}


def test_what_is_far_behind_the_best_is_left_out(knowledge: Knowledge) -> None:
    found = [candidate(knowledge, score=score) for score in (0.9, 0.85, 0.7)]
    assert close(found, 5, LIMITS) == found[:2]
    assert close(found, 1, LIMITS) == found[:1]
    assert close([], 3, LIMITS) == []
