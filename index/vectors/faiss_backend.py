"""Turns vectors into a file in the directory of their version, where they come and go with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from index.errors import IndexDamaged
from index.layout import VECTORS
from index.manifest import Manifest, Store
from index.vectors.backend import Place
from index.vectors.faiss_store import FaissStore, VectorSettings, build_vectors
from index.vectors.labels import Label
from index.vectors.store import Matrix, Queries


class FaissBackend:
    """See :class:`index.vectors.backend.Backend`; what concerns databases has nothing to do here."""

    def check(self) -> None:
        """Do nothing: a full disk is met by the catalogue before."""

    def write(
        self, vectors: Matrix, queries: Queries, labels: Iterator[Label], place: Place, settings: VectorSettings
    ) -> Store:
        """Write the file; labels are not needed, since filters reach FAISS as rows."""
        return Store(kind="faiss", structure=build_vectors(vectors, queries, place.directory / VECTORS, settings))

    def open(self, directory: Path, manifest: Manifest) -> FaissStore:
        """Map the file.

        Raises:
            IndexDamaged: It cannot be understood, or holds other vectors than the manifest says.
        """
        store = FaissStore.open(directory / VECTORS, manifest.settings.vectors)
        found, expected = (store.rows, store.dimension), (manifest.totals.chunks, manifest.model.dimension)
        if found != expected:
            raise IndexDamaged(
                f"索引版本 {manifest.version} 已损坏：{VECTORS} 有 {found[0]} 个 {found[1]} 维向量，"
                f"清单为 {expected[0]} 个 {expected[1]} 维。请运行 policyqa index build 重建。"
            )
        return store

    def publishing(self, manifest: Manifest) -> AbstractContextManager[None]:
        """Do nothing: the directory is published as a whole."""
        return nullcontext()

    def problems(self, manifest: Manifest, *, in_use: bool = True) -> Iterator[str]:
        """Say nothing."""
        yield from ()

    def discard(self, version: str) -> None:
        """Do nothing."""

    def keep_only(self, versions: Collection[str]) -> None:
        """Do nothing."""
