"""A tiny encoder for tests of everything but the model: texts that share characters and bigrams are near."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray


class HashingEncoder:
    """Marks hashed bigrams; remembers what it embedded."""

    def __init__(self, dimension: int = 512, fingerprint: str = "ha5h" * 16) -> None:
        self.name = "hashing"
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.embedded: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts)

    def encode_passages(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        self.embedded.extend(texts)
        for done in range(len(texts)):
            if progress:
                progress(done + 1, len(texts))
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.full((len(texts), self.dimension), 1e-3, dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for first, second in sorted(set(pairwise(f"^{text}$"))):
                digest = hashlib.blake2b((first + second).encode(), digest_size=4).digest()
                vector[int.from_bytes(digest, "little") % self.dimension] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
