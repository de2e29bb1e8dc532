"""What a service said of its own answers becomes: is it right as often as it is sure, and whom would a threshold cost?

Only answers that were given count; an abstention is not a claim. The risk–coverage curve is after El-Yaniv and Wiener
(2010): the surest answers first, and of those kept, the share that is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from eval.measures.statistics import Figure, bootstrap
from eval.outcome import Outcome
from rag.contract import Status

BINS = 10


class Judged(NamedTuple):
    """How sure the service was of an answer, in [0, 1], and whether it was right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """Answers of like confidence: their mean confidence, and the share that was right."""

    low: float
    high: float
    confidence: float
    right: Figure


class Kept(NamedTuple):
    """What a threshold does: the share of answers that it keeps, and the share of those that is wrong."""

    threshold: float
    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """``error`` is the mean distance of confidence and share right, weighed by answers (ECE; Naeini et al., 2015)."""

    n: int
    error: float
    bins: tuple[Bin, ...]
    curve: tuple[Kept, ...]


def calibration(outcomes: Sequence[Outcome]) -> Calibration | None:
    """Judge the confidence of the answers given, or return None where the service told none."""
    judged = [
        Judged(outcome.confidence, outcome.passed)
        for outcome in outcomes
        if outcome.confidence is not None and outcome.status is not Status.NONE
    ]
    if not judged:
        return None
    bins = tuple(_bins(judged))
    error = sum(each.right.n * abs(each.right.mean - each.confidence) for each in bins) / len(judged)
    return Calibration(len(judged), error, bins, tuple(risk_coverage(judged)))


def risk_coverage(judged: Sequence[Judged]) -> list[Kept]:
    """Give a point for every confidence that occurs, the highest first; the last keeps every answer."""
    ordered = sorted(judged, key=lambda each: -each.confidence)
    points, wrong = [], 0
    for at, each in enumerate(ordered, 1):
        wrong += not each.right
        if at == len(ordered) or ordered[at].confidence < each.confidence:
            points.append(Kept(each.confidence, at / len(ordered), wrong / at))
    return points


def _bins(judged: Sequence[Judged]) -> list[Bin]:
    groups: dict[int, list[Judged]] = {}
    for each in judged:
        groups.setdefault(min(int(each.confidence * BINS), BINS - 1), []).append(each)
    return [
        Bin(
            at / BINS,
            (at + 1) / BINS,
            sum(each.confidence for each in groups[at]) / len(groups[at]),
            bootstrap([float(each.right) for each in groups[at]]),
        )
        for at in sorted(groups)
    ]
