from __future__ import annotations

import numpy as np

from index.embedding import container
from index.embedding.blocks import to_blocks


def unpack(packed: np.ndarray, scales: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    nibbles = np.stack([packed & 15, packed >> 4], axis=1).reshape(shape).astype(np.int8)
    signed = np.where(nibbles > 7, nibbles - 16, nibbles)
    return signed * np.repeat(scales, 32, axis=1)


def test_rows_of_the_default_model_come_back_exactly(source: container.Container) -> None:
    table = source.rows("emb.word", 384, np.arange(5, 3000, 7))
    blocks = to_blocks(table)
    assert blocks is not None
    packed, scales = blocks
    assert packed.nbytes * 8 == table.nbytes
    assert np.array_equal(unpack(packed, scales, (len(table), 384)), table)


def test_weights_of_more_than_four_bits_are_left_alone() -> None:
    assert to_blocks(np.random.default_rng(1).normal(size=(10, 64)).astype(np.float32)) is None


def test_rows_that_blocks_do_not_divide_are_left_alone() -> None:
    assert to_blocks(np.zeros((4, 40), dtype=np.float32)) is None


def test_a_block_of_zeros_stays_zero() -> None:
    blocks = to_blocks(np.zeros((2, 32), dtype=np.float32))
    assert blocks is not None
    assert not unpack(*blocks, (2, 32)).any()
