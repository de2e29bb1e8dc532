"""Scores of single cases become means with intervals, and two runs over the same cases become a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

ROUNDS = 2000
SEED = 20250101


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean over ``n`` cases with the bounds of its 95% interval; NaN where n is 0."""

    mean: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class McNemar:
    """How two runs over the same cases differ: flips for the better and the worse, and the chance of such a split."""

    better: int
    worse: int
    p_value: float


def bootstrap(scores: Sequence[float], *, rounds: int = ROUNDS, seed: int = SEED) -> Figure:
    """The mean with the percentile bootstrap interval (Efron, 1979); the same scores give the same interval."""
    values = np.asarray(scores, dtype=float)
    if not len(values):
        return Figure(float("nan"), float("nan"), float("nan"), 0)
    draws = np.random.default_rng(seed).integers(0, len(values), (rounds, len(values)))
    low, high = np.quantile(values[draws].mean(axis=1), (0.025, 0.975))
    return Figure(float(values.mean()), float(low), float(high), len(values))


def bootstrap_ratio(
    parts: Sequence[float], wholes: Sequence[float], *, rounds: int = ROUNDS, seed: int = SEED
) -> Figure:
    """The ratio of two sums over the same cases, such as right citations to citations; ``n`` is the sum of wholes.

    Whole cases are drawn, so that claims of one answer stay together.

    Raises:
        ValueError: ``parts`` and ``wholes`` differ in number.
    """
    pairs = np.asarray(list(zip(parts, wholes, strict=True)), dtype=float).reshape(-1, 2)
    total = pairs[:, 1].sum()
    if not total:
        return Figure(float("nan"), float("nan"), float("nan"), 0)
    draws = np.random.default_rng(seed).integers(0, len(pairs), (rounds, len(pairs)))
    sums = pairs[draws].sum(axis=1)
    ratios = sums[sums[:, 1] > 0]
    low, high = np.quantile(ratios[:, 0] / ratios[:, 1], (0.025, 0.975))
    return Figure(float(pairs[:, 0].sum() / total), float(low), float(high), round(total))


def mcnemar(before: Sequence[bool], after: Sequence[bool]) -> McNemar:
    """The exact two-sided test of McNemar (1947) on paired outcomes.

    Raises:
        ValueError: The two runs hold different numbers of cases.
    """
    pairs = list(zip(before, after, strict=True))
    better = sum(not old and new for old, new in pairs)
    worse = sum(old and not new for old, new in pairs)
    flips = better + worse
    tail = sum(comb(flips, k) for k in range(min(better, worse) + 1)) / 2**flips
    return McNemar(better, worse, min(1.0, 2 * tail))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of ``values`` lie, interpolated; NaN of nothing."""
    return float(np.quantile(values, share)) if len(values) else float("nan")
