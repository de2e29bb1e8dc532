from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from index.vectors.lists import Lists, build_lists, faiss, lists_for
from index.vectors.store import Matrix

ROWS, DIMENSION, KEPT = 2000, 256, 40
NONE = np.empty((0, DIMENSION), np.float32)


@pytest.fixture(scope="module")
def flat_vectors() -> Matrix:
    """Vectors with a common part, as those of texts have, that vary in few of their many directions."""
    generator = np.random.default_rng(3)
    axes = np.linalg.qr(generator.standard_normal((DIMENSION, KEPT)))[0]
    return unit(3 + generator.standard_normal((ROWS, KEPT)) @ axes.T)


@pytest.fixture(scope="module")
def lists(flat_vectors: Matrix) -> Lists:
    return Lists(build_lists(flat_vectors, NONE))


def unit(drawn: npt.NDArray[np.floating]) -> Matrix:
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32)


def test_codes_keep_inner_products(lists: Lists, flat_vectors: Matrix) -> None:
    query = flat_vectors[7]
    scores, rows = lists.search(query, 20, ROWS, None)
    np.testing.assert_allclose(scores[0], flat_vectors[rows[0]] @ query, atol=1e-2)


def test_a_query_apart_from_the_vectors_ranks_them_as_their_inner_products_do(
    lists: Lists, flat_vectors: Matrix
) -> None:
    query = unit(flat_vectors[:1] + 0.1 * np.random.default_rng(5).standard_normal((1, DIMENSION)))[0]
    _, rows = lists.search(query, 50, ROWS, None)
    assert set(np.argsort(-(flat_vectors @ query))[:10].tolist()) <= set(rows[0].tolist())


def test_reading_all_lists_finds_every_row(lists: Lists, flat_vectors: Matrix) -> None:
    _, rows = lists.search(flat_vectors[0], ROWS, ROWS, None)
    assert sorted(rows[0].tolist()) == list(range(ROWS))


def test_reading_one_list_finds_its_rows_only(lists: Lists, flat_vectors: Matrix) -> None:
    _, rows = lists.search(flat_vectors[0], ROWS, 1, None)
    assert 0 < np.count_nonzero(rows >= 0) < ROWS / 2


def test_a_vector_far_from_all_others_is_near_to_itself(flat_vectors: Matrix) -> None:
    apart = np.zeros((1, DIMENSION), np.float32)
    apart[0, 0] = 1
    vectors = np.concatenate([flat_vectors, apart])
    _, rows = Lists(build_lists(vectors, NONE)).search(apart[0], 1, ROWS, None)
    assert rows[0].tolist() == [ROWS]


@pytest.mark.parametrize("share", [0.001, 0.05, 0.5, 0.95])
@pytest.mark.parametrize("k", [5, 300])
def test_a_filter_leaves_of_the_ranking_of_all_rows_those_that_it_lets_through(
    lists: Lists, flat_vectors: Matrix, share: float, k: int
) -> None:
    mask = np.random.default_rng(17).random(ROWS) < share
    bits = np.packbits(mask, bitorder="little")
    for query in flat_vectors[::400]:
        scores, rows = (each[0] for each in lists.search(query, k, ROWS, faiss.IDSelectorBitmap(bits)))
        whole_scores, whole_rows = (each[0] for each in lists.search(query, ROWS, ROWS, None))
        expected = whole_scores[mask[whole_rows]][:k]
        found = rows >= 0
        assert mask[rows[found]].all()
        np.testing.assert_allclose(scores[found], expected, atol=1e-6)


def test_what_is_written_is_searched_alike(flat_vectors: Matrix, tmp_path: Path) -> None:
    index = build_lists(flat_vectors, NONE)
    faiss.write_index(index, str(tmp_path / "lists"))
    read = faiss.read_index(str(tmp_path / "lists"), faiss.IO_FLAG_MMAP_IFC)
    for query in flat_vectors[::200]:
        found, expected = (Lists(each).search(query, 300, 8, None) for each in (read, index))
        np.testing.assert_array_equal(found, expected)


def test_lists_built_again_rank_alike(lists: Lists, flat_vectors: Matrix) -> None:
    again = Lists(build_lists(flat_vectors, NONE))
    for query in flat_vectors[::200]:
        found, expected = (each.search(query, 20, ROWS, None)[1][0].tolist() for each in (again, lists))
        assert len(set(found) & set(expected)) >= 18


@pytest.mark.parametrize("rows", [1, 2, 50])
@pytest.mark.parametrize("dimension", [1, 2, 3, 4, 256])
def test_few_vectors_of_any_length_are_found(rows: int, dimension: int) -> None:
    vectors = unit(np.random.default_rng(rows).standard_normal((rows, dimension)))
    scores, found = Lists(build_lists(vectors, NONE)).search(vectors[0], rows, ROWS, None)
    assert sorted(found[0].tolist()) == list(range(rows))
    assert np.isfinite(scores).all()


def test_vectors_that_are_all_alike_are_all_found(flat_vectors: Matrix) -> None:
    alike = np.repeat(flat_vectors[:1], 100, axis=0)
    scores, found = Lists(build_lists(alike, NONE)).search(flat_vectors[0], 100, ROWS, None)
    assert sorted(found[0].tolist()) == list(range(100))
    np.testing.assert_allclose(scores, 1, atol=1e-2)


@pytest.mark.parametrize(("rows", "lists"), [(10, 1), (2000, 32), (193_000, 2048), (2_100_000, 8192)])
def test_lists_grow_with_the_root_of_the_rows_and_are_never_nearly_empty(rows: int, lists: int) -> None:
    assert lists_for(rows) == lists


def test_lists_fitted_to_queries_find_more_from_as_many_lists() -> None:
    generator = np.random.default_rng(11)
    # Vectors vary widely in many directions, in which queries never look, and narrowly in four, in which they do.
    wide = generator.standard_normal((ROWS, DIMENSION)) * np.where(np.arange(DIMENSION) < 4, 0.4, 1)
    vectors = unit(wide)
    queries = unit(generator.standard_normal((400, DIMENSION)) * np.where(np.arange(DIMENSION) < 4, 1, 0.02))
    asked, given = queries[:100], queries[100:]
    assert _recall(vectors, given, asked) > _recall(vectors, NONE, asked) + 0.2


def _recall(vectors: Matrix, given: Matrix, asked: Matrix) -> float:
    """Return the share of the ten nearest that are among the rows of two lists."""
    lists = Lists(build_lists(vectors, given))
    true = np.argsort(-(asked @ vectors.T), axis=1)[:, :10]
    found = [set(lists.search(query, ROWS, 2, None)[1][0].tolist()) for query in asked]
    return float(np.mean([len(got & set(right.tolist())) / 10 for got, right in zip(found, true, strict=True)]))
