"""Turns many texts into vectors in batches of like length, so that little is padded."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from index.embedding.encoder import Steps, Vectors

# What a batch may hold, each text counted as long as the longest: more needs much memory and gains no speed.
_PADDED_CHARACTERS = 4096


def encode_in_batches(
    texts: Sequence[str],
    dimension: int,
    encode: Callable[[list[str]], Vectors],
    batch_size: int,
    progress: Steps | None = None,
) -> Vectors:
    """Call ``encode`` on batches, the longest texts first, and return rows in the order of ``texts``.

    A batch has at most ``batch_size`` texts, and fewer where they are long.
    """
    result = np.empty((len(texts), dimension), dtype=np.float32)
    order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
    done = 0
    while done < len(order):
        longest = max(1, len(texts[order[done]]))
        chosen = order[done : done + max(1, min(batch_size, _PADDED_CHARACTERS // longest))]
        result[chosen] = encode([texts[i] for i in chosen])
        done += len(chosen)
        if progress:
            progress(done, len(texts))
    return result
