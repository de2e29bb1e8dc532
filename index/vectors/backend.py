"""Turns the life of an index version into steps that each kind of vector store takes in its own way."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from index.manifest import Manifest, Store
from index.vectors.faiss_store import VectorSettings
from index.vectors.labels import Label
from index.vectors.store import Matrix, Queries, VectorStore


@dataclass(frozen=True, slots=True)
class Place:
    """Where the vectors of a version belong: its directory, which nobody reads yet, or under its name."""

    directory: Path
    version: str


class Backend(Protocol):
    """Writes, publishes, opens and removes the vectors of versions."""

    def check(self) -> None:
        """See, before everything is embedded, that vectors can be kept.

        Raises:
            VectorStoreFault: The database cannot be used.
        """
        ...

    def write(
        self, vectors: Matrix, queries: Queries, labels: Iterator[Label], place: Place, settings: VectorSettings
    ) -> Store:
        """Keep the vectors, each with its label; say for the manifest where they are.

        ``queries`` gives some like those to come, for structures that are fitted to these; it takes seconds.

        Raises:
            OSError: A file could not be written.
            VectorStoreFault: The database could not take them.
        """
        ...

    def open(self, directory: Path, manifest: Manifest) -> VectorStore:
        """Make what searches the vectors of a version; a database that does not answer is logged, and tried again.

        Raises:
            IndexDamaged: A file cannot be understood, or does not hold what the manifest says.
            VectorStoreNotInstalled: The package that talks to the database is missing.
        """
        ...

    def publishing(self, manifest: Manifest) -> AbstractContextManager[None]:
        """Point those who look from outside to a version while the block publishes it; undo that if it fails.

        Raises:
            VectorStoreFault: The vectors are not all there, or the database does not answer.
        """
        ...

    def problems(self, manifest: Manifest, *, in_use: bool = True) -> Iterator[str]:
        """Say what is wrong with vectors that are not in the version's directory.

        Raises:
            VectorStoreFault: The database cannot tell.
        """
        ...

    def discard(self, version: str) -> None:
        """Remove what :meth:`write` kept outside of the version's directory."""
        ...

    def keep_only(self, versions: Collection[str]) -> None:
        """Remove what is kept outside of the directories for versions of this home other than these."""
        ...
