from __future__ import annotations

from math import log2

import pytest

from corpus.model import Span
from eval.case import Evidence
from eval.measures.matching import Found, Place, Places, covers
from eval.measures.retrieval import retrieval


def place(start: int, end: int, quote: str = "甲乙丙") -> Place:
    return Place(Evidence(doc="a", quote=quote), Span(start, end))


def found(start: int, end: int, doc: str = "a", path: tuple[str, ...] = ()) -> Found:
    return Found(doc, Span(start, end), path)


def test_half_of_the_evidence_is_enough_and_less_is_not() -> None:
    assert covers(found(0, 15), place(10, 20))
    assert not covers(found(0, 14), place(10, 20))
    assert not covers(found(0, 30, doc="b"), place(10, 20))


def test_a_heading_is_found_with_what_stands_under_it() -> None:
    heading = place(0, 8, "(一)加强组织领导")
    assert covers(found(50, 90, path=("五、保障措施", "(一) 加强组织领导")), heading)
    assert not covers(found(50, 90, path=("五、保障措施",)), heading)


def test_re_chunking_changes_no_score() -> None:
    places = Places((place(10, 20),), ())
    assert retrieval([found(0, 30)], places, "all") == retrieval([found(10, 20)], places, "all")


def test_ranks_count_from_one() -> None:
    places = Places((place(10, 20),), ())
    score = retrieval([found(50, 60), found(70, 80), found(0, 30)], places, "all")
    assert dict(score.found_at) == {1: 0, 3: 1, 5: 1, 10: 1}
    assert score.reciprocal_rank == pytest.approx(1 / 3)
    assert score.ndcg == pytest.approx(1 / log2(4))


def test_all_evidence_is_needed_and_the_same_twice_counts_once() -> None:
    places = Places((place(10, 20), place(50, 60)), ())
    score = retrieval([found(0, 30), found(0, 30), found(40, 70)], places, "all")
    assert dict(score.found_at) == {1: 0.5, 3: 1, 5: 1, 10: 1}
    assert score.ndcg == pytest.approx((1 + 1 / log2(4)) / (1 + 1 / log2(3)))


def test_one_of_several_is_enough_where_any_answers() -> None:
    places = Places((place(10, 20), place(50, 60)), (place(90, 99),))
    score = retrieval([found(90, 99)], places, "any")
    assert score.found_at[1] == 1
    assert score.ndcg == 1


def test_nothing_found_scores_nothing() -> None:
    score = retrieval([], Places((place(10, 20),), ()), "all")
    assert (score.reciprocal_rank, score.ndcg, score.found_at[10]) == (0, 0, 0)


def test_the_eleventh_hit_is_too_late() -> None:
    hits = [found(100, 110)] * 10 + [found(0, 30)]
    assert retrieval(hits, Places((place(10, 20),), ()), "all").reciprocal_rank == 0


def test_a_case_without_evidence_cannot_be_scored() -> None:
    with pytest.raises(ValueError, match="without evidence"):
        retrieval([], Places((), ()), "all")
