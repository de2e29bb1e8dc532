"""A version in Milvus is seen whole or not at all, and comes and goes with its directory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.model import Document
from index.build import build_index, needs_rebuild, update_index
from index.chunk import ChunkSettings
from index.errors import BuildWriteFailed, VectorStoreOutOfStep
from index.layout import Layout
from index.reader import IndexReader
from index.search import Index, open_index
from index.settings import IndexSettings
from index.vectors.choice import StoreSettings
from index.vectors.milvus.link import Link
from index.verify import verify
from index.versions import Version, current_name, list_versions, rollback
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans, shanghai, tianjin

QUESTION = "知识产权服务机构"


@pytest.fixture
def home(tmp_path: Path, stores: StoreSettings) -> Iterator[Path]:
    """A home of the test's own; its collections go when the test is over."""
    yield tmp_path
    link = Link(stores.milvus)
    for name in collections(tmp_path, stores):
        for alias in link.call(lambda client, seconds, name=name: client.list_aliases(name))["aliases"]:  # type: ignore[misc]
            link.call(lambda client, seconds, alias=alias: client.drop_alias(alias))  # type: ignore[misc]
        link.call(lambda client, seconds, name=name: client.drop_collection(name))  # type: ignore[misc]


def built(home: Path, stores: StoreSettings, documents: list[Document], **more: Any) -> Version:
    return build_index(documents, HashingEncoder(), home, stores=stores, **more)


def opened(home: Path, stores: StoreSettings) -> Index:
    return open_index(home, HashingEncoder(), stores=stores)


def collections(home: Path, stores: StoreSettings) -> list[str]:
    """Those of this home."""
    mark = (home / "index" / ".store-id").read_text().strip() if (home / "index" / ".store-id").exists() else "none"
    names = Link(stores.milvus).call(lambda client, seconds: client.list_collections(timeout=seconds))
    return sorted(name for name in names if mark in name)


def aliased(home: Path, stores: StoreSettings) -> str:
    """The collection that the alias of this home names."""
    alias = f"policyqa_{(home / 'index' / '.store-id').read_text().strip()}"
    return str(Link(stores.milvus).call(lambda client, seconds: client.describe_alias(alias))["collection_name"])


def documents_found(index: Index) -> set[str]:
    hits = index.search(QUESTION, k=100)
    assert hits.fault is None
    assert all(hit.vector for hit in hits)
    return {hit.clause_id.partition("-")[0] for hit in hits}


def test_a_build_publishes_a_sound_version_whose_manifest_names_its_collection(
    home: Path, stores: StoreSettings
) -> None:
    version = built(home, stores, plans())
    store = version.manifest.store
    assert (store.kind, store.structure) == ("milvus", "FLAT")
    assert collections(home, stores) == [store.collection]
    assert aliased(home, stores) == store.collection
    assert "vectors.faiss" not in version.manifest.files
    assert verify(Layout(home), stores=stores).sound
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}


def test_the_alias_follows_what_is_published_and_what_is_put_back(home: Path, stores: StoreSettings) -> None:
    first, second = (built(home, stores, documents).manifest.store.collection for documents in (plans(), plans()[:2]))
    assert aliased(home, stores) == second
    rollback(Layout(home), stores=stores)
    assert aliased(home, stores) == first
    assert verify(Layout(home), stores=stores).sound
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}


def test_old_collections_are_dropped_with_their_versions(home: Path, stores: StoreSettings) -> None:
    for size in (32, 48, 64):
        built(home, stores, plans(), settings=IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=2)
    kept = [version.manifest.store.collection for version in list_versions(Layout(home))]
    assert len(kept) == 2
    assert collections(home, stores) == sorted(filter(None, kept))


def test_a_request_finishes_on_the_collection_it_began_with(home: Path, stores: StoreSettings) -> None:
    built(home, stores, plans())
    reader = IndexReader(home, HashingEncoder(), stores=stores)
    begun = reader.current()
    for size in (32, 48):
        built(home, stores, [shanghai()], settings=IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=1)
    assert documents_found(begun) == {"sh", "tj", "hm"}
    assert documents_found(reader.current()) == {"sh"}


def test_a_build_that_cannot_be_published_leaves_alias_and_collections_as_they_were(
    home: Path, stores: StoreSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the last step: when the name of the version in use is replaced."""
    version = built(home, stores, plans())
    (home / "index" / ".building-CURRENT").symlink_to("/dev/full")
    monkeypatch.setattr("index.publish.remove_leftovers", lambda layout: None)
    with pytest.raises(BuildWriteFailed, match="磁盘空间"):
        built(home, stores, plans()[:2])
    assert aliased(home, stores) == version.manifest.store.collection
    assert current_name(Layout(home)) == version.name
    assert collections(home, stores) == [version.manifest.store.collection]
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}


KILLED = """
import os, signal, sys
from pathlib import Path
from index import build
from index.vectors.choice import StoreSettings
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans

build.publish = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
home, stores = Path(sys.argv[1]), StoreSettings.model_validate_json(sys.argv[2])
build.build_index(plans()[:2], HashingEncoder(), home, stores=stores)
"""


def test_what_a_killed_build_left_is_dropped_by_the_next(
    home: Path, stores: StoreSettings, request: pytest.FixtureRequest
) -> None:
    if stores.milvus.uri.endswith(".db"):
        pytest.skip("Milvus Lite in this process is closed to others: see test_faults.py for what is left by a kill")
    version = built(home, stores, plans())
    text = stores.model_dump(mode="json")
    text["milvus"]["token"] = stores.milvus.token.get_secret_value()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(home), json.dumps(text)], check=False)
    assert killed.returncode == -9
    assert len(collections(home, stores)) == 2
    assert not verify(Layout(home), stores=stores).sound, "the alias is ahead of CURRENT"
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}, "readers go on with what was published"
    after = built(home, stores, plans()[:1])
    assert collections(home, stores) == sorted([version.manifest.store.collection, after.manifest.store.collection])
    assert verify(Layout(home), stores=stores).sound


def test_homes_that_share_a_database_leave_each_other_alone(
    home: Path, stores: StoreSettings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    built(home, stores, plans())
    other = tmp_path_factory.mktemp("other")
    for size in (32, 48):
        built(other, stores, [tianjin()], settings=IndexSettings(chunk=ChunkSettings(max_tokens=size)), keep=1)
    assert verify(Layout(home), stores=stores).sound
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}
    assert documents_found(opened(other, stores)) == {"tj"}


def test_another_store_needs_a_rebuild_and_leads_back_again(home: Path, stores: StoreSettings) -> None:
    encoder = HashingEncoder()
    files = update_index(plans(), encoder, home)
    assert files.manifest.store.kind == "faiss"
    moved = update_index(plans(), encoder, home, stores=stores)
    assert moved.manifest.store.kind == "milvus"
    assert not needs_rebuild(plans(), encoder, home, stores=stores)
    assert len(encoder.embedded) == 8, "moving embeds nothing again"
    rollback(Layout(home), stores=stores)
    assert documents_found(opened(home, stores)) == {"sh", "tj", "hm"}
    assert verify(Layout(home), stores=stores).sound


def test_collections_of_removed_versions_go_when_builds_use_files_again(home: Path, stores: StoreSettings) -> None:
    built(home, stores, plans())
    build_index(plans(), HashingEncoder(), home, stores=stores.model_copy(update={"kind": "faiss"}), keep=1)
    assert collections(home, stores) == []


def lose_the_collection(home: Path, stores: StoreSettings) -> None:
    alias = f"policyqa_{(home / 'index' / '.store-id').read_text().strip()}"
    link, (name,) = Link(stores.milvus), collections(home, stores)
    link.call(lambda client, seconds: client.drop_alias(alias))
    link.call(lambda client, seconds: client.drop_collection(name))


def lose_a_vector(home: Path, stores: StoreSettings) -> None:
    (name,) = collections(home, stores)
    Link(stores.milvus).call(lambda client, seconds: client.delete(name, ids=[3]))


@pytest.mark.parametrize("damage", [lose_the_collection, lose_a_vector])
def test_vectors_that_are_not_those_of_the_version_are_found_out_searched_without_and_rebuilt(
    home: Path, stores: StoreSettings, damage: Any
) -> None:
    built(home, stores, plans())
    damage(home, stores)
    assert not verify(Layout(home), stores=stores).sound
    hits = opened(home, stores).search("专利培育中心", k=1)
    assert isinstance(hits.fault, VectorStoreOutOfStep)
    assert "policyqa index build" in str(hits.fault)
    assert hits[0].clause_id == "sh-1"
    assert needs_rebuild(plans(), HashingEncoder(), home, stores=stores)
    update_index(plans(), HashingEncoder(), home, stores=stores)
    assert verify(Layout(home), stores=stores).sound


def test_a_version_without_its_vectors_is_not_put_back_into_use(home: Path, stores: StoreSettings) -> None:
    built(home, stores, plans())
    lose_the_collection(home, stores)
    second = built(home, stores, plans()[:2])
    with pytest.raises(VectorStoreOutOfStep, match="policyqa index build"):
        rollback(Layout(home), stores=stores)
    assert current_name(Layout(home)) == second.name
    assert aliased(home, stores) == second.manifest.store.collection


def test_a_copied_index_answers_from_the_same_collection(
    home: Path, stores: StoreSettings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """How a second machine gets an index: it copies the directory, not the vectors."""
    built(home, stores, plans())
    copy = tmp_path_factory.mktemp("copy") / "home"
    shutil.copytree(home, copy)
    assert documents_found(opened(copy, stores)) == {"sh", "tj", "hm"}
