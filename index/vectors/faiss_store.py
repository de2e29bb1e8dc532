"""Turns vectors into one FAISS file, and queries into ranked rows of it.

Few vectors are searched exactly (``IndexFlatIP``); many through a graph (``IndexHNSWFlat``; Malkov and
Yashunin, "Efficient and robust approximate nearest neighbor search using Hierarchical Navigable Small World
graphs", 2018).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from math import ceil
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from index.errors import IndexDamaged, VectorStoreFault
from index.filters import Selection
from index.ranked import Ranked, Rows, in_order, nothing
from index.vectors.store import Matrix, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")
Native = Any

Structure = Literal["flat", "hnsw"]


class VectorSettings(BaseModel):
    """When vectors are searched exactly, and how the graph is built and walked above that.

    ``exact_limit`` is the number of vectors up to which exact search costs less than embedding the question.
    ``exact_share`` is the part of the vectors below which a filtered search reads those left one by one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    exact_limit: int = Field(default=32_000, ge=0)
    exact_share: float = Field(default=0.1, ge=0, le=1)
    links: int = Field(default=16, ge=4, le=128)
    build_breadth: int = Field(default=120, ge=8, le=2000)
    search_breadth: int = Field(default=96, ge=8, le=5000)

    def structure(self, rows: int) -> Structure:
        """Choose by the number of vectors."""
        return "flat" if rows <= self.exact_limit else "hnsw"


class FaissStore:
    """Vectors in a FAISS file that is mapped into memory, not read."""

    def __init__(self, index: Native, settings: VectorSettings) -> None:
        self._index = index
        self._settings = settings
        self._graph = isinstance(index, faiss.IndexHNSW)
        self._vectors = faiss.downcast_index(index.storage) if self._graph else index

    @property
    def rows(self) -> int:
        """How many vectors the store holds."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of each vector."""
        return int(self._index.d)

    def search(self, query: Vector, k: int, selection: Selection | None = None) -> Ranked:
        """Rank up to ``k`` rows by inner product with the query, among those that the selection leaves."""
        k = min(k, self.rows)
        if k == 0:
            return nothing()
        # FAISS keeps only the address of the bits: they must live until the search is over.
        bits = None if selection is None else np.packbits(selection.chunks, bitorder="little")
        selector = None if bits is None else faiss.IDSelectorBitmap(bits)
        share = 1.0 if selection is None else selection.share
        exact = not self._graph or share <= self._settings.exact_share
        try:
            with _threads(1):
                return self._exact(query, k, selector) if exact else self._walk(query, k, selector, share)
        except RuntimeError as error:
            raise VectorStoreFault(f"向量检索失败：{error}") from error

    def _exact(self, query: Vector, k: int, selector: Native) -> Ranked:
        parameters = None if selector is None else faiss.SearchParameters(sel=selector)
        return _ranked(*self._vectors.search(query[np.newaxis], k, params=parameters))

    def _walk(self, query: Vector, k: int, selector: Native, share: float) -> Ranked:
        # The walk counts the nodes that it passes, left by the filter or not.
        breadth = ceil(max(self._settings.search_breadth, k) / share)
        parameters = faiss.SearchParametersHNSW(sel=selector, efSearch=breadth)
        return _ranked(*self._index.search(query[np.newaxis], k, params=parameters))

    @classmethod
    def open(cls, path: Path, settings: VectorSettings) -> FaissStore:
        """Map the file that :func:`build_vectors` wrote.

        Raises:
            IndexDamaged: The file is not a FAISS index.
        """
        try:
            index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError as error:
            raise IndexDamaged(f"向量文件 {path} 已损坏，请运行 policyqa index build 重建。") from error
        return cls(index, settings)


def build_vectors(vectors: Matrix, path: Path, settings: VectorSettings) -> Structure:
    """Write the vectors as the structure that suits their number, and return which.

    Raises:
        OSError: The file could not be written.
    """
    rows, dimension = vectors.shape
    structure = settings.structure(rows)
    if structure == "flat":
        index = faiss.IndexFlatIP(dimension)
    else:
        index = faiss.IndexHNSWFlat(dimension, settings.links, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = settings.build_breadth
    with _threads(len(os.sched_getaffinity(0))):
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:
        raise OSError(f"{path.name}: {error}") from error
    return structure


@contextmanager
def _threads(number: int) -> Iterator[None]:
    """Let FAISS use so many threads in this one.

    A search by itself is quickest on one: with two on two busy cores, exact search over 23,000 vectors took 30 ms,
    with one 1.4 ms, because the threads wait for each other.
    """
    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(number)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)


def _ranked(scores: Matrix, rows: Rows) -> Ranked:
    found = rows[0] >= 0  # FAISS fills up with -1 when fewer rows are left than asked for
    return in_order(rows[0][found].astype(np.int64), scores[0][found])
