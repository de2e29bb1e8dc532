from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import best_of, ranks, reciprocal_rank_fusion, sum_of

rankings = st.dictionaries(
    st.sampled_from(["vector", "lexical", "other"]), st.lists(st.integers(0, 9), unique=True), max_size=3
)


def test_the_score_is_the_sum_of_reciprocal_ranks() -> None:
    fused = reciprocal_rank_fusion({"vector": ["a", "b"], "lexical": ["b", "c"]})
    assert fused == [
        ("b", pytest.approx(1 / 62 + 1 / 61)),
        ("a", pytest.approx(1 / 61)),
        ("c", pytest.approx(1 / 62)),
    ]


def test_a_weight_lifts_what_its_source_prefers() -> None:
    fused = reciprocal_rank_fusion({"vector": ["a", "b"], "lexical": ["b", "a"]}, {"lexical": 2})
    assert [item for item, _ in fused] == ["b", "a"]


def test_equal_scores_keep_the_order_of_the_rankings() -> None:
    fused = reciprocal_rank_fusion({"vector": ["x", "y"], "lexical": ["y", "x"]})
    assert [item for item, _ in fused] == ["x", "y"]


@given(rankings, st.floats(0, 100))
def test_everything_ranked_anywhere_is_fused_once_and_scores_fall(given_: dict[str, list[int]], k: float) -> None:
    fused = reciprocal_rank_fusion(given_, k=k)
    items = [item for item, _ in fused]
    assert sorted(items) == sorted({item for ranking in given_.values() for item in ranking})
    scores = [score for _, score in fused]
    assert scores == sorted(scores, reverse=True)


def test_a_clause_ranks_by_its_best_chunk() -> None:
    assert best_of([("c1", 0.9), ("c2", 0.8), ("c1", 0.7)]) == [("c1", 0.9), ("c2", 0.8)]


def test_ranks_count_from_one_and_the_first_mention_counts() -> None:
    assert ranks(["a", "b", "a"]) == {"a": 1, "b": 2}


def test_a_clause_can_rank_by_all_of_its_chunks() -> None:
    chunks = [("a", 3.0), ("b", 2.0), ("b", 2.0), ("c", 1.0)]
    assert sum_of(chunks) == [("b", 4.0), ("a", 3.0), ("c", 1.0)]
