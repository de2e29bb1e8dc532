"""Turns vectors into lists of neighbouring ones, shortened and in bytes, and a query into the best rows of the nearest.

The structure is an inverted file (``IndexIVFScalarQuantizer``; Jégou, Douze and Schmid, "Product quantization for
nearest neighbor search", 2011, for the lists) behind a linear map. The map turns the vectors onto the directions in
which they have most of their length, takes their mean away and stretches each direction until its values fill a byte;
what is stored are the rounded values. A query is turned likewise, and shrunk where they are stretched, but keeps its
mean: so all inner products with it are less by the same, which leaves their order. It is then rounded to bytes as well,
since FAISS multiplies these as whole numbers, cutting off what a query has of fractions.
"""

from __future__ import annotations

from importlib import import_module
from math import log2, sqrt
from typing import Any, Final

import numpy as np

from index.vectors.store import Matrix, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")
Native = Any

_SHORTENED: Final = 128
"""Dimensions kept. By exact search with them, the ten nearest of 1.9 million are in the first 300 with 0.995."""

_LARGEST: Final = 127
_SPREAD: Final = 8
"""How many standard deviations from the mean the largest byte lies."""

_NARROWEST: Final = 1e-4
"""The least standard deviation that is stretched: vectors have length 1, and no order hangs on less."""

_TRAINED_ON: Final = 100_000
_MEMBERS: Final = 40
"""Vectors a list that k-means asks for."""

_LINKS: Final = 32
_BREADTH: Final = 16
_ROUNDS: Final = 10
_ADDED_AT_ONCE: Final = 100_000


def lists_for(rows: int) -> int:
    """Return how many lists so many vectors are put into: a power of two near six times the root of their number."""
    return 1 << int(log2(max(1.0, min(6 * sqrt(rows), rows / _MEMBERS))))


def build_lists(vectors: Matrix) -> Native:
    """Put the vectors into lists, as an index that FAISS writes and reads."""
    lists = lists_for(len(vectors))
    sample = _sample(vectors, max(_TRAINED_ON, lists * _MEMBERS))
    axes = _axes(sample, min(_SHORTENED, vectors.shape[1]))
    centres = _centres(sample @ axes.T, lists)
    stretched = _stretched(sample, axes)
    inner = _empty(centres, stretched, axes)
    for start in range(0, len(vectors), _ADDED_AT_ONCE):
        block = np.ascontiguousarray(vectors[start : start + _ADDED_AT_ONCE], dtype=np.float32)
        _, nearest = centres.search(block @ axes.T, 1)
        # FAISS cuts the fraction off, and lets what exceeds a byte start again at the other end.
        values = np.clip(np.rint(stretched.apply(block)), -_LARGEST, _LARGEST)
        inner.add_core(len(block), faiss.swig_ptr(values), None, faiss.swig_ptr(nearest))
    return faiss.IndexPreTransform(stretched, inner)


class Lists:
    """An index that :func:`build_lists` made, to be searched."""

    def __init__(self, index: Native) -> None:
        self._index = index  # owns the lists, to which FAISS hands out the bare address
        self._inner = faiss.extract_index_ivf(index)
        stretched = faiss.downcast_VectorTransform(index.chain.at(0))
        rows = faiss.vector_to_array(stretched.A).reshape(stretched.d_out, stretched.d_in)
        self._shrunk = rows / np.square(rows).sum(axis=1, keepdims=True)

    def search(self, query: Vector, k: int, probes: int, selector: Native) -> tuple[Native, Native]:
        """Rank the rows in the nearest ``probes`` lists; all lists, if there are no more.

        Scores are inner products less that of the query with the mean of the vectors.
        """
        shrunk = self._shrunk @ query
        step = float(np.abs(shrunk).max()) / _LARGEST or 1.0
        parameters = faiss.SearchParametersIVF(sel=selector, nprobe=min(self._inner.nlist, probes))
        scores, rows = self._inner.search(np.rint(shrunk / step)[np.newaxis], k, params=parameters)
        return scores * step, rows


def _sample(vectors: Matrix, wanted: int) -> Matrix:
    chosen = np.linspace(0, len(vectors) - 1, min(len(vectors), wanted)).astype(np.int64)
    return np.ascontiguousarray(vectors[chosen], dtype=np.float32)


def _axes(sample: Matrix, kept: int) -> Matrix:
    """Return the eigenvectors of the products of the dimensions with the highest values, one a row.

    The products are those of the vectors with their mean: its direction comes first, and must be kept. Vectors differ
    little along it, but a query has most of its length there.
    """
    _, axes = np.linalg.eigh((sample.T @ sample).astype(np.float64))
    return np.ascontiguousarray(axes[:, ::-1][:, :kept].T, dtype=np.float32)


def _centres(sample: Matrix, lists: int) -> Native:
    """Find the centres by k-means, as a graph that finds the nearest of a vector: so it is eight times as fast."""
    graph = faiss.IndexHNSWFlat(sample.shape[1], _LINKS, faiss.METRIC_INNER_PRODUCT)
    graph.hnsw.efSearch = _BREADTH
    clustering = faiss.Clustering(sample.shape[1], lists)
    clustering.niter = _ROUNDS
    clustering.train(sample, graph)
    return graph


def _stretched(sample: Matrix, axes: Matrix) -> Native:
    """Map onto the axes, less the mean, so that a few standard deviations fill a byte."""
    turned = sample @ axes.T
    scale = _LARGEST / (_SPREAD * np.maximum(turned.std(axis=0, dtype=np.float64), _NARROWEST))
    transform = faiss.LinearTransform(axes.shape[1], len(axes), True)
    faiss.copy_array_to_vector((axes * scale[:, np.newaxis]).astype(np.float32).ravel(), transform.A)
    faiss.copy_array_to_vector((-scale * turned.mean(axis=0, dtype=np.float64)).astype(np.float32), transform.b)
    transform.is_trained = True
    return transform


def _empty(centres: Native, stretched: Native, axes: Matrix) -> Native:
    """Make lists without members, whose centres are stretched too: a shrunk query finds the same ones nearest."""
    lists, dimension = centres.ntotal, centres.d
    scale = np.linalg.norm(faiss.vector_to_array(stretched.A).reshape(axes.shape), axis=1)
    scanned = faiss.IndexFlatIP(dimension)
    scanned.add(faiss.downcast_index(centres.storage).reconstruct_n(0, lists) * scale)
    signed = faiss.ScalarQuantizer.QT_8bit_direct_signed
    inner = faiss.IndexIVFScalarQuantizer(scanned, dimension, lists, signed, faiss.METRIC_INNER_PRODUCT, False)
    inner.is_trained = True  # bytes that are their values need none
    return inner
