"""A small index, built once for the tests that only read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.search import Index, open_index
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans


@pytest.fixture
def encoder() -> HashingEncoder:
    return HashingEncoder()


@pytest.fixture(scope="session")
def built_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one version; tests must not change it."""
    home = tmp_path_factory.mktemp("built")
    build_index(plans(), HashingEncoder(), home)
    return home


@pytest.fixture(scope="session")
def small_index(built_home: Path) -> Index:
    return open_index(built_home, HashingEncoder())
