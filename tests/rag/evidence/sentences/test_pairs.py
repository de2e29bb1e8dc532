from __future__ import annotations

import pytest

from rag.evidence.sentences.pairs import pairs_of, share_held, share_in_common, weight_held


def test_pairs_are_of_neighbours_and_do_not_reach_across_marks_or_figures() -> None:
    assert pairs_of("种茶，采3茶") == {"种茶"}


def test_a_share_is_of_the_first_text_or_of_the_shorter() -> None:
    long, short = pairs_of("春天采茶制茶"), pairs_of("采茶")
    assert (share_held(short, long), share_held(long, short)) == (1.0, pytest.approx(1 / 5))
    assert share_in_common(long, short) == share_in_common(short, long) == 1.0


def test_nothing_is_shared_with_a_text_without_pairs() -> None:
    none = pairs_of("2025")
    assert share_held(none, pairs_of("采茶")) == share_in_common(pairs_of("采茶"), none) == weight_held({}, none) == 0.0


def test_a_pair_counts_by_its_weight() -> None:
    assert weight_held({"采茶": 3.0, "工作": 1.0}, {"采茶"}) == pytest.approx(0.75)
