"""Turns scores of chunk rows into a ranking."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


class Ranked(NamedTuple):
    """Rows from best to worst, and the score of each."""

    rows: Rows
    scores: Scores


def nothing() -> Ranked:
    """Give the empty ranking."""
    return Ranked(np.empty(0, np.int64), np.empty(0, np.float32))


def in_order(rows: Rows, scores: Scores) -> Ranked:
    """Sort by falling score; equal scores keep the order of their rows."""
    order = np.lexsort((rows, -scores))
    return Ranked(rows[order], scores[order])


def top_positive(scores: Scores, k: int) -> Ranked:
    """Pick the ``k`` highest positive scores of an array that holds one score a row."""
    threshold = np.partition(scores, -k)[-k] if k < len(scores) else np.float32(0)
    rows = np.flatnonzero(scores >= threshold) if threshold > 0 else np.flatnonzero(scores > 0)
    ranked = in_order(rows, scores[rows])
    return Ranked(ranked.rows[:k], ranked.scores[:k])
