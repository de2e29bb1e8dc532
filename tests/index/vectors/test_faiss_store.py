from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.errors import IndexDamaged
from index.filters import SearchFilters, Selection
from index.ranked import Mask
from index.vectors.faiss_store import FaissStore, VectorSettings, build_vectors
from index.vectors.store import Matrix

ROWS, DIMENSION = 3000, 32
EXACT = VectorSettings()
GRAPH = VectorSettings(exact_limit=0)
CODES = VectorSettings(exact_limit=0, whole_limit=0)
STRUCTURES = {"flat": EXACT, "hnsw": GRAPH, "ivf_pq4": CODES}


NO_QUERIES = lambda: np.empty((0, 32), np.float32)  # noqa: E731


@pytest.fixture(scope="module")
def vectors() -> Matrix:
    """Vectors in clumps, as those of texts are."""
    generator = np.random.default_rng(7)
    centres = generator.standard_normal((60, DIMENSION))
    drawn = centres[generator.integers(0, 60, ROWS)] + 0.4 * generator.standard_normal((ROWS, DIMENSION))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module", params=STRUCTURES)
def store(request: pytest.FixtureRequest, vectors: Matrix, tmp_path_factory: pytest.TempPathFactory) -> FaissStore:
    path = tmp_path_factory.mktemp("vectors") / "vectors.faiss"
    settings = STRUCTURES[request.param]
    assert build_vectors(vectors, NO_QUERIES, path, settings) == request.param
    return FaissStore.open(path, settings)


def selection(chunks: Mask) -> Selection:
    return Selection(SearchFilters(), chunks, chunks)


def best(vectors: Matrix, query: Matrix, k: int, mask: Mask | None = None) -> list[int]:
    """The reference: every product, sorted."""
    products = vectors @ query
    if mask is not None:
        products = np.where(mask, products, -np.inf)
    return np.argsort(-products, kind="stable")[:k].tolist()


def recall(store: FaissStore, vectors: Matrix, mask: Mask | None) -> float:
    chosen = None if mask is None else selection(mask)
    shares = [
        len(set(store.search(query, 10, chosen).rows.tolist()) & set(best(vectors, query, 10, mask))) / 10
        for query in vectors[::60]
    ]
    return float(np.mean(shares))


def test_the_nearest_are_found(store: FaissStore, vectors: Matrix) -> None:
    assert (store.rows, store.dimension) == (ROWS, DIMENSION)
    assert recall(store, vectors, None) >= 0.97


@pytest.mark.parametrize("share", [0.002, 0.05, 0.3, 0.9])
def test_filters_come_before_the_best_k_at_any_share(store: FaissStore, vectors: Matrix, share: float) -> None:
    mask = np.random.default_rng(11).random(ROWS) < share
    found = store.search(vectors[0], 10, selection(mask))
    assert mask[found.rows].all()
    assert len(found.rows) == min(10, mask.sum())
    assert recall(store, vectors, mask) >= 0.97 * min(10, mask.sum()) / 10


def test_scores_are_inner_products_and_fall(store: FaissStore, vectors: Matrix) -> None:
    found = store.search(vectors[5], 20)
    assert found.rows[0] == 5
    np.testing.assert_allclose(found.scores, vectors[found.rows] @ vectors[5], atol=2e-4)
    assert (np.diff(found.scores) <= 0).all()


def test_a_filter_that_leaves_nothing_finds_nothing(store: FaissStore, vectors: Matrix) -> None:
    assert store.search(vectors[0], 10, selection(np.zeros(ROWS, np.bool_))).rows.tolist() == []


def test_more_than_there_is_gives_all_there_is(tmp_path: Path, vectors: Matrix) -> None:
    build_vectors(vectors[:50], NO_QUERIES, tmp_path / "vectors.faiss", EXACT)
    few = FaissStore.open(tmp_path / "vectors.faiss", EXACT)
    assert sorted(few.search(vectors[0], 1000).rows.tolist()) == list(range(50))


@pytest.mark.parametrize("settings", STRUCTURES.values(), ids=STRUCTURES)
@pytest.mark.parametrize("kept", [0, 3, 40, 0.5, 0.99])
def test_a_truncated_file_is_called_damaged(
    tmp_path: Path, vectors: Matrix, settings: VectorSettings, kept: float
) -> None:
    path = tmp_path / "vectors.faiss"
    build_vectors(vectors[:500], NO_QUERIES, path, settings)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept if kept > 1 else kept * len(whole))])
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        FaissStore.open(path, settings)


def test_a_file_that_cannot_be_written_is_an_os_error(vectors: Matrix) -> None:
    with pytest.raises(OSError, match="No space left"):
        build_vectors(vectors, NO_QUERIES, Path("/dev/full"), EXACT)


@pytest.mark.parametrize("kept", [0, 0.5, 0.99])
def test_originals_that_were_cut_off_are_called_damaged(tmp_path: Path, vectors: Matrix, kept: float) -> None:
    path = tmp_path / "vectors.faiss"
    build_vectors(vectors[:500], NO_QUERIES, path, CODES)
    originals = path.with_suffix(".f16")
    originals.write_bytes(originals.read_bytes()[: int(kept * originals.stat().st_size)])
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        FaissStore.open(path, CODES)


def test_codes_rank_as_the_originals_do(tmp_path: Path, vectors: Matrix) -> None:
    build_vectors(vectors, NO_QUERIES, tmp_path / "vectors.faiss", CODES)
    store = FaissStore.open(tmp_path / "vectors.faiss", CODES)
    for query in vectors[::300]:
        assert store.search(query, 5).rows.tolist() == best(vectors, query, 5)


@pytest.mark.parametrize("left", [1, 100, 250])
def test_of_rows_that_are_few_enough_the_codes_are_not_asked(tmp_path: Path, vectors: Matrix, left: int) -> None:
    build_vectors(vectors, NO_QUERIES, tmp_path / "vectors.faiss", CODES)
    store = FaissStore.open(tmp_path / "vectors.faiss", CODES)
    mask = np.zeros(ROWS, np.bool_)
    mask[np.random.default_rng(left).permutation(ROWS)[:left]] = True
    for query in vectors[::300]:
        assert store.search(query, 10, selection(mask)).rows.tolist() == best(vectors, query, min(10, left), mask)


def test_a_search_done_again_finds_the_same_in_the_same_order(store: FaissStore, vectors: Matrix) -> None:
    for query in vectors[::500]:
        once, again = (store.search(query, 100) for _ in range(2))
        assert once.rows.tolist() == again.rows.tolist()
        assert once.scores.tolist() == again.scores.tolist()


def test_more_vectors_are_walked_more_widely_so_that_as_many_neighbours_are_found() -> None:
    settings = VectorSettings(search_breadth=400)
    assert [settings.breadth(rows) for rows in (50_000, 100_000, 400_000)] == [400, 400, 800]


def test_of_more_vectors_more_lists_are_read() -> None:
    settings = VectorSettings(probes=256)
    assert [settings.lists(rows) for rows in (100_000, 200_000, 1_500_000)] == [256, 256, 399]


@pytest.mark.parametrize(
    ("rows", "structure"), [(32_000, "flat"), (32_001, "hnsw"), (100_000, "hnsw"), (100_001, "ivf_pq4")]
)
def test_the_structure_follows_the_number_of_vectors(rows: int, structure: str) -> None:
    assert VectorSettings().structure(rows) == structure
