from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.build import build_index
from index.errors import IndexDamaged, IndexMissing, IndexUnusable, ModelMismatch, SchemaMismatch
from index.layout import Layout
from index.manifest import describe_file
from index.search import open_index
from index.verify import verify
from index.versions import current_name
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans

FILES = [
    "catalogue.sqlite",
    "chunks.npy",
    "lexical/data.csc.index.npy",
    "lexical/params.index.json",
    "lexical/vocab.index.json",
    "vectors.faiss",
    "words.txt",
]


@pytest.fixture
def directory(tmp_path: Path, built_home: Path) -> Path:
    """The version in use of a home of this test's own."""
    shutil.copytree(built_home, tmp_path, dirs_exist_ok=True)
    return tmp_path / "index" / current_name(Layout(tmp_path))


def home_of(directory: Path) -> Path:
    return directory.parents[1]


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def in_manifest(directory: Path, change: Callable[[dict], None]) -> None:  # type: ignore[type-arg]
    manifest = json.loads((directory / "manifest.json").read_text("utf-8"))
    change(manifest)
    (directory / "manifest.json").write_text(json.dumps(manifest), "utf-8")


@pytest.mark.parametrize("damage", [flip, truncate, Path.unlink], ids=["flipped bit", "truncated", "missing"])
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_and_refused(directory: Path, name: str, damage: Callable[[Path], None]) -> None:
    assert verify(Layout(home_of(directory))).sound
    damage(directory / name)
    verdict = verify(Layout(home_of(directory)))
    assert len(verdict.problems) == 1
    assert name in verdict.problems[0]
    with pytest.raises(IndexDamaged, match=rf"{name}.*policyqa index build"):
        open_index(home_of(directory), HashingEncoder())


def swap_with_hash(directory: Path, name: str, other: Path) -> None:
    """Put a sound file of another version in, with its hash: only what it speaks of is wrong."""
    shutil.copy(other / name, directory / name)
    described = describe_file(directory / name).model_dump()
    in_manifest(directory, lambda manifest: manifest["files"].update({name: described}))


@pytest.mark.parametrize("name", ["vectors.faiss", "chunks.npy", "catalogue.sqlite", "lexical/params.index.json"])
def test_parts_that_speak_of_other_clauses_are_refused(directory: Path, name: str, tmp_path: Path) -> None:
    other = tmp_path / "other"
    build_index(plans()[:2], HashingEncoder(), other)
    swap_with_hash(directory, name, other / "index" / current_name(Layout(other)))
    assert not verify(Layout(home_of(directory))).sound
    with pytest.raises(IndexDamaged):
        open_index(home_of(directory), HashingEncoder())


def test_chunks_that_leave_a_clause_out_are_refused(directory: Path) -> None:
    rows = np.load(directory / "chunks.npy")
    rows[rows == 3] = 2
    np.save(directory / "chunks.npy", rows)
    described = describe_file(directory / "chunks.npy").model_dump()
    in_manifest(directory, lambda manifest: manifest["files"].update({"chunks.npy": described}))
    assert verify(Layout(home_of(directory))).problems == ("段落与条款不对应",)


def test_a_file_that_cannot_be_understood_is_called_damaged_even_with_the_right_hash(directory: Path) -> None:
    (directory / "lexical" / "params.index.json").write_text("{}")
    described = describe_file(directory / "lexical" / "params.index.json").model_dump()
    in_manifest(directory, lambda manifest: manifest["files"].update({"lexical/params.index.json": described}))
    assert not verify(Layout(home_of(directory))).sound
    with pytest.raises(IndexDamaged):
        open_index(home_of(directory), HashingEncoder())


@pytest.mark.parametrize(
    "encoder",
    [HashingEncoder(fingerprint="another"), HashingEncoder(dimension=384)],
    ids=["fingerprint", "dimension"],
)
def test_another_model_is_refused(built_home: Path, encoder: HashingEncoder) -> None:
    with pytest.raises(ModelMismatch, match="policyqa index build"):
        open_index(built_home, encoder)


@pytest.mark.parametrize("schema", [4, 99])
def test_another_schema_is_refused(directory: Path, schema: int) -> None:
    in_manifest(directory, lambda manifest: manifest.update(schema_version=schema, unknown_field=1))
    with pytest.raises(SchemaMismatch, match=rf"{schema}.*policyqa index build"):
        open_index(home_of(directory), HashingEncoder())


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"schema_version": 1}', b"\xff"])
def test_a_damaged_manifest_is_refused(directory: Path, content: bytes) -> None:
    (directory / "manifest.json").write_bytes(content)
    with pytest.raises(IndexUnusable, match="policyqa index build"):
        open_index(home_of(directory), HashingEncoder())
    with pytest.raises(IndexUnusable):
        verify(Layout(home_of(directory)))


def test_a_version_under_another_name_is_refused(directory: Path) -> None:
    directory.rename(directory.with_name("v000007-00000000"))
    (directory.parent / "CURRENT").write_text("v000007-00000000\n")
    with pytest.raises(IndexDamaged):
        open_index(home_of(directory), HashingEncoder())


def test_a_current_version_that_is_gone_is_called_missing(directory: Path) -> None:
    shutil.rmtree(directory)
    with pytest.raises(IndexMissing, match="policyqa index build"):
        open_index(home_of(directory), HashingEncoder())
