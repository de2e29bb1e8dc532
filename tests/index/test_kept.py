from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import kept as module
from index.kept import keep_in, kept


@pytest.fixture(autouse=True)
def directory(tmp_path: Path) -> Iterator[Path]:
    """A directory in use for tables, and afterwards the one that was."""
    before = list(module._directories)
    keep_in(tmp_path / "cache")
    yield tmp_path / "cache"
    module._directories[:] = before


class Maker:
    """Makes a table and counts how often."""

    made = 0

    def __call__(self) -> tuple[dict[str, int], frozenset[str]]:
        self.made += 1
        return {"专利": 1}, frozenset({"商标"})


def test_a_table_is_made_once_and_read_from_then_on() -> None:
    make = Maker()
    assert kept("words", ("1",), make) == kept("words", ("1",), make) == ({"专利": 1}, frozenset({"商标"}))
    assert make.made == 1


def test_what_a_table_depends_on_makes_it_anew_and_leaves_one_file(directory: Path) -> None:
    make = Maker()
    kept("words", ("1", "23"), make)
    kept("words", ("12", "3"), make)
    assert make.made == 2
    assert [path.name for path in directory.iterdir()] == ["words.marshal"]


@pytest.mark.parametrize("length", [0, 10, 40])
def test_a_damaged_file_is_made_and_written_anew(directory: Path, length: int) -> None:
    make = Maker()
    kept("words", ("1",), make)
    path = directory / "words.marshal"
    whole = path.read_bytes()
    path.write_bytes(whole[:length])
    kept("words", ("1",), make)
    assert make.made == 2
    assert path.read_bytes() == whole


def test_a_directory_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep_in(tmp_path / "file" / "cache")
    assert kept("words", ("1",), Maker()) == ({"专利": 1}, frozenset({"商标"}))
