"""Turns the home directory and the name of a version into the paths of the index's files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MANIFEST: Final = "manifest.json"
VECTORS: Final = "vectors.faiss"
LEXICAL: Final = "lexical"
WORDS: Final = "words.txt"
CHUNKS: Final = "chunks.npy"
CATALOGUE: Final = "catalogue.sqlite"

_VERSION: Final = re.compile(r"v([0-9]{6})-[0-9a-f]{8}")


def is_version(name: str) -> bool:
    """Tell whether a name has the form of a version's, such as ``v000007-1a2b3c4d``."""
    return _VERSION.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """The index directory of a home.

    Versions stand beside each other; what starts with a dot belongs to a build or a removal under way.
    """

    home: Path

    @property
    def root(self) -> Path:
        """The directory of all versions."""
        return self.home / "index"

    @property
    def current(self) -> Path:
        """The file that names the version in use."""
        return self.root / "CURRENT"

    @property
    def lock(self) -> Path:
        """The file that a build holds locked."""
        return self.root / ".lock"

    @property
    def store_id(self) -> Path:
        """The file that tells this home from others that keep vectors in the same database."""
        return self.root / ".store-id"

    @property
    def embeddings(self) -> Path:
        """The file that keeps the vectors of passages for the next build."""
        return self.home / "cache" / "embeddings.sqlite"

    @property
    def tables(self) -> Path:
        """The directory that keeps tables which take long to make for the next process."""
        return self.home / "cache"

    def version(self, name: str) -> Path:
        """The directory of one version."""
        return self.root / name

    def names(self) -> list[str]:
        """List the versions on disk, oldest first."""
        if not self.root.is_dir():
            return []
        return sorted(entry.name for entry in self.root.iterdir() if is_version(entry.name))

    def next_name(self, fingerprint: str) -> str:
        """Name a version that comes after all others: a running number and the start of its fingerprint."""
        names = self.names()
        last = 0 if not names else int(names[-1][1:7])
        return f"v{last + 1:06d}-{fingerprint[:8]}"
