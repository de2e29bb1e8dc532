from __future__ import annotations

import numpy as np

from index.embedding.batches import encode_in_batches


def test_rows_keep_the_order_of_the_texts_and_batches_hold_texts_of_like_length() -> None:
    texts = ["一" * length for length in (3, 9, 1, 8, 2, 7)]
    batches: list[list[int]] = []

    def encode(batch: list[str]) -> np.ndarray:
        batches.append([len(text) for text in batch])
        return np.array([[len(text)] for text in batch], dtype=np.float32)

    result = encode_in_batches(texts, 1, encode, batch_size=3)
    assert result[:, 0].tolist() == [3, 9, 1, 8, 2, 7]
    assert batches == [[9, 8, 7], [3, 2, 1]]


def test_long_texts_come_in_smaller_batches() -> None:
    texts = ["一" * 2000, "一" * 2000, "一" * 2000, *["一"] * 5]
    sizes: list[int] = []

    def encode(batch: list[str]) -> np.ndarray:
        sizes.append(len(batch))
        return np.zeros((len(batch), 1), dtype=np.float32)

    encode_in_batches(texts, 1, encode, batch_size=16)
    assert sizes == [2, 2, 4]
