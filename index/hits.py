"""What a search returns: clauses with their scores and their places in each source's ranking."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placing:
    """The rank of a clause in one source, counted from 1, and the source's score of its best chunk."""

    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that a search found.

    ``score`` is the fused score, comparable within one search only. ``vector`` (inner product) and ``lexical``
    (BM25) are ``None`` when the source did not rank the clause within its depth.
    """

    clause_id: str
    score: float
    vector: Placing | None
    lexical: Placing | None
