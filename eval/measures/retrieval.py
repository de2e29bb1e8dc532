"""A ranking and the places of the evidence become recall at 1, 3, 5 and 10, reciprocal rank and nDCG.

Everything is counted by source span, never by chunk id, so that figures stay comparable when chunks change. nDCG
after Järvelin and Kekäläinen (2002), with a gain of 1 for each hit that brings evidence not yet seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from types import MappingProxyType
from typing import Literal

from eval.measures.matching import Found, Places, covers

DEPTHS = (1, 3, 5, 10)


@dataclass(frozen=True, slots=True)
class Retrieval:
    """How well one ranking brought the evidence; every figure lies in [0, 1]."""

    found_at: Mapping[int, float]
    reciprocal_rank: float
    ndcg: float


def retrieval(hits: Sequence[Found], places: Places, need: Literal["all", "any"]) -> Retrieval:
    """Score the first ten of ``hits``.

    ``found_at[k]`` is the share of the evidence in the first k hits, equals counting once; where any one piece answers,
    it is 1 or 0, and acceptable passages count like wanted ones.

    Raises:
        ValueError: The case has no evidence, so that nothing can be found.
    """
    if not places.wanted:
        raise ValueError("a case without evidence has no retrieval score")
    gains = _gains(hits[: max(DEPTHS)], places, need)
    needed = len(places.sides(need))
    found_at = {depth: sum(gains[:depth]) / needed for depth in DEPTHS}
    first = next((rank for rank, gain in enumerate(gains, 1) if gain), None)
    ideal = [1] * min(needed, max(DEPTHS))
    return Retrieval(
        MappingProxyType(found_at),
        1 / first if first else 0.0,
        _discounted([min(1, g) for g in gains]) / _discounted(ideal),
    )


def _gains(hits: Sequence[Found], places: Places, need: Literal["all", "any"]) -> list[int]:
    """For each hit, how many pieces of evidence it brings that no hit before it brought."""
    if need == "any":
        right = [any(covers(hit, place) for place in places.all) for hit in hits]
        first = right.index(True) if True in right else None
        return [int(rank == first) for rank in range(len(hits))]
    missing = list(places.sides("all"))
    gains = []
    for hit in hits:
        brought = [side for side in missing if any(covers(hit, place) for place in side)]
        missing = [side for side in missing if side not in brought]
        gains.append(len(brought))
    return gains


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, 1))
