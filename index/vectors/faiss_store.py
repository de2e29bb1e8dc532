"""Turns vectors into FAISS files, and queries into ranked rows of them.

Few vectors are searched exactly (``IndexFlatIP``); many through a graph (``IndexHNSWFlat``; Malkov and
Yashunin, "Efficient and robust approximate nearest neighbor search using Hierarchical Navigable Small World
graphs", 2018); and where the memory and the building of these rule, through lists of shortened vectors of 4 bits a
dimension (:mod:`index.vectors.lists`), whose best rows are put in order by their vectors in half precision.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from math import ceil, pow, sqrt
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from index.errors import IndexDamaged, VectorStoreFault
from index.filters import Selection
from index.ranked import Ranked, Rows, in_order, nothing
from index.vectors.lists import Lists, build_lists
from index.vectors.originals import SUFFIX, Originals, write_originals
from index.vectors.products import products
from index.vectors.store import Matrix, Queries, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")
Native = Any

Structure = Literal["flat", "hnsw", "ivf_pq4"]

BREADTH_HOLDS: Final = 100_000

PROBES_HOLD: Final = 200_000

_WIDENED: Final = 0.22
"""The power of the number of vectors with which the lists that are read grow in number."""

_REORDERED: Final = 120

_ADDED_AT_ONCE: Final = 100_000


class VectorSettings(BaseModel):
    """When vectors are searched exactly, and how the graph is built and walked above that.

    ``exact_limit`` is the number of vectors up to which exact search costs less than embedding the question, and
    ``whole_limit`` that up to which a graph over vectors in float32 is built, 1.5 KB each; above, lists of codes.
    ``probes`` is the number of lists that are read of up to ``PROBES_HOLD`` vectors; see :meth:`lists`.
    ``search_breadth`` is that of the walk through up to ``BREADTH_HOLDS`` vectors; see :meth:`breadth`.
    ``exact_share`` is the part of the vectors below which a filtered search reads those left one by one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    exact_limit: int = Field(default=32_000, ge=0)
    whole_limit: int = Field(default=100_000, ge=0)
    exact_share: float = Field(default=0.1, ge=0, le=1)
    links: int = Field(default=32, ge=4, le=128)
    build_breadth: int = Field(default=120, ge=8, le=2000)
    search_breadth: int = Field(default=400, ge=8, le=5000)
    probes: int = Field(default=150, ge=1, le=65_536)

    def structure(self, rows: int) -> Structure:
        """Choose by the number of vectors."""
        if rows <= self.exact_limit:
            return "flat"
        return "hnsw" if rows <= self.whole_limit else "ivf_pq4"

    def breadth(self, rows: int) -> int:
        """Widen the walk with the root of the number of vectors: questions lie apart from passages, and miss more.

        With breadth 400, recall@10 of questions was 0.978 among 97,000 vectors; 193,000 took 600 for the same.
        """
        return ceil(self.search_breadth * sqrt(max(1.0, rows / BREADTH_HOLDS)))

    def lists(self, rows: int) -> int:
        """Return how many lists are read: more of more vectors, whose lists are narrower.

        With 200, recall@10 of questions was 0.98 among 193,000 vectors, and 0.971 with 330 among 1,930,000.
        """
        return ceil(self.probes * pow(max(1.0, rows / PROBES_HOLD), _WIDENED))


class FaissStore:
    """Vectors in a FAISS file, and their originals if it holds codes.

    Whole vectors are mapped into memory, not read; FAISS reads codes, 72 bytes a vector with their numbers.
    """

    def __init__(self, index: Native, settings: VectorSettings, originals: Originals | None = None) -> None:
        self._index = index
        self._settings = settings
        self._originals = originals
        self._lists = None if originals is None else Lists(index)
        self._vectors = faiss.downcast_index(index.storage) if isinstance(index, faiss.IndexHNSW) else index

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
        try:
            with _threads(1):
                if self._originals is None:
                    return self._found(query, k, selection)
                return self._put_in_order(self._originals, query, k, selection)
        except (RuntimeError, OSError) as error:
            raise VectorStoreFault(f"向量检索失败：{error}") from error

    def _put_in_order(self, originals: Originals, query: Vector, k: int, selection: Selection | None) -> Ranked:
        """Rank by the originals what codes rank best, or without asking them what is no more than that."""
        taken = min(max(k, _REORDERED), self.rows)
        if selection is not None and selection.share * self.rows <= taken:
            rows = np.flatnonzero(selection.chunks)
        else:
            rows = np.sort(self._found(query, taken, selection).rows)
        ranked = in_order(rows, products(originals.read(rows), query))
        return Ranked(ranked.rows[:k], ranked.scores[:k])

    def _found(self, query: Vector, k: int, selection: Selection | None) -> Ranked:
        share = 1.0 if selection is None else selection.share
        few = share <= self._settings.exact_share
        # FAISS keeps only the address of the bits: they must live until the search is over.
        bits = None if selection is None else np.packbits(selection.chunks, bitorder="little")
        selector = None if bits is None else faiss.IDSelectorBitmap(bits)
        if self._lists is not None:
            probes = self.rows if few else ceil(self._settings.lists(self.rows) / share)
            return _ranked(*self._lists.search(query, k, probes, selector))
        if few or not isinstance(self._index, faiss.IndexHNSW):
            parameters = None if selector is None else faiss.SearchParameters(sel=selector)
            return _ranked(*self._vectors.search(query[np.newaxis], k, params=parameters))
        # The walk counts the nodes that it passes, left by the filter or not.
        breadth = ceil(max(self._settings.breadth(self.rows), k) / share)
        parameters = faiss.SearchParametersHNSW(sel=selector, efSearch=breadth)
        return _ranked(*self._index.search(query[np.newaxis], k, params=parameters))

    @classmethod
    def open(cls, path: Path, settings: VectorSettings) -> FaissStore:
        """Map the file that :func:`build_vectors` wrote, or read it if it holds codes.

        Raises:
            IndexDamaged: The file is not a FAISS index.
        """
        originals = path.with_suffix(SUFFIX)
        # FAISS copies codes out of a map of the file, which would then count as memory twice.
        way = 0 if originals.is_file() else faiss.IO_FLAG_MMAP_IFC
        try:
            index = faiss.read_index(str(path), way)
        except RuntimeError as error:
            raise IndexDamaged(f"向量文件 {path} 已损坏，请运行 policyqa index build 重建。") from error
        held_as_codes = isinstance(index, faiss.IndexPreTransform)
        return cls(index, settings, Originals(originals, index.ntotal, index.d) if held_as_codes else None)


def build_vectors(vectors: Matrix, queries: Queries, path: Path, settings: VectorSettings) -> Structure:
    """Write the vectors as the structure that suits their number, and return which.

    ``queries`` gives some like those to come: lists are fitted to them.

    Raises:
        OSError: A file could not be written.
    """
    structure = settings.structure(len(vectors))
    with _threads(len(os.sched_getaffinity(0))):
        index = build_lists(vectors, queries()) if structure == "ivf_pq4" else _whole(structure, vectors, settings)
    if structure == "ivf_pq4":
        write_originals(vectors, path.with_suffix(SUFFIX))
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:
        raise OSError(f"{path.name}: {error}") from error
    return structure


def _whole(structure: Structure, vectors: Matrix, settings: VectorSettings) -> Native:
    if structure == "flat":
        index = faiss.IndexFlatIP(vectors.shape[1])
    else:
        index = faiss.IndexHNSWFlat(vectors.shape[1], settings.links, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = settings.build_breadth
    for start in range(0, len(vectors), _ADDED_AT_ONCE):
        index.add(np.ascontiguousarray(vectors[start : start + _ADDED_AT_ONCE], dtype=np.float32))
    return index


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
