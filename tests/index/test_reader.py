from __future__ import annotations

import gc
from pathlib import Path

import pytest

from index import search
from index.build import build_index
from index.chunk import ChunkSettings
from index.errors import IndexDamaged, IndexMissing
from index.layout import Layout
from index.reader import IndexReader
from index.search import open_index
from index.settings import IndexSettings
from index.versions import list_versions, rollback
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans, shanghai, tianjin


@pytest.fixture
def home(tmp_path: Path, encoder: HashingEncoder) -> Path:
    build_index(plans(), encoder, tmp_path)
    return tmp_path


def documents(reader: IndexReader) -> list[str]:
    return [entry.id for entry in reader.current().catalogue.documents()]


def test_a_published_version_is_picked_up_without_a_restart(home: Path, encoder: HashingEncoder) -> None:
    reader = IndexReader(home, encoder)
    assert reader.current() is reader.current()
    version = build_index([shanghai(), tianjin()], encoder, home)
    assert reader.current().version == version.name
    assert documents(reader) == ["sh", "tj"]


def test_a_rollback_is_picked_up_too(home: Path, encoder: HashingEncoder) -> None:
    reader = IndexReader(home, encoder)
    build_index([shanghai(), tianjin()], encoder, home)
    assert len(documents(reader)) == 2
    rollback(Layout(home))
    assert len(documents(reader)) == 3


def test_a_running_request_finishes_on_the_version_it_began_with(home: Path, encoder: HashingEncoder) -> None:
    reader = IndexReader(home, encoder)
    begun = reader.current()
    for size in (32, 48, 64):  # enough versions for the first to be removed, were it not held
        build_index([shanghai()], encoder, home, IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=1)
    assert begun.search("知识产权服务机构", k=1)[0].clause_id == "hm-1"
    assert begun.catalogue.clause("hm-1").doc_id == "hm"
    assert documents(reader) == ["sh"]


def test_a_version_is_let_go_when_nobody_uses_it(home: Path, encoder: HashingEncoder) -> None:
    reader = IndexReader(home, encoder)
    for size in (32, 48):
        build_index([shanghai()], encoder, home, IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=1)
        reader.current()
        gc.collect()
    build_index([tianjin()], encoder, home, keep=1)
    assert len(list_versions(Layout(home))) == 2, "the one in use and the one that the reader still holds"


def test_a_catalogue_keeps_its_version_when_the_index_is_let_go(home: Path, encoder: HashingEncoder) -> None:
    catalogue = IndexReader(home, encoder).current().catalogue
    gc.collect()
    for size in (32, 48):
        build_index([shanghai()], encoder, home, IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=1)
    assert catalogue.clause("hm-1").id == "hm-1"


def test_a_published_version_that_cannot_be_opened_leaves_the_one_before_in_use(
    home: Path, encoder: HashingEncoder
) -> None:
    reader = IndexReader(home, encoder)
    version = build_index([shanghai()], encoder, home)
    (home / "index" / version.name / "vectors.faiss").write_bytes(b"")
    assert len(documents(reader)) == 3
    assert isinstance(reader.fault, IndexDamaged)
    build_index([tianjin()], encoder, home)
    assert documents(reader) == ["tj"]
    assert reader.fault is None


def test_current_gone_leaves_the_open_version_in_use(home: Path, encoder: HashingEncoder) -> None:
    reader = IndexReader(home, encoder)
    (home / "index" / "CURRENT").unlink()
    assert len(documents(reader)) == 3
    assert isinstance(reader.fault, IndexMissing)


def test_without_an_index_there_is_no_reader(tmp_path: Path, encoder: HashingEncoder) -> None:
    with pytest.raises(IndexMissing):
        IndexReader(tmp_path, encoder)


def test_a_version_that_is_removed_while_it_is_opened_gives_way_to_the_one_published_since(
    home: Path, encoder: HashingEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What happens between reading ``CURRENT`` and pinning the version cannot be timed: it is made to happen."""
    true_name = search.current_name

    def overtaken(layout: Layout) -> str:
        name = true_name(layout)
        monkeypatch.setattr(search, "current_name", true_name)
        build_index([shanghai()], encoder, home, keep=1)
        return name

    monkeypatch.setattr(search, "current_name", overtaken)
    assert [entry.id for entry in open_index(home, encoder).catalogue.documents()] == ["sh"]
