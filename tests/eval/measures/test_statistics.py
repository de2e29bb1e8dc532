from __future__ import annotations

from math import isnan

import pytest

from eval.measures.statistics import bootstrap, mcnemar, percentile


def test_the_interval_holds_the_mean_and_narrows_with_more_cases() -> None:
    few, many = bootstrap([1, 0] * 10), bootstrap([1, 0] * 200)
    assert few.low <= few.mean == 0.5 <= few.high
    assert many.high - many.low < few.high - few.low
    assert (few.n, many.n) == (20, 400)


def test_the_interval_is_about_the_normal_one_for_many_cases() -> None:
    figure = bootstrap([1] * 160 + [0] * 40)
    assert figure.low == pytest.approx(0.8 - 1.96 * 0.0283, abs=0.01)
    assert figure.high == pytest.approx(0.8 + 1.96 * 0.0283, abs=0.01)


def test_the_same_scores_give_the_same_interval() -> None:
    assert bootstrap([1, 0, 1]) == bootstrap([1, 0, 1])


def test_all_right_has_no_spread_and_nothing_has_no_mean() -> None:
    assert (bootstrap([1, 1]).low, bootstrap([1, 1]).high) == (1, 1)
    assert isnan(bootstrap([]).mean)


def test_flips_are_counted_and_tested_exactly() -> None:
    before = [True] * 10 + [False] * 10
    verdict = mcnemar(before, [True] * 20)
    assert (verdict.better, verdict.worse) == (10, 0)
    assert verdict.p_value == pytest.approx(2 / 2**10)
    assert mcnemar([False] * 10, [True] * 10) == mcnemar([False] * 10 + [True] * 5, [True] * 15)


def test_a_balanced_split_and_no_change_are_no_difference() -> None:
    assert mcnemar([True, False], [False, True]).p_value == 1
    assert mcnemar([True], [True]).p_value == 1


def test_runs_over_different_cases_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="argument"):
        mcnemar([True], [True, False])


def test_percentiles() -> None:
    assert percentile([1, 2, 3], 0.5) == 2
    assert isnan(percentile([], 0.95))
