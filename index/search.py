"""Turns a query and filters into the clauses of one index version that answer it best."""

from __future__ import annotations

import logging
import os
import weakref
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from index.catalogue.read import Catalogue
from index.embedding.encoder import Encoder
from index.errors import EmptyQuery, IndexMissing, LimitOutOfRange, VectorStoreFault
from index.filters import NO_FILTERS, SearchFilters, Selection
from index.fusion import best_of, reciprocal_rank_fusion, sum_of
from index.hits import Hit, Hits, Placing
from index.layout import Layout
from index.manifest import Manifest, read_manifest
from index.parts import Parts, open_parts
from index.pin import pin
from index.ranked import Ranked, nothing
from index.ranking.cross_encoder import CrossEncoderRanker
from index.settings import SearchSettings
from index.vectors.choice import FILES, StoreSettings
from index.verify import require_agreement, require_model, require_whole
from index.versions import current_name

_log = logging.getLogger(__name__)

MAX_HITS: Final = 1000
DEFAULT_SEARCH: Final = SearchSettings()

_CLAUSE_RULES: Final = {"best": best_of, "sum": sum_of}
_SELECTIONS_KEPT: Final = 32
_EMBEDDED_KEPT: Final = 16
_PASSAGES_KEPT: Final = 1024
_ATTEMPTS: Final = 5


class Index:
    """One version, open for any number of threads.

    It keeps answering from its version when another one is published, and keeps its files from being removed
    until nobody refers to it or its catalogue.

    Example:
        >>> index = open_index(home, encoder)  # doctest: +SKIP
        >>> for hit in index.search("谁负责商业秘密保护", k=5):  # doctest: +SKIP
        ...     print(index.catalogue.clause(hit.clause_id).text)
    """

    def __init__(self, parts: Parts, manifest: Manifest, encoder: Encoder, settings: SearchSettings) -> None:
        self.manifest = manifest
        self.settings = settings
        self._parts = parts
        # An answer searches for the same words more than once: in the plans asked about, and in the others.
        self._embedded = lru_cache(_EMBEDDED_KEPT)(lambda query: encoder.encode_queries([query])[0])
        self._passage = lru_cache(_PASSAGES_KEPT)(lambda passage: encoder.encode_passages([passage])[0])
        self._ranker = CrossEncoderRanker(settings.reranker, settings.reranker_depth) if settings.reranker else None
        self._selection = lru_cache(_SELECTIONS_KEPT)(_Selector(parts))

    @property
    def version(self) -> str:
        """The name of the version."""
        return self.manifest.version

    @property
    def catalogue(self) -> Catalogue:
        """The facts of the version."""
        return self._parts.catalogue

    def search(self, query: str, *, asked: str | None = None, k: int = 10, filters: SearchFilters = NO_FILTERS) -> Hits:
        """Find the ``k`` best clauses among those that the filters leave, best first.

        ``query`` is searched for by its words, and by its meaning unless ``asked`` gives the question as it was put. A
        clause ranks in each source by its best chunk; the sources are fused by reciprocal rank. When the vectors
        cannot be asked, words alone decide, and ``fault`` of the hits says why.

        Raises:
            EmptyQuery: The query is blank.
            LimitOutOfRange: ``k`` is not between 1 and ``MAX_HITS``.
            UnknownFilterValue: A filter names something that the index does not hold.
        """
        if not query.strip():
            raise EmptyQuery("检索内容不能为空。")
        if not 1 <= k <= MAX_HITS:
            raise LimitOutOfRange(f"返回条数 k={k} 超出范围，请使用 1 至 {MAX_HITS} 之间的整数。")
        selection = self._selection(filters) if filters.restricts else None
        depth = max(self.settings.depth, 2 * k)
        near, fault = self._vectors(asked or query, depth, selection)
        rankings = {
            "vector": self._by_clause(near),
            "lexical": self._by_clause(self._lexical(query, depth, selection)),
        }
        if self._ranker is None:
            return Hits(self._hits(rankings, k), fault)
        hits = self._hits(rankings, max(k, self._ranker.depth))
        return Hits(self._ranker.ordered(query, hits, self.catalogue)[:k], fault)

    def closeness(self, asked: str, passages: Sequence[str]) -> list[float]:
        """Return the inner product of a question with each of some passages, which are embedded now, so only a few."""
        query = self._embedded(asked)
        return [float(query @ self._passage(passage)) for passage in passages]

    def _vectors(self, query: str, depth: int, selection: Selection | None) -> tuple[Ranked, VectorStoreFault | None]:
        embedded = self._embedded(query)
        try:
            return self._parts.vectors.search(embedded, depth, selection), None
        except VectorStoreFault as fault:
            _log.warning("searched by words alone: %s", fault)
            return nothing(), fault

    def _lexical(self, query: str, depth: int, selection: Selection | None) -> Ranked:
        words = self._parts.tokenizer(query)
        return self._parts.lexical.search(words, depth, None if selection is None else selection.chunks)

    def _by_clause(self, ranked: Ranked) -> list[tuple[int, float]]:
        clauses = self._parts.chunk_rows[ranked.rows].tolist()
        return _CLAUSE_RULES[self.settings.clause_rule](zip(clauses, ranked.scores.tolist(), strict=True))

    def _hits(self, rankings: Mapping[str, Sequence[tuple[int, float]]], k: int) -> list[Hit]:
        weights = {"vector": self.settings.vector_weight, "lexical": self.settings.lexical_weight}
        fused = reciprocal_rank_fusion(
            {source: [row for row, _ in ranking] for source, ranking in rankings.items()},
            weights,
            self.settings.fusion_k,
        )[:k]
        found = {row for row, _ in fused}
        vector, lexical = (
            {row: Placing(at, score) for at, (row, score) in enumerate(rankings[source], start=1) if row in found}
            for source in ("vector", "lexical")
        )
        ids = self.catalogue.clause_ids([row for row, _ in fused])
        hits = []
        for clause_id, (row, score) in zip(ids, fused, strict=True):
            near = vector.get(row)
            likeness = self.manifest.scale.likeness(near.score) if near else 0.0
            hits.append(Hit(clause_id, score, near, lexical.get(row), likeness=likeness))
        return hits


def open_index(
    home: Path, encoder: Encoder, settings: SearchSettings = DEFAULT_SEARCH, stores: StoreSettings = FILES
) -> Index:
    """Open the version in use; while the database of its vectors does not answer, it is searched by words alone.

    Raises:
        IndexUnusable: Nothing was published, the index is damaged, or it was made by another format or model;
            the message says which command mends it.
        VectorStoreNotInstalled: Its vectors are in a database that this installation cannot talk to.
    """
    layout = Layout(home)
    for _ in range(_ATTEMPTS - 1):
        name = current_name(layout)
        try:
            return open_version(layout, name, encoder, settings, stores)
        except IndexMissing:
            # A build may have published another version and removed this one since its name was read.
            if current_name(layout) == name:
                raise
    return open_version(layout, current_name(layout), encoder, settings, stores)


def open_version(
    layout: Layout,
    name: str,
    encoder: Encoder,
    settings: SearchSettings = DEFAULT_SEARCH,
    stores: StoreSettings = FILES,
) -> Index:
    """Open a version by its name.

    Raises:
        IndexUnusable, VectorStoreNotInstalled: As for :func:`open_index`.
    """
    directory = layout.version(name)
    pinned = pin(directory)
    try:
        manifest = read_manifest(directory)
        require_model(manifest, encoder)
        require_whole(directory, manifest)
        parts = open_parts(layout, manifest, stores)
        require_agreement(parts, manifest)
    except BaseException:
        os.close(pinned)
        raise
    # The catalogue outlives the index when only it is kept, so the files are held for as long as it.
    weakref.finalize(parts.catalogue, os.close, pinned)
    return Index(parts, manifest, encoder, settings)


class _Selector:
    """Turns filters into the rows that they leave."""

    def __init__(self, parts: Parts) -> None:
        self._catalogue = parts.catalogue
        self._chunk_rows = parts.chunk_rows
        self._clauses = int(parts.chunk_rows[-1]) + 1

    def __call__(self, filters: SearchFilters) -> Selection:
        clauses = np.zeros(self._clauses, dtype=np.bool_)
        clauses[self._catalogue.rows(filters)] = True
        return Selection(filters, clauses, clauses[self._chunk_rows])
