from __future__ import annotations

import threading
from pathlib import Path

import pytest

from index.embedding.artefact import MANIFEST, damaged_files, is_complete, publish


def write_two_files(staging: Path) -> None:
    (staging / "part").mkdir()
    (staging / "part/a.bin").write_bytes(b"a" * 100)
    (staging / "b.txt").write_text("b")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "models" / "model"


def names(directory: Path) -> set[str]:
    return {path.name for path in directory.iterdir() if path.suffix != ".lock"}


def test_a_published_directory_is_complete_and_sound(target: Path) -> None:
    assert publish(target, "r1", write_two_files) == target
    assert is_complete(target, "r1")
    assert damaged_files(target) == []
    assert names(target) == {"part", "b.txt", MANIFEST}


def test_what_is_complete_is_not_built_again(target: Path) -> None:
    publish(target, "r1", write_two_files)
    publish(target, "r1", lambda _: pytest.fail("built twice"))


def test_a_failing_build_leaves_nothing_behind(target: Path) -> None:
    def fail(staging: Path) -> None:
        write_two_files(staging)
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        publish(target, "r1", fail)
    assert names(target.parent) == set()


def test_a_failing_rebuild_keeps_what_was_there(target: Path) -> None:
    publish(target, "r1", write_two_files)
    with pytest.raises(RuntimeError):
        publish(target, "r2", lambda _: (_ for _ in ()).throw(RuntimeError))
    assert is_complete(target, "r1")


def test_another_recipe_replaces_the_directory(target: Path) -> None:
    publish(target, "r1", write_two_files)
    publish(target, "r2", lambda staging: (staging / "c.txt").touch())
    assert names(target) == {"c.txt", MANIFEST}
    assert names(target.parent) == {"model"}


@pytest.mark.parametrize("harm", ["shorten", "delete", "no manifest", "not a manifest"])
def test_an_incomplete_directory_is_built_again(target: Path, harm: str) -> None:
    publish(target, "r1", write_two_files)
    harms = {
        "shorten": lambda: (target / "part/a.bin").write_bytes(b"a" * 99),
        "delete": lambda: (target / "b.txt").unlink(),
        "no manifest": lambda: (target / MANIFEST).unlink(),
        "not a manifest": lambda: (target / MANIFEST).write_text('{"recipe": "r1"'),
    }
    harms[harm]()
    assert not is_complete(target, "r1")
    assert damaged_files(target) != []
    publish(target, "r1", write_two_files)
    assert is_complete(target, "r1")


def test_changed_bytes_of_the_same_length_are_found_by_reading(target: Path) -> None:
    publish(target, "r1", write_two_files)
    (target / "part/a.bin").write_bytes(b"A" * 100)
    assert damaged_files(target) == ["part/a.bin"]


def test_remains_of_a_killed_writer_are_removed(target: Path) -> None:
    remains = target.parent / ".model.0123.partial"
    remains.mkdir(parents=True)
    write_two_files(remains)
    publish(target, "r1", write_two_files)
    assert names(target.parent) == {"model"}


def test_of_two_writers_at_once_one_builds_and_both_get_it(target: Path) -> None:
    builds: list[Path] = []
    begun, results = threading.Event(), []

    def build(staging: Path) -> None:
        builds.append(staging)
        begun.set()
        threading.Event().wait(0.2)
        write_two_files(staging)

    def first() -> None:
        results.append(publish(target, "r1", build))

    writer = threading.Thread(target=first)
    writer.start()
    begun.wait()
    results.append(publish(target, "r1", build))
    writer.join()
    assert len(builds) == 1
    assert results == [target, target]
    assert is_complete(target, "r1")
