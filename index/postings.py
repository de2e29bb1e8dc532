"""Turns the postings of a query's words into the rows with the highest sums, exactly, without adding up all of them.

A word that stands nearly everywhere has long postings and small scores. The words are added from the shortest postings
to the longest; as soon as what is left to add could not lift an unseen row among the best, only the rows that still
can be among them are completed. This is the MaxScore idea of Turtle and Flood, "Query evaluation: strategies and
optimizations", Information Processing & Management 31(6), 1995, on whole arrays instead of one row after another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from index.ranked import Mask, Ranked, Rows, Scores, in_order, top_positive

_LONG: Final = 32
"""Postings of at least a 32nd of all rows are worth a look at what is left to add, which costs about as much."""

_FEW: Final = 64
"""Rows are completed one by one when they are at most a 64th of all."""

_GROUPS: Final = 1024
"""Groups of rows, at least; their best rows tell what the k-th best row has at least."""

_ROUNDING: Final = 1e-5
"""More than float32 sums of different order differ by, as a share of the largest possible sum."""


class Postings(NamedTuple):
    """The rows that hold a word, ascending; its score in each; and the highest of these scores."""

    rows: npt.NDArray[np.int32]
    scores: Scores
    highest: float


def best_rows(words: Sequence[Postings], rows: int, k: int, mask: Mask | None = None) -> Ranked:
    """Rank up to ``k`` of ``rows`` rows by the sum of their scores, among the positive sums of rows in the mask.

    The sums are those of adding the words in their order in float32, to the last bit; equal sums keep the order of
    the rows.
    """
    if rows < 4 * max(_GROUPS, k) or all(len(word.rows) * _LONG < rows for word in words):
        return top_positive(_masked(_added(words, rows), mask), k)
    candidates = _candidates(words, rows, k, mask)
    sums = np.zeros(len(candidates), dtype=np.float32)
    for word in words:
        sums += _scores_in(word, candidates)
    best = top_positive(sums, k)
    return in_order(candidates[best.rows], best.scores)


def _candidates(words: Sequence[Postings], rows: int, k: int, mask: Mask | None) -> Rows:
    """Give the rows, ascending, among which the ``k`` best are."""
    ordered = sorted(words, key=lambda word: len(word.rows))
    left = np.cumsum([word.highest for word in reversed(ordered)])[::-1]
    slack = _ROUNDING * float(left[0])
    sums = np.zeros(rows, dtype=np.float32)
    for word, unseen in zip(ordered, left.tolist(), strict=True):
        if len(word.rows) * _LONG >= rows:
            needed = _kth_has(_masked(sums, mask), k) - unseen - slack
            if needed > 0 and np.count_nonzero(sums > needed) * _FEW < rows:
                return _open(sums, needed, mask)
        np.add.at(sums, word.rows, word.scores)
    return _open(sums, max(0.0, _kth_has(_masked(sums, mask), k) - slack), mask)


def _open(sums: Scores, needed: float, mask: Mask | None) -> Rows:
    rows = np.flatnonzero(sums > needed)
    return rows if mask is None else rows[mask[rows]]


def _added(words: Sequence[Postings], rows: int) -> Scores:
    sums = np.zeros(rows, dtype=np.float32)
    for word in words:
        np.add.at(sums, word.rows, word.scores)
    return sums


def _masked(sums: Scores, mask: Mask | None) -> Scores:
    return sums if mask is None else sums * mask


def _kth_has(sums: Scores, k: int) -> float:
    """Return a value that the ``k``-th highest of many sums reaches: the ``k``-th highest of the best of groups."""
    groups = max(_GROUPS, k)
    whole = len(sums) // groups * groups
    best = sums[:whole].reshape(-1, groups).max(axis=0)
    return float(np.partition(best, -k)[-k])


def _scores_in(word: Postings, rows: Rows) -> Scores:
    """Look up the score of a word in each of these rows; 0 where it does not stand."""
    places = np.searchsorted(word.rows, rows.astype(np.int32))
    places[places == len(word.rows)] = 0
    return np.where(word.rows[places] == rows, word.scores[places], np.float32(0))
