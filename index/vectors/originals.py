"""Turns vectors into a file of half-precision rows, and row numbers into their vectors, without loading the file.

Lists find the neighbourhood; these rows put it in order. What a search touches of a mapped file counts as memory of the
process, with the pages around it, for as long as it is mapped. So a file is mapped if all of it may count; a larger one
is read row by row, which is slower, but not as slow as mapping pages anew after they were dropped.
"""

from __future__ import annotations

import os
import weakref
from mmap import MADV_RANDOM, MAP_SHARED, PROT_READ, mmap
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from index.errors import IndexDamaged
from index.ranked import Rows
from index.vectors.store import Matrix

SUFFIX: Final = ".f16"
MAPPED_UP_TO: Final = 512 * 2**20
"""Bytes of the largest file that is mapped."""

_BLOCK: Final = 65_536
_BYTES: Final = 2


class Originals:
    """The file, open; safe to share between threads."""

    def __init__(self, path: Path, rows: int, dimension: int, mapped_up_to: int = MAPPED_UP_TO) -> None:
        self._dimension = dimension
        self._length = _BYTES * dimension
        try:
            self._handle = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise IndexDamaged(f"向量文件 {path} 无法读取，请运行 policyqa index build 重建。") from error
        weakref.finalize(self, os.close, self._handle)
        size = os.fstat(self._handle).st_size
        if size != rows * self._length:
            raise IndexDamaged(f"向量文件 {path} 已损坏，请运行 policyqa index build 重建。")
        self._mapped = _mapped(self._handle, size).reshape(rows, dimension) if 0 < size <= mapped_up_to else None

    def read(self, rows: Rows) -> Matrix:
        """Return the vectors of some rows, in their order; rising rows are quickest."""
        halves = self._mapped[rows] if self._mapped is not None else self._read(rows)
        return halves.astype(np.float32)

    def _read(self, rows: Rows) -> npt.NDArray[np.float16]:
        data = b"".join(os.pread(self._handle, self._length, row * self._length) for row in rows.tolist())
        return np.frombuffer(data, dtype=np.float16).reshape(len(rows), self._dimension)


def _mapped(handle: int, size: int) -> npt.NDArray[np.float16]:
    mapped = mmap(handle, size, MAP_SHARED, PROT_READ)
    mapped.madvise(MADV_RANDOM)  # rows lie apart: what follows one on the disk is not wanted
    return np.frombuffer(mapped, dtype=np.float16)


def write_originals(vectors: Matrix, path: Path) -> None:
    """Write the vectors, a block at a time.

    Raises:
        OSError: The file could not be written.
    """
    with path.open("wb") as stream:
        for start in range(0, len(vectors), _BLOCK):
            stream.write(vectors[start : start + _BLOCK].astype(np.float16).tobytes())
