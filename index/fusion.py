"""Turns several rankings of the same things into one.

The method is reciprocal rank fusion: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms
Condorcet and individual Rank Learning Methods", SIGIR 2009. Their constant, 60, is the default of
:func:`reciprocal_rank_fusion`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def best_of(scored: Iterable[tuple[Item, float]]) -> list[tuple[Item, float]]:
    """Keep each item once, with its first score, in the order given.

    Given chunks from best to worst under the name of their clause, this ranks a clause by its best chunk.
    """
    first: dict[Item, float] = {}
    for item, score in scored:
        first.setdefault(item, score)
    return list(first.items())


def sum_of(scored: Iterable[tuple[Item, float]]) -> list[tuple[Item, float]]:
    """Keep each item once, with the sum of its scores, the highest first; equal sums keep the order given.

    Given chunks under the name of their clause, this ranks a clause by all of its chunks that were found.
    """
    sums: dict[Item, float] = {}
    for item, score in scored:
        sums[item] = sums.get(item, 0.0) + score
    return sorted(sums.items(), key=lambda entry: -entry[1])


def ranks(ranking: Sequence[Item]) -> dict[Item, int]:
    """Map each item to its rank, counted from 1; the first mention of an item counts."""
    positions: dict[Item, int] = {}
    for position, item in enumerate(ranking, start=1):
        positions.setdefault(item, position)
    return positions


def reciprocal_rank_fusion(
    rankings: Mapping[str, Sequence[Item]],
    weights: Mapping[str, float] | None = None,
    k: float = 60.0,
) -> list[tuple[Item, float]]:
    """Score each item with the sum of ``weight / (k + rank)`` over the rankings that hold it, best first.

    A source that ``weights`` does not name weighs 1. Items with the same score keep the order of their best
    rank, then the order in which the rankings name them: the result depends on nothing but the arguments.
    """
    scores: dict[Item, float] = {}
    best: dict[Item, int] = {}
    for source, ranking in rankings.items():
        weight = 1.0 if weights is None else weights.get(source, 1.0)
        for item, rank in ranks(ranking).items():
            scores[item] = scores.get(item, 0.0) + weight / (k + rank)
            best[item] = min(best.get(item, rank), rank)
    return sorted(scores.items(), key=lambda entry: (-entry[1], best[entry[0]]))
