from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.errors import IndexDamaged
from index.vectors.originals import MAPPED_UP_TO, Originals, write_originals
from index.vectors.store import Matrix

ROWS, DIMENSION = 300, 24


@pytest.fixture(scope="module")
def vectors() -> Matrix:
    return np.random.default_rng(2).standard_normal((ROWS, DIMENSION)).astype(np.float32)


@pytest.fixture
def path(tmp_path: Path, vectors: Matrix) -> Path:
    write_originals(vectors, tmp_path / "vectors.f16")
    return tmp_path / "vectors.f16"


@pytest.mark.parametrize("mapped_up_to", [MAPPED_UP_TO, 0], ids=["mapped", "read"])
@pytest.mark.parametrize("rows", [[], [7], [299, 0, 5, 5]], ids=["none", "one", "some in any order"])
def test_rows_come_as_they_are_asked_for(path: Path, vectors: Matrix, mapped_up_to: int, rows: list[int]) -> None:
    asked = np.array(rows, dtype=np.int64)
    found = Originals(path, ROWS, DIMENSION, mapped_up_to).read(asked)
    np.testing.assert_array_equal(found, vectors[asked].astype(np.float16).astype(np.float32))


def test_only_a_file_that_may_count_as_memory_is_mapped(path: Path) -> None:
    def is_mapped() -> bool:
        return str(path) in Path("/proc/self/maps").read_text(encoding="utf-8")

    large = Originals(path, ROWS, DIMENSION, path.stat().st_size - 1)
    assert not is_mapped()
    small = Originals(path, ROWS, DIMENSION, path.stat().st_size)
    assert is_mapped()
    del large, small
    assert not is_mapped()


def test_a_file_that_was_removed_is_still_read(path: Path, vectors: Matrix) -> None:
    originals = Originals(path, ROWS, DIMENSION)
    path.unlink()
    np.testing.assert_allclose(originals.read(np.array([3])), vectors[[3]], atol=1e-2)


@pytest.mark.parametrize("rows", [ROWS - 1, ROWS + 1])
def test_a_file_with_other_rows_than_expected_is_called_damaged(path: Path, rows: int) -> None:
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        Originals(path, rows, DIMENSION)


def test_a_missing_file_is_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        Originals(tmp_path / "vectors.f16", ROWS, DIMENSION)
