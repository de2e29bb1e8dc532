"""Turns vectors into lists of neighbouring ones, shortened and in bytes, and a query into the best rows of the nearest.

The structure is an inverted file (``IndexIVFScalarQuantizer``; Jégou, Douze and Schmid, "Product quantization for
nearest neighbor search", 2011, for the lists) behind a linear map onto the directions in which the vectors have most of
their length. The map takes no mean away: that would change the order of inner products. A small graph finds
the nearest lists, in building and in searching.
"""

from __future__ import annotations

from importlib import import_module
from math import ceil, log2, sqrt
from typing import Any, Final

import numpy as np

from index.vectors.store import Matrix, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")
Native = Any

_SHORTENED: Final = 192
"""Dimensions kept. By exact search with them, the ten nearest of 97,000 are in the first hundred with 0.9998."""

_TRAINED_ON: Final = 100_000
_MEMBERS: Final = 40
"""Vectors a list that k-means asks for."""

_LINKS: Final = 32
_BREADTH_BUILT: Final = 16
_ROUNDS: Final = 10


def lists_for(rows: int) -> int:
    """Return how many lists so many vectors are put into: a power of two near six times the root of their number."""
    return 1 << int(log2(max(1.0, min(6 * sqrt(rows), rows / _MEMBERS))))


def empty_lists(vectors: Matrix) -> Native:
    """Make an index that is trained on the vectors and holds none of them."""
    lists, dimension = lists_for(len(vectors)), vectors.shape[1]
    shortened = min(_SHORTENED, dimension)
    wanted = min(len(vectors), max(_TRAINED_ON, lists * _MEMBERS))
    chosen = np.linspace(0, len(vectors) - 1, wanted).astype(np.int64)
    sample = np.ascontiguousarray(vectors[chosen], dtype=np.float32)
    nearest = faiss.IndexHNSWFlat(shortened, _LINKS, faiss.METRIC_INNER_PRODUCT)
    nearest.hnsw.efSearch = _BREADTH_BUILT
    inner = faiss.IndexIVFScalarQuantizer(
        nearest, shortened, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT, False
    )
    inner.quantizer_trains_alone = 0  # k-means finds the nearest centre through the graph too
    inner.cp.niter = _ROUNDS
    index = faiss.IndexPreTransform(_projection(sample, shortened), inner)
    index.train(sample)
    return index


def search_lists(index: Native, query: Vector, k: int, probes: int, selector: Native) -> tuple[Native, Native]:
    """Rank the rows in the nearest ``probes`` lists; all lists, if there are no more."""
    inner = faiss.extract_index_ivf(index)
    probes = min(inner.nlist, probes)
    walk = faiss.SearchParametersHNSW(efSearch=ceil(1.5 * probes))
    parameters = faiss.SearchParametersIVF(sel=selector, nprobe=probes, quantizer_params=walk)
    found: tuple[Native, Native] = index.search(query[np.newaxis], k, params=parameters)
    return found


def _projection(sample: Matrix, kept: int) -> Native:
    """Map onto the eigenvectors of the products of the dimensions with the highest values."""
    products = sample.T @ sample
    _, axes = np.linalg.eigh(products.astype(np.float64))
    rows = np.ascontiguousarray(axes[:, ::-1][:, :kept].T, dtype=np.float32)
    projection = faiss.LinearTransform(sample.shape[1], kept, False)
    faiss.copy_array_to_vector(rows.ravel(), projection.A)
    projection.is_trained = True
    projection.set_is_orthonormal()
    return projection
