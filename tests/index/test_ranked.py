from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranked import top_positive


@given(st.lists(st.sampled_from([-1.0, 0.0, 0.5, 1.0, 2.0]), max_size=30), st.integers(1, 40))
def test_the_best_positive_scores_come_first_and_ties_keep_their_order(scores: list[float], k: int) -> None:
    found = top_positive(np.array(scores, dtype=np.float32), k)
    expected = sorted((row for row, score in enumerate(scores) if score > 0), key=lambda row: (-scores[row], row))
    assert found.rows.tolist() == expected[:k]
    assert found.scores.tolist() == [scores[row] for row in expected[:k]]


@pytest.mark.parametrize("k", [1, 10])
def test_without_a_positive_score_nothing_is_ranked(k: int) -> None:
    assert top_positive(np.zeros(5, dtype=np.float32), k).rows.tolist() == []
