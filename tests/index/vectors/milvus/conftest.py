"""A Milvus database for the tests of this folder: Milvus Lite, or with ``--milvus-server PYTHON`` a real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.vectors.choice import StoreSettings
from index.vectors.milvus.settings import MilvusSettings
from tests.index.vectors.milvus.servers import real_server

OPTION = "--milvus-server"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, type=Path, metavar="PYTHON", help="the Python that the wheel `milvus` is installed for")


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MilvusSettings]:
    """How to reach the database; its collections are those of all tests."""
    directory = tmp_path_factory.mktemp("milvus")
    # Not a relative path of the wheel's environment: the server changes into its own directory.
    python = request.config.getoption(OPTION, default=None)
    if python is None:
        yield MilvusSettings(uri=str(directory / "lite.db"), timeout=10)
        return
    with real_server(python.absolute(), directory) as uri:
        yield MilvusSettings(uri=uri, token="root:Milvus", timeout=10)


@pytest.fixture(scope="session")
def stores(database: MilvusSettings) -> StoreSettings:
    return StoreSettings(kind="milvus", milvus=database)
