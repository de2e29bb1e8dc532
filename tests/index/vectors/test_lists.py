from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from index.vectors.lists import Lists, build_lists, faiss, lists_for
from index.vectors.store import Matrix

ROWS, DIMENSION, KEPT = 2000, 256, 40


@pytest.fixture(scope="module")
def flat_vectors() -> Matrix:
    """Vectors with a common part, as those of texts have, that vary in few of their many directions."""
    generator = np.random.default_rng(3)
    axes = np.linalg.qr(generator.standard_normal((DIMENSION, KEPT)))[0]
    return unit(3 + generator.standard_normal((ROWS, KEPT)) @ axes.T)


@pytest.fixture(scope="module")
def lists(flat_vectors: Matrix) -> Lists:
    return Lists(build_lists(flat_vectors))


def unit(drawn: npt.NDArray[np.floating]) -> Matrix:
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32)


def test_bytes_keep_inner_products_but_for_what_the_mean_adds(lists: Lists, flat_vectors: Matrix) -> None:
    query = flat_vectors[7]
    scores, rows = lists.search(query, 20, ROWS, None)
    expected = flat_vectors[rows[0]] @ query - flat_vectors.mean(axis=0) @ query
    np.testing.assert_allclose(scores[0], expected, atol=1e-3)


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


def test_a_value_far_beyond_the_others_is_the_largest_byte_and_not_the_smallest(flat_vectors: Matrix) -> None:
    apart = np.zeros((1, DIMENSION), np.float32)
    apart[0, 0] = 1
    vectors = np.concatenate([flat_vectors, apart])
    scores, rows = Lists(build_lists(vectors)).search(apart[0], 1, ROWS, None)
    assert rows[0].tolist() == [ROWS]
    assert scores[0, 0] > 0


def test_what_is_written_is_searched_alike(lists: Lists, flat_vectors: Matrix, tmp_path: Path) -> None:
    faiss.write_index(build_lists(flat_vectors), str(tmp_path / "lists"))
    read = Lists(faiss.read_index(str(tmp_path / "lists"), faiss.IO_FLAG_MMAP_IFC))
    found, expected = (each.search(flat_vectors[3], 9, 8, None) for each in (read, lists))
    np.testing.assert_array_equal(found[1], expected[1])


@pytest.mark.parametrize("rows", [1, 2, 50])
@pytest.mark.parametrize("dimension", [4, 256])
def test_few_vectors_of_any_length_are_found(rows: int, dimension: int) -> None:
    vectors = unit(np.random.default_rng(rows).standard_normal((rows, dimension)))
    scores, found = Lists(build_lists(vectors)).search(vectors[0], rows, ROWS, None)
    assert sorted(found[0].tolist()) == list(range(rows))
    assert np.isfinite(scores).all()


def test_vectors_that_are_all_alike_are_all_found(flat_vectors: Matrix) -> None:
    alike = np.repeat(flat_vectors[:1], 100, axis=0)
    scores, found = Lists(build_lists(alike)).search(flat_vectors[0], 100, ROWS, None)
    assert sorted(found[0].tolist()) == list(range(100))
    np.testing.assert_allclose(scores, 0, atol=1e-3)


@pytest.mark.parametrize(("rows", "lists"), [(10, 1), (2000, 32), (193_000, 2048), (2_100_000, 8192)])
def test_lists_grow_with_the_root_of_the_rows_and_are_never_nearly_empty(rows: int, lists: int) -> None:
    assert lists_for(rows) == lists
