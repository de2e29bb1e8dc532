"""Turns passages into vectors without embedding again what was embedded before, by whatever process."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from index.embedding.encoder import Encoder, Steps, Vectors

logger = logging.getLogger(__name__)

_SCHEMA = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB, checksum INTEGER) WITHOUT ROWID"
_INSERT = "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)"
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_KEYS_A_QUERY = 500
_TEXTS_A_WRITE = 256


class EmbeddingCache:
    """A file of vectors by key, which only ever saves work.

    A file that is damaged is started again, one that cannot be read or written is done without; both are logged.
    """

    def __init__(self, path: Path, dimension: int) -> None:
        self._path = path
        self._length = 4 * dimension

    def read(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        """Return the vectors of those ``keys`` that are held, leaving out any whose checksum is wrong."""
        found: dict[bytes, Vectors] = {}

        def collect(connection: sqlite3.Connection) -> None:
            for start in range(0, len(keys), _KEYS_A_QUERY):
                some = keys[start : start + _KEYS_A_QUERY]
                marks = ",".join("?" * len(some))
                rows = connection.execute(f"SELECT * FROM vectors WHERE key IN ({marks})", some)  # noqa: S608
                found.update((key, np.frombuffer(data, "<f4")) for key, data, crc in rows if self._sound(data, crc))

        self._attempt(collect)
        return found

    def write(self, vectors: Mapping[bytes, Vectors]) -> None:
        """Hold ``vectors``, replacing what was held under the same keys."""
        data = {key: vector.astype("<f4").tobytes() for key, vector in vectors.items()}
        rows = [(key, blob, zlib.crc32(blob)) for key, blob in data.items()]
        self._attempt(lambda connection: connection.executemany(_INSERT, rows))

    def _sound(self, data: bytes, checksum: int) -> bool:
        return len(data) == self._length and zlib.crc32(data) == checksum

    def _attempt(self, action: Callable[[sqlite3.Connection], object]) -> None:
        """Run ``action`` in one transaction."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=30)) as connection, connection:
                connection.execute(_SCHEMA)
                action(connection)
        except (sqlite3.Error, OSError) as fault:
            logger.warning("embedding cache %s is not used: %s", self._path, fault)
            if getattr(fault, "sqlite_errorcode", None) in _DAMAGED:
                self._path.unlink(missing_ok=True)


class CachedEncoder:
    """Another encoder, whose passages are looked up in ``path`` by content and model before they are embedded.

    Example:
        >>> encoder = CachedEncoder(load_encoder(directory, for_serving=False), Path("var/embeddings.sqlite"))
    """

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self._encoder = encoder
        self._cache = EmbeddingCache(path, encoder.dimension)

    @property
    def name(self) -> str:
        """The name of the encoder that is cached."""
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the encoder that is cached."""
        return self._encoder.fingerprint

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._encoder.dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions, which are not cached."""
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        """Embed each distinct passage that was not embedded before; ``progress`` counts those."""
        keys = [self._key(text) for text in texts]
        vectors = self._cache.read(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in vectors}
        for start in range(0, len(missing), _TEXTS_A_WRITE):
            some = list(missing)[start : start + _TEXTS_A_WRITE]
            step = _shifted(progress, start, len(missing))
            embedded = self._encoder.encode_passages([missing[key] for key in some], step)
            fresh = dict(zip(some, embedded, strict=True))
            self._cache.write(fresh)
            vectors |= fresh
        return np.array([vectors[key] for key in keys], dtype=np.float32).reshape(len(keys), self.dimension)

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.fingerprint}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _shifted(progress: Steps | None, start: int, total: int) -> Steps | None:
    return None if progress is None else lambda done, _: progress(start + done, total)
