"""Turns the collection of one version into ranked chunk rows."""

from __future__ import annotations

from math import ceil
from typing import Any, Final

import numpy as np

from index.errors import VectorStoreFault, VectorStoreOutOfStep
from index.filters import Selection
from index.ranked import Ranked, in_order, nothing
from index.vectors.breaker import Breaker
from index.vectors.milvus import collection
from index.vectors.milvus.filters import expression
from index.vectors.milvus.link import Link
from index.vectors.store import Vector

MAX_DEPTH: Final = 16_384
"""How many rows Milvus ranks at most."""

_MAX_BREADTH: Final = 32_768
"""The largest ``ef`` that Milvus takes."""


class MilvusStore:
    """The vectors of one version in a Milvus collection, asked for by the collection's own name.

    The name is not the alias: a version's rows mean something only together with its lexical index and catalogue,
    so a request that has begun on a version must go on with its vectors when another is published.

    What the collection holds is checked by the first call that reaches it, also after a failure: an index opens while
    the database is away, and answers from its words.
    """

    def __init__(self, link: Link, name: str, rows: int, search_breadth: int) -> None:
        self._link = link
        self._name = name
        self._expected = rows
        self._breadth = search_breadth
        self._breaker = Breaker(link.settings.pause)
        self._checked = False

    def check(self) -> None:
        """See that the collection can be reached and holds every vector; raises what :meth:`search` raises."""
        self._breaker.call(self._require_all_there)

    def search(self, query: Vector, k: int, selection: Selection | None = None) -> Ranked:
        """Rank up to ``k`` rows by inner product with the query, among those that the selection leaves.

        Raises:
            VectorStoreFault: The database does not answer, or did not within the last ``pause`` seconds.
        """
        try:
            return self._breaker.call(lambda: self._search(query, k, selection))
        except VectorStoreFault:
            self._checked = False  # the database may come back with less than it had
            raise

    def _search(self, query: Vector, k: int, selection: Selection | None) -> Ranked:
        k = min(k, self._expected, MAX_DEPTH)
        share = 1.0 if selection is None else selection.share
        if not k or not share:
            return nothing()
        self._require_all_there()
        found: list[dict[str, Any]] = self._link.call(
            lambda client, seconds: client.search(
                self._name,
                data=[query],
                limit=k,
                filter="" if selection is None else expression(selection.filters),
                anns_field=collection.VECTOR,
                search_params={"metric_type": collection.METRIC, "params": {"ef": self._walked(k, share)}},
                # A version's collection never changes: there is nothing to wait for.
                consistency_level="Eventually",
                timeout=seconds,
            )[0]
        )
        rows = np.array([hit[collection.ROW] for hit in found], dtype=np.int64)
        return in_order(rows, np.array([hit["distance"] for hit in found], dtype=np.float32))

    def _walked(self, k: int, share: float) -> int:
        """Say how many nodes of a graph to pass, which are counted whether the filter leaves them or not."""
        return min(_MAX_BREADTH, ceil(max(self._breadth, k) / share))

    def _require_all_there(self) -> None:
        if self._checked:
            return
        rows = collection.count(self._link, self._name)
        if rows != self._expected:
            raise VectorStoreOutOfStep(
                f"Milvus（{self._link.settings.shown}）的集合 {self._name} 有 {rows} 个向量，"
                f"索引版本的清单为 {self._expected} 个。请运行 policyqa index build 重建。"
            )
        self._checked = True
