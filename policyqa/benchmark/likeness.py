"""Turns two sets of vectors into how alike their neighbourhoods are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.embedding.encoder import Vectors

_SHARES = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The similarity of vectors to their nearest and tenth nearest: the 10th, 50th and 90th percentile of each."""

    name: str
    vectors: int
    first: tuple[float, ...]
    tenth: tuple[float, ...]


def among(name: str, vectors: Vectors) -> Neighbours:
    """Compare each vector with the others of the same set."""
    products = vectors @ vectors.T
    np.fill_diagonal(products, -np.inf)
    return _neighbours(name, len(vectors), products)


def of_questions(name: str, questions: Vectors, vectors: Vectors) -> Neighbours:
    """Compare each question with the vectors of a set."""
    return _neighbours(name, len(vectors), questions @ vectors.T)


def _neighbours(name: str, vectors: int, products: Vectors) -> Neighbours:
    best = -np.sort(-np.partition(products, -10, axis=1)[:, -10:], axis=1)
    return Neighbours(name, vectors, _quantiles(best[:, 0]), _quantiles(best[:, 9]))


def _quantiles(values: Sequence[float] | Vectors) -> tuple[float, ...]:
    return tuple(round(float(value), 4) for value in np.quantile(values, _SHARES))
