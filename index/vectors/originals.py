"""Turns vectors into a file of half-precision rows, and row numbers into their vectors, without holding the file.

A graph over bytes finds the neighbourhood; these rows put it in order. Rows are read, not mapped: what a search
touches of a mapped file counts as memory of the process for as long as it lives.
"""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import Final

import numpy as np

from index.errors import IndexDamaged
from index.ranked import Rows
from index.vectors.store import Matrix

SUFFIX: Final = ".f16"
_BLOCK: Final = 65_536
_BYTES: Final = 2


class Originals:
    """The file, open; safe to share between threads."""

    def __init__(self, path: Path, rows: int, dimension: int) -> None:
        self._dimension = dimension
        self._length = _BYTES * dimension
        try:
            self._handle = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise IndexDamaged(f"向量文件 {path} 无法读取，请运行 policyqa index build 重建。") from error
        weakref.finalize(self, os.close, self._handle)
        if os.fstat(self._handle).st_size != rows * self._length:
            raise IndexDamaged(f"向量文件 {path} 已损坏，请运行 policyqa index build 重建。")

    def read(self, rows: Rows) -> Matrix:
        """Return the vectors of some rows, in their order."""
        data = b"".join(os.pread(self._handle, self._length, row * self._length) for row in rows.tolist())
        return np.frombuffer(data, dtype=np.float16).reshape(len(rows), self._dimension).astype(np.float32)


def write_originals(vectors: Matrix, path: Path) -> None:
    """Write the vectors, a block at a time.

    Raises:
        OSError: The file could not be written.
    """
    with path.open("wb") as stream:
        for start in range(0, len(vectors), _BLOCK):
            stream.write(vectors[start : start + _BLOCK].astype(np.float16).tobytes())
