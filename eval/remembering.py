"""An encoder becomes one that embeds each question once, however many services and searches ask it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.embedding.encoder import Encoder, Steps, Vectors


class RememberingEncoder:
    """Another encoder, whose question vectors are kept; for one run, as nothing is ever forgotten."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """The name of the encoder behind."""
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the encoder behind."""
        return self._encoder.fingerprint

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._encoder.dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed the questions that were not embedded before."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if fresh:
            self._known.update(zip(fresh, self._encoder.encode_queries(fresh), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32).reshape(len(texts), self.dimension)

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        """Embed passages, which are not kept."""
        return self._encoder.encode_passages(texts, progress)
