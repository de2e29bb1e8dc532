from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from corpus.model import ClauseKind
from index.filters import SearchFilters, Selection
from index.ranked import Mask
from index.vectors.faiss_store import VectorSettings
from index.vectors.labels import Label
from index.vectors.milvus import collection
from index.vectors.milvus.link import Link
from index.vectors.milvus.settings import MilvusSettings
from index.vectors.milvus.store import MilvusStore
from index.vectors.store import Matrix

ROWS, DIMENSION = 1500, 32
EXACT = VectorSettings()
GRAPH = VectorSettings(exact_limit=0)

# What a careless expression would trip over.
ODD = "市\"知识\\产权'局 [浦东]"


def label(row: int) -> Label:
    departments = ("市知识产权局", "市高院") if row % 5 == 0 else (ODD,) if row % 7 == 0 else ()
    kind = ClauseKind.TASK if row % 2 else ClauseKind.TARGET
    period = (2021, 2025) if row % 3 else (2016, 2020)
    return Label(f"plan-{row % 11}", "上海" if row % 4 else "天津", kind.value, departments, period)


@pytest.fixture(scope="module")
def vectors() -> Matrix:
    generator = np.random.default_rng(7)
    centres = generator.standard_normal((60, DIMENSION))
    drawn = centres[generator.integers(0, 60, ROWS)] + 0.4 * generator.standard_normal((ROWS, DIMENSION))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module", params=[EXACT, GRAPH], ids=["flat", "hnsw"])
def store(request: pytest.FixtureRequest, vectors: Matrix, database: MilvusSettings) -> Iterator[MilvusStore]:
    link, name = Link(database), f"test_store_{request.param_index}"
    labels = [label(row) for row in range(ROWS)]
    structure = collection.create(link, name, vectors, labels, request.param)
    assert structure == ("FLAT" if request.param is EXACT else "HNSW")
    yield MilvusStore(link, name, ROWS, request.param.search_breadth)
    collection.drop(link, name)


def best(vectors: Matrix, query: Matrix, k: int, mask: Mask) -> list[int]:
    """The reference: every product, sorted."""
    return np.argsort(np.where(mask, -(vectors @ query), np.inf), kind="stable")[: min(k, mask.sum())].tolist()


def recall(store: MilvusStore, vectors: Matrix, filters: SearchFilters, mask: Mask) -> float:
    chosen = Selection(filters, mask, mask)
    shares = []
    for query in vectors[::150]:
        found, wanted = store.search(query, 10, chosen).rows.tolist(), best(vectors, query, 10, mask)
        assert len(found) == len(wanted)
        shares.append(len(set(found) & set(wanted)) / len(wanted))
    return float(np.mean(shares))


def test_the_nearest_are_found(store: MilvusStore, vectors: Matrix) -> None:
    assert recall(store, vectors, SearchFilters(), np.ones(ROWS, np.bool_)) >= 0.97


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (SearchFilters(regions=("天津",)), lambda row: row % 4 == 0),
        (SearchFilters(doc_ids=("plan-3", "plan-7")), lambda row: row % 11 in (3, 7)),
        (SearchFilters(departments=("市高院",)), lambda row: row % 5 == 0),
        (SearchFilters(departments=(ODD,)), lambda row: row % 5 and row % 7 == 0),
        (SearchFilters(kinds=(ClauseKind.TARGET,)), lambda row: row % 2 == 0),
        (SearchFilters(in_force=2020), lambda row: row % 3 == 0),
        (SearchFilters(in_force=2025), lambda row: row % 3 != 0),
        (
            SearchFilters(("上海",), ("plan-1",), ("市知识产权局",), (ClauseKind.TASK,), 2024),
            lambda row: row % 4 and row % 11 == 1 and row % 5 == 0 and row % 2 and row % 3,
        ),
    ],
    ids=["region", "documents", "department", "odd department", "kind", "first period", "second period", "all"],
)
def test_filters_come_before_the_best_k(
    store: MilvusStore, vectors: Matrix, filters: SearchFilters, left: Callable[[int], object]
) -> None:
    mask = np.array([bool(left(row)) for row in range(ROWS)])
    assert 0 < mask.sum() < ROWS
    found = store.search(vectors[0], 10, Selection(filters, mask, mask))
    assert mask[found.rows].all()
    # A real server walks its graph past what a filter leaves out, and now and then past what it leaves.
    assert recall(store, vectors, filters, mask) >= 0.9


def test_scores_are_inner_products_and_fall(store: MilvusStore, vectors: Matrix) -> None:
    found = store.search(vectors[5], 20)
    assert found.rows[0] == 5
    np.testing.assert_allclose(found.scores, vectors[found.rows] @ vectors[5], atol=1e-5)
    assert (np.diff(found.scores) <= 0).all()


def test_a_filter_that_leaves_nothing_finds_nothing(store: MilvusStore, vectors: Matrix) -> None:
    nothing = np.zeros(ROWS, np.bool_)
    filters = SearchFilters(regions=("天津",), doc_ids=("plan-12",))
    assert store.search(vectors[0], 10, Selection(filters, nothing, nothing)).rows.tolist() == []


def test_more_than_there_is_gives_all_there_is(vectors: Matrix, database: MilvusSettings) -> None:
    link = Link(database)
    collection.create(link, "test_few", vectors[:50], [label(row) for row in range(50)], EXACT)
    few = MilvusStore(link, "test_few", 50, EXACT.search_breadth)
    assert sorted(few.search(vectors[0], 1000).rows.tolist()) == list(range(50))
    collection.drop(link, "test_few")


def test_what_is_sent_in_several_batches_arrives_whole(
    vectors: Matrix, database: MilvusSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection, "_BATCH_BYTES", 64 * 1024)
    link = Link(database)
    collection.create(link, "test_batches", vectors[:300], [label(row) for row in range(300)], EXACT)
    store = MilvusStore(link, "test_batches", 300, EXACT.search_breadth)
    assert sorted(store.search(vectors[0], 300).rows.tolist()) == list(range(300))
    collection.drop(link, "test_batches")


def test_texts_are_as_long_as_they_are(vectors: Matrix, database: MilvusSettings) -> None:
    """Milvus bounds bytes, of which a Chinese character has three."""
    link = Link(database)
    labels = [Label("规" * 300, "上海", "task", tuple(f"部门{n}" for n in range(40)), (1900, 2201)), label(1)]
    collection.create(link, "test_long", vectors[:2], labels, EXACT)
    mask = np.array([True, False])
    store = MilvusStore(link, "test_long", 2, EXACT.search_breadth)
    found = store.search(vectors[1], 5, Selection(SearchFilters(departments=("部门39",)), mask, mask))
    assert found.rows.tolist() == [0]
    collection.drop(link, "test_long")
