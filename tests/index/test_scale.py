from __future__ import annotations

import numpy as np
import pytest

from index.scale import Scale, measure_scale
from index.vectors.store import Matrix


def unit(rows: list[list[float]]) -> Matrix:
    drawn = np.array(rows, dtype=np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), dtype=np.float32)


def test_models_whose_products_lie_apart_give_the_same_likeness() -> None:
    adapted, published = Scale(unrelated=0.10, own=0.21), Scale(unrelated=0.89, own=0.92)
    for step in (-0.5, 0.0, 0.5, 1.0):
        products = (scale.unrelated + step * (scale.own - scale.unrelated) for scale in (adapted, published))
        first, second = (scale.likeness(product) for scale, product in zip((adapted, published), products, strict=True))
        assert first == pytest.approx(second)
    assert adapted.likeness(0.0) < 0.05 < 0.3 < adapted.likeness(0.10) < 0.6 < adapted.likeness(0.21) < 0.8
    assert (adapted.likeness(-1.0), adapted.likeness(1.0)) == (0.0, 1.0)


def test_the_scale_is_that_of_statements_with_their_own_passages_and_with_all() -> None:
    passages = unit([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 1]])
    statements = unit([[1, 0.2, 0], [0, 1, 0.2]])
    scale = measure_scale(statements, [0, 1], passages)
    assert scale.own == pytest.approx(0.98, abs=0.01)
    assert scale.unrelated == pytest.approx(np.median(statements @ passages.T), abs=1e-3)


def test_without_statements_and_with_all_passages_alike_likeness_stays_between_0_and_1() -> None:
    nothing = measure_scale(np.empty((0, 3), np.float32), [], unit([[1, 0, 0]]))
    alike = measure_scale(unit([[1, 0, 0]]), [0], unit([[1, 0, 0]] * 3))
    assert all(0 <= scale.likeness(product) <= 1 for scale in (nothing, alike) for product in (-1.0, 0.0, 0.5, 1.0))
