from __future__ import annotations

from dataclasses import replace

import pytest

from rag.evidence.clauses.choose import Limits, by_document, close, is_direct, is_relevant, relevant
from rag.evidence.clauses.features import NOTHING
from rag.evidence.clauses.retrieve import Candidate
from rag.knowledge import Knowledge

LIMITS = Limits(near=0.7, covered_counts=0.2, meaning_counts=0.5, direct=0.6, covered=0.5, margin=0.1, far=0.3)


def candidate(
    knowledge: Knowledge, doc_id: str = "haimen", *, covered: float = 1.0, meaning: float = 0.0, score: float = 1.0
) -> Candidate:
    features = NOTHING._replace(meaning=meaning)
    return Candidate(knowledge.document(doc_id).clauses[0], covered, covered, score, features)


@pytest.mark.parametrize(
    ("covered", "meaning", "score", "speaks"),
    [(0.0, 0.0, 0.75, True), (0.85, 0.0, 0.4, False), (0.9, 0.3, 0.4, True), (0.0, 0.8, 0.35, True)],
)
def test_a_clause_speaks_of_a_question_by_its_score_its_words_and_its_meaning_together(
    covered: float, meaning: float, score: float, speaks: bool, knowledge: Knowledge
) -> None:
    found = candidate(knowledge, covered=covered, meaning=meaning, score=score)
    assert is_relevant(found, LIMITS) is speaks
    assert relevant([found], LIMITS) == ([found] if speaks else [])


def test_a_clause_speaks_of_a_question_that_it_answers_in_other_words(knowledge: Knowledge) -> None:
    found = candidate(knowledge, covered=0.7, score=0.4)
    assert not is_relevant(found, LIMITS)
    assert is_relevant(replace(found, meant=0.6), LIMITS)


def test_a_sentence_that_holds_all_the_words_speaks_of_a_question_whatever_they_mean(knowledge: Knowledge) -> None:
    assert is_relevant(candidate(knowledge, covered=1.0, score=0.2), LIMITS)


def test_a_clause_holds_what_is_asked_if_it_scores_high_or_covers_half_of_it(knowledge: Knowledge) -> None:
    assert is_direct(candidate(knowledge, covered=0.1, score=0.65), LIMITS)
    assert is_direct(candidate(knowledge, covered=0.5, meaning=0.4, score=0.45), LIMITS)
    assert not is_direct(candidate(knowledge, covered=0.4, meaning=0.6, score=0.45), LIMITS)
    assert not is_direct(candidate(knowledge, covered=0.85, score=0.3), LIMITS)


def test_documents_stand_in_the_order_of_their_best(knowledge: Knowledge) -> None:
    first, second, third = (candidate(knowledge, doc_id) for doc_id in ("tianjin", "haimen", "tianjin"))
    assert by_document([first, second, third]) == {"tianjin": [first, third], "haimen": [second]}


def test_what_is_far_behind_the_best_is_left_out(knowledge: Knowledge) -> None:
    found = [candidate(knowledge, score=score) for score in (0.9, 0.85, 0.7)]
    assert close(found, 5, LIMITS) == found[:2]
    assert close(found, 1, LIMITS) == found[:1]
    assert close([], 3, LIMITS) == []
