from __future__ import annotations

import numpy as np
import pytest

from index.vectors.lists import empty_lists, lists_for, search_lists
from index.vectors.store import Matrix

ROWS, DIMENSION, KEPT = 2000, 256, 40


@pytest.fixture(scope="module")
def flat_vectors() -> Matrix:
    """Vectors with a common part, as those of texts have, that vary in few of their many directions."""
    generator = np.random.default_rng(3)
    axes = np.linalg.qr(generator.standard_normal((DIMENSION, KEPT)))[0]
    drawn = 3 + generator.standard_normal((ROWS, KEPT)) @ axes.T
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def test_shortened_vectors_keep_their_inner_products(flat_vectors: Matrix) -> None:
    index = empty_lists(flat_vectors)
    index.add(flat_vectors)
    scores, rows = search_lists(index, flat_vectors[7], 20, ROWS, None)
    np.testing.assert_allclose(scores[0], flat_vectors[rows[0]] @ flat_vectors[7], atol=2e-3)


def test_reading_all_lists_finds_every_row(flat_vectors: Matrix) -> None:
    index = empty_lists(flat_vectors)
    index.add(flat_vectors)
    _, rows = search_lists(index, flat_vectors[0], ROWS, ROWS, None)
    assert sorted(rows[0].tolist()) == list(range(ROWS))


def test_reading_one_list_finds_its_rows_only(flat_vectors: Matrix) -> None:
    index = empty_lists(flat_vectors)
    index.add(flat_vectors)
    _, rows = search_lists(index, flat_vectors[0], ROWS, 1, None)
    assert 0 < np.count_nonzero(rows >= 0) < ROWS / 2


@pytest.mark.parametrize(("rows", "lists"), [(10, 1), (2000, 32), (193_000, 2048), (2_100_000, 8192)])
def test_lists_grow_with_the_root_of_the_rows_and_are_never_nearly_empty(rows: int, lists: int) -> None:
    assert lists_for(rows) == lists
