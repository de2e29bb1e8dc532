"""What a search returns: clauses with their scores and their places in each source's ranking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.errors import VectorStoreFault


@dataclass(frozen=True, slots=True)
class Placing:
    """The rank of a clause in one source, counted from 1, and the source's score of its best chunk."""

    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that a search found.

    ``score`` is the fused score, comparable within one search only. ``vector`` (inner product) and ``lexical``
    (BM25) are ``None`` when the source did not rank the clause within its depth. ``ranker`` is the score of the
    reranker that put the hit where it is, ``None`` where none did. ``likeness`` is what the inner product stands for,
    from 0 to 1, whatever the model: 0 too where the vectors did not rank the clause.
    """

    clause_id: str
    score: float
    vector: Placing | None
    lexical: Placing | None
    ranker: float | None = None
    likeness: float = 0.0


class Hits(list[Hit]):
    """The clauses of one search, best first.

    ``fault`` says why the vectors could not be asked; they are then ranked by words alone, and some that a search
    finds otherwise may be missing.
    """

    def __init__(self, hits: Iterable[Hit] = (), fault: VectorStoreFault | None = None) -> None:
        super().__init__(hits)
        self.fault = fault
