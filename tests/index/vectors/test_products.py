from __future__ import annotations

import numpy as np
import pytest

from index.vectors.products import products


@pytest.mark.parametrize("rows", [0, 1, 700])
def test_products_are_those_of_numpy(rows: int) -> None:
    chance = np.random.default_rng(4)
    vectors, query = chance.standard_normal((rows, 40)), chance.standard_normal(40)
    np.testing.assert_allclose(products(vectors, query), vectors @ query, atol=1e-4)
