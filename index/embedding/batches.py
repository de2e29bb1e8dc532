"""Turns many texts into vectors in batches of like length, so that little is padded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from index.embedding.encoder import Steps, Vectors


def encode_in_batches(
    texts: Sequence[str],
    dimension: int,
    encode: Callable[[list[str]], Vectors],
    batch_size: int,
    progress: Steps | None = None,
) -> Vectors:
    """Call ``encode`` on batches, the longest texts first, and return rows in the order of ``texts``."""
    result = np.empty((len(texts), dimension), dtype=np.float32)
    order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
    for start in range(0, len(order), batch_size):
        chosen = order[start : start + batch_size]
        result[chosen] = encode([texts[i] for i in chosen])
        if progress:
            progress(start + len(chosen), len(texts))
    return result
