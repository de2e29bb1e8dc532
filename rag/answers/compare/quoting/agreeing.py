"""Finds, among the clauses of two sides, those that write of the same task, so that like is held against like."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from corpus.model import Clause
from rag.evidence.clauses.choose import LIMITS
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.pairs import pairs_of, share_in_common
from rag.evidence.sentences.relevance import coverage
from rag.question.topic.terms import Term

# The share of the pairs of characters of the shorter of two sentences that the other must have to write of the same.
_ALIKE = 0.6
# How many clauses of a side are held against the other's.
_LOOKED_AT = 6


def alike_first(
    sides: Sequence[Sequence[Candidate]], terms: Sequence[Sequence[Term]]
) -> tuple[tuple[Clause, Clause], ...]:
    """Return the clauses of two sides that write of the same task, in pairs: what fits best and is most alike first.

    A clause is held against those of the other side that hold as much of the question, and is in one pair only.
    """
    best = [_near(of) for of in sides]
    told = [{one.clause: _telling(one.clause, asked) for one in of} for of, asked in zip(best, terms, strict=True)]
    agreeing = [
        (alike + one.score + other.score, one.clause, other.clause)
        for one, other in product(*best)
        if (alike := _alike(told[0][one.clause], told[1][other.clause])) >= _ALIKE
    ]
    pairs: list[tuple[Clause, Clause]] = []
    for _, one, other in sorted(agreeing, key=lambda pair: -pair[0]):
        if all(one is not first and other is not second for first, second in pairs):
            pairs.append((one, other))
    return tuple(pairs)


def _near(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates of a side that answer about as well as its best."""
    floor = found[0].score - LIMITS.margin if found else 0.0
    return [one for one in found if one.score >= floor][:_LOOKED_AT]


def _telling(clause: Clause, terms: Sequence[Term]) -> list[frozenset[str]]:
    """Return the pairs of characters of the sentences of a clause that hold most of what is asked."""
    held = {one: coverage(terms, one.text.lower()) for one in sentences(clause)}
    most = max(held.values(), default=0.0)
    return [pairs_of(one.text) for one, share in held.items() if share == most]


def _alike(some: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> float:
    """Return the share of its pairs that one of the shorter sentences has in common with one of the others."""
    return max((share_in_common(one, other) for one, other in product(some, others)), default=0.0)
