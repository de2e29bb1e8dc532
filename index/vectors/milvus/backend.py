"""Turns the versions of one home into collections of a Milvus database, and the one in use into an alias."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from index.errors import IndexDamaged, VectorStoreFault, VectorStoreOutOfStep
from index.layout import Layout
from index.manifest import Manifest, Store
from index.vectors.backend import Place
from index.vectors.faiss_store import VectorSettings
from index.vectors.labels import Label
from index.vectors.milvus import collection
from index.vectors.milvus.link import Client, Link
from index.vectors.milvus.settings import MilvusSettings
from index.vectors.milvus.store import MilvusStore
from index.vectors.store import Matrix, Queries

_log = logging.getLogger(__name__)


class MilvusBackend:
    """See :class:`index.vectors.backend.Backend`.

    Each home has an id of its own in the names of its alias and collections, so that several homes may share a
    database without removing each other's.
    """

    def __init__(self, settings: MilvusSettings, layout: Layout) -> None:
        self._settings = settings
        self._link = Link(settings)
        self._layout = layout

    def check(self) -> None:
        """See that the database answers, is of a version that will do, and lets one in."""
        self._link.call(lambda client, seconds: client.list_collections(timeout=seconds))

    def write(
        self, vectors: Matrix, queries: Queries, labels: Iterator[Label], place: Place, settings: VectorSettings
    ) -> Store:
        """Fill a collection of the version's own, which nobody reads until it is published."""
        name = self._name(place.version)
        structure = collection.create(self._link, name, vectors, list(labels), settings)
        return Store(kind="milvus", structure=structure, collection=name)

    def open(self, directory: Path, manifest: Manifest) -> MilvusStore:
        """Make the store, and log it if the database does not answer."""
        name, breadth = _collection_of(manifest), manifest.settings.vectors.search_breadth
        store = MilvusStore(self._link, name, manifest.totals.chunks, breadth)
        try:
            store.check()
        except VectorStoreFault as fault:
            _log.error("searching by words alone until the vectors can be reached: %s", fault)
        return store

    @contextmanager
    def publishing(self, manifest: Manifest) -> Iterator[None]:
        """Switch the alias to the version's collection; back to where it was if the block fails."""
        name, alias = _collection_of(manifest), _alias_of(manifest)
        self._require_all_there(name, manifest.totals.chunks)
        before = self._named_by(alias)
        self._switch(alias, name, before)
        try:
            yield
        except BaseException:
            if before not in (None, name):
                self._switch(alias, before, name)
            raise

    def problems(self, manifest: Manifest, *, in_use: bool = True) -> Iterator[str]:
        """Say where the collection or the alias is not what the manifest says."""
        alias, name = _alias_of(manifest), _collection_of(manifest)
        found = {
            "个数": (collection.count(self._link, name), manifest.totals.chunks),
            "维数": (collection.dimension(self._link, name), manifest.model.dimension),
        }
        for what, (number, expected) in found.items():
            if number != expected:
                yield f"Milvus 集合 {name} 的向量{what}为 {number}，清单为 {expected}"
        if not in_use:
            return
        named = self._named_by(alias)
        if named != name:
            yield f"Milvus 的别名 {alias} 指向 {named or '无'}，应指向 {name}"

    def discard(self, version: str) -> None:
        """Drop the version's collection."""
        collection.drop(self._link, self._name(version))

    def keep_only(self, versions: Collection[str]) -> None:
        """Drop the collections of this home for all other versions, those of builds that were killed included."""
        kept = {self._name(version) for version in versions}
        mine = f"{self._alias()}_v"
        for name in self._link.call(lambda client, seconds: client.list_collections(timeout=seconds)):
            if name.startswith(mine) and name not in kept:
                collection.drop(self._link, name)

    def _require_all_there(self, name: str, rows: int) -> None:
        held = collection.count(self._link, name, self._settings.build_timeout)
        if held != rows:
            message = f"Milvus（{self._settings.shown}）的集合 {name} 有 {held} 个向量，清单为 {rows} 个，不能启用。"
            raise VectorStoreOutOfStep(f"{message}请运行 policyqa index build 重建。")

    def _switch(self, alias: str, name: str | None, before: str | None) -> None:
        def do(client: Client, seconds: float) -> None:
            change = client.create_alias if before is None else client.alter_alias
            change(name, alias, timeout=seconds)

        self._link.call(do)

    def _named_by(self, alias: str) -> str | None:
        """Give the collection that an alias names, if there is one."""

        def ask(client: Client, seconds: float) -> str | None:
            if alias not in client.list_aliases(timeout=seconds)["aliases"]:
                return None
            return str(client.describe_alias(alias, timeout=seconds)["collection_name"])

        return self._link.call(ask)

    def _name(self, version: str) -> str:
        return f"{self._alias()}_{_suffix(version)}"

    def _alias(self) -> str:
        return f"{self._settings.collection}_{self._home_id()}"

    def _home_id(self) -> str:
        """Read the id of this home, or make it; whoever makes one holds the build lock."""
        path = self._layout.store_id
        if not path.exists():
            staged = path.with_name(f"{path.name}.staged")
            staged.write_text(f"{uuid4().hex[:8]}\n", encoding="ascii")
            staged.replace(path)
        return path.read_text(encoding="ascii").strip()


def _suffix(version: str) -> str:
    # The names of Milvus take letters, digits and underscores.
    return version.replace("-", "_")


def _collection_of(manifest: Manifest) -> str:
    if manifest.store.collection is None:
        raise IndexDamaged(
            f"索引版本 {manifest.version} 的清单没有写明 Milvus 集合，请运行 policyqa index build 重建。"
        )
    return manifest.store.collection


def _alias_of(manifest: Manifest) -> str:
    return _collection_of(manifest).removesuffix(f"_{_suffix(manifest.version)}")
