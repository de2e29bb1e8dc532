from pathlib import Path

import pytest

from corpus.errors import InvalidSources, UnreadableFile
from corpus.ingest import store as store_module
from corpus.ingest.store import lock, sha256_of, store, stored
from corpus.sources import Source, load_sources

FIRST = Source(id="a", file="a.txt", title="某市知识产权规划", region="某市", level="市")
SECOND = FIRST.model_copy(update={"file": "a-2.txt", "level": "省"})


def files(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def handed_in(tmp_path: Path, data: bytes) -> tuple[Path, str]:
    path = tmp_path / "in.txt"
    path.write_bytes(data)
    return path, sha256_of(data)


def test_a_file_and_its_entry_are_put_in_place(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    store(*handed_in(tmp_path, b"one"), folder, [], FIRST, None)
    assert files(folder) == ["raw/a.txt", "sources.toml"]
    assert load_sources(folder) == [FIRST]
    assert stored(folder, FIRST).read_bytes() == b"one"


def test_a_later_version_leaves_nothing_of_the_earlier_one(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    store(*handed_in(tmp_path, b"one"), folder, [], FIRST, None)
    store(*handed_in(tmp_path, b"two"), folder, [FIRST], SECOND, FIRST)
    assert files(folder) == ["raw/a-2.txt", "sources.toml"]
    assert load_sources(folder) == [SECOND]


def test_a_file_that_changed_since_it_was_read_is_refused(tmp_path: Path) -> None:
    path, _ = handed_in(tmp_path, b"one")
    with pytest.raises(UnreadableFile, match="被修改"):
        store(path, sha256_of(b"two"), tmp_path / "corpus", [], FIRST, None)
    assert not (tmp_path / "corpus").exists()


def test_sources_that_no_entry_can_be_put_into_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    one_line = 'document = [{id = "b", file = "b.txt", title = "某市规划纲要", region = "某市", level = "市"}]\n'
    (folder / "sources.toml").write_text(one_line, "utf-8")
    with pytest.raises(InvalidSources):
        store(*handed_in(tmp_path, b"one"), folder, load_sources(folder), FIRST, None)
    assert files(folder) == ["sources.toml"]
    assert (folder / "sources.toml").read_text("utf-8") == one_line


def test_a_fault_while_the_entry_is_written_leaves_the_corpus_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "corpus"
    store(*handed_in(tmp_path, b"one"), folder, [], FIRST, None)
    before = (folder / "sources.toml").read_bytes()

    def full_disk(_: int) -> None:
        if list(folder.glob(".ingest-*")):  # the file is in raw/ by then, and its entry is being written
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(store_module.os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        store(*handed_in(tmp_path, b"two"), folder, [FIRST], SECOND, FIRST)
    assert files(folder) == ["raw/a.txt", "sources.toml"]
    assert (folder / "sources.toml").read_bytes() == before
    assert stored(folder, FIRST).read_bytes() == b"one"


def test_one_corpus_has_one_lock_that_stands_outside_it(tmp_path: Path) -> None:
    held = lock(tmp_path)
    assert held.lock_file == lock(tmp_path / "x" / "..").lock_file
    assert held.lock_file != lock(tmp_path / "other").lock_file
    with held:
        assert files(tmp_path) == []
