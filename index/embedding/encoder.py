"""What turns texts into vectors: the interface that the index and the search depend on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Steps = Callable[[int, int], None]
Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """A bi-encoder: a question and a passage that answers it come out as near vectors.

    Every result is ``(len(texts), dimension)`` float32 with rows of length 1, so a dot product is a cosine.
    """

    @property
    def name(self) -> str:
        """The model and what runs it: two engines of one model differ in the last digits."""
        ...

    @property
    def fingerprint(self) -> str:
        """A hash of weights, tokenizer and configuration: equal for all engines that serve the same model."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions."""
        ...

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        """Embed passages; ``progress`` gets the number of texts done and in all."""
        ...
