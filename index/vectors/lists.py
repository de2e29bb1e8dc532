"""Turns vectors into lists of neighbouring ones, shortened to 64 bytes, and a query into the best rows of the nearest.

The structure is an inverted file of quantized residuals (``IndexIVFPQFastScan``; Jégou, Douze and Schmid, "Product
quantization for nearest neighbor search", 2011) behind two linear maps, one for vectors and one for queries. Queries
differ from vectors: they spread in other directions. So vectors are stretched along the directions in which queries
spread, and queries shrunk along them as much, which keeps every inner product: then queries spread alike in all
directions, and what lies close together answers the same queries. The stretched vectors are turned onto the directions
in which they have most of their length. In each of these, what lies between a vector and the centre of its list is
rounded to one of 16 levels, which takes 4 bits. A search adds up what each level contributes to the inner product out
of small tables, for 32 vectors at once (André, Kermarrec and Le Scouarnec, "Cache locality is not enough:
high-performance nearest neighbor search with product quantization fast scan", 2015).
"""

from __future__ import annotations

from importlib import import_module
from math import log2, sqrt
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.vectors.store import Matrix, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")
Native = Any

Floats = NDArray[np.float64]

_SHORTENED: Final = 128
"""Dimensions kept. By exact search with them, the ten nearest of 1.9 million are in the first 300 with 0.995."""

_BITS: Final = 4
_LEVELS: Final = (0.1284, 0.3881, 0.6568, 0.9424, 1.2562, 1.6181, 2.0690, 2.7326)
"""Where 16 levels, these and their negatives, round a normal distribution best (Max, "Quantizing for minimum
distortion", 1960, table I). A sum of many directions, as those of a random turn are, is nearly normal."""

_NARROWEST: Final = 1e-4
"""The least standard deviation that levels are spread for: vectors have length 1, and no order hangs on less."""

_EVERYWHERE: Final = 0.2
"""The part of the spread of queries that is taken to be the same in all directions."""

_TRAINED_ON: Final = 100_000
_MEMBERS: Final = 40
"""Vectors a list that k-means asks for."""

_LINKS: Final = 32
_BREADTH: Final = 16
_ROUNDS: Final = 10
_ADDED_AT_ONCE: Final = 100_000
_SEED: Final = 0


_IMPLEMENTATION: Final = 11
"""One list after the other, with a reservoir of the best: of those that FAISS has, the quickest for one query. It would
choose another by itself."""


def lists_for(rows: int) -> int:
    """Return how many lists so many vectors are put into: a power of two near six times the root of their number."""
    return 1 << int(log2(max(1.0, min(6 * sqrt(rows), rows / _MEMBERS))))


def build_lists(vectors: Matrix, queries: Matrix) -> Native:
    """Put the vectors into lists, as an index that FAISS writes and reads.

    ``queries`` are some that are like those to come, (queries, dimension); without any, they may come from everywhere.
    """
    lists = lists_for(len(vectors))
    sample = _sample(vectors, max(_TRAINED_ON, lists * _MEMBERS))
    maps = _maps(sample, queries, min(_SHORTENED, vectors.shape[1]))
    sample = sample @ maps.of_vectors
    dimension = sample.shape[1]
    graph = _centres(sample, lists)
    centres = faiss.downcast_index(graph.storage).reconstruct_n(0, lists)
    scanned = faiss.IndexFlatIP(dimension)
    scanned.add(centres)
    inner = faiss.IndexIVFPQFastScan(scanned, dimension, lists, dimension, _BITS, faiss.METRIC_INNER_PRODUCT)
    inner.by_residual = True
    _set_levels(inner, sample - centres[graph.search(sample, 1)[1][:, 0]])
    inner.quantizer = graph  # finds the nearest of 8192 centres in a fraction of the time; a search reads them all
    for start in range(0, len(vectors), _ADDED_AT_ONCE):
        block = np.ascontiguousarray(vectors[start : start + _ADDED_AT_ONCE], dtype=np.float32)
        inner.add(block @ maps.of_vectors)
    inner.quantizer = scanned
    return faiss.IndexPreTransform(_transform(maps.of_queries), inner)


class Lists:
    """An index that :func:`build_lists` made, to be searched."""

    def __init__(self, index: Native) -> None:
        self._index = index
        inner = faiss.downcast_index(faiss.extract_index_ivf(index))
        inner.implem = _IMPLEMENTATION
        self._lists = int(inner.nlist)

    def search(self, query: Vector, k: int, probes: int, selector: Native) -> tuple[Native, Native]:
        """Rank the rows in the nearest ``probes`` lists; all lists, if there are no more.

        Scores come near to inner products.
        """
        inner = faiss.SearchParametersIVF(sel=selector, nprobe=min(self._lists, probes))
        parameters = faiss.SearchParametersPreTransform(index_params=inner)
        scores, rows = self._index.search(query[np.newaxis], k, params=parameters)
        return scores, rows


def _sample(vectors: Matrix, wanted: int) -> Matrix:
    chosen = np.linspace(0, len(vectors) - 1, min(len(vectors), wanted)).astype(np.int64)
    return np.ascontiguousarray(vectors[chosen], dtype=np.float32)


class _Maps(NamedTuple):
    """Matrices of shape (dimension, dimensions kept), under which vectors and queries keep their inner products."""

    of_vectors: Matrix
    of_queries: Matrix


def _maps(sample: Matrix, queries: Matrix, kept: int) -> _Maps:
    """Map vectors stretched, and queries shrunk, as queries spread, onto where the vectors then have most length.

    The directions are the eigenvectors of the products of the dimensions with the highest values, all but the first
    mixed. The products are those of the vectors with their mean: its direction comes first, and is kept as it is. The
    others are turned at random among each other, so that all have much the same spread: the tables of a search share
    one scale of 256 steps.
    """
    stretch, shrink = _stretched(queries, sample.shape[1])
    stretched = sample @ stretch
    _, axes = np.linalg.eigh((stretched.T @ stretched).astype(np.float64))
    axes = axes[:, ::-1][:, :kept]
    mixed = np.linalg.qr(np.random.default_rng(_SEED).standard_normal((kept - 1, kept - 1)))[0]
    axes = np.concatenate([axes[:, :1], axes[:, 1:] @ mixed], axis=1)
    return _Maps((stretch @ axes).astype(np.float32), (shrink @ axes).astype(np.float32))


def _stretched(queries: Matrix, dimension: int) -> tuple[Floats, Floats]:
    """Return the root of the products of the dimensions of queries, and its inverse; both of nothing are the identity.

    A part of the spread is taken to be the same in all directions, for queries unlike the sample.
    """
    spread = np.identity(dimension)
    if len(queries):
        products = (queries.T @ queries).astype(np.float64)
        spread = (1 - _EVERYWHERE) * products * dimension / np.trace(products) + _EVERYWHERE * spread
    values, axes = np.linalg.eigh(spread)
    return (axes * np.sqrt(values)) @ axes.T, (axes / np.sqrt(values)) @ axes.T


def _transform(given: Matrix) -> Native:
    transform = faiss.LinearTransform(*given.shape, False)
    faiss.copy_array_to_vector(np.ascontiguousarray(given.T).ravel(), transform.A)
    transform.is_trained = True
    return transform


def _centres(sample: Matrix, lists: int) -> Native:
    """Find the centres by k-means, as a graph that finds the nearest of a vector: so it is eight times as fast.

    Nearest is by distance: stretched vectors are of different lengths, and a long centre would draw them all.
    """
    graph = faiss.IndexHNSWFlat(sample.shape[1], _LINKS, faiss.METRIC_L2)
    graph.hnsw.efSearch = _BREADTH
    clustering = faiss.Clustering(sample.shape[1], lists)
    clustering.niter = _ROUNDS
    clustering.train(sample, graph)
    return graph


def _set_levels(inner: Native, residuals: Matrix) -> None:
    """Spread the levels of each dimension as its residuals are; FAISS would find about the same by k-means for each."""
    levels = np.concatenate([np.negative(_LEVELS)[::-1], _LEVELS])
    spread = np.maximum(residuals.std(axis=0, dtype=np.float64), _NARROWEST)
    values = residuals.mean(axis=0, dtype=np.float64)[:, np.newaxis] + spread[:, np.newaxis] * levels
    faiss.copy_array_to_vector(values.astype(np.float32).ravel(), inner.pq.centroids)
    inner.is_trained = True
