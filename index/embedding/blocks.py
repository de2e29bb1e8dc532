"""Turns the word table of a graph into 4-bit blocks where that loses nothing.

The weights of the default model are 4-bit blocks to begin with, and seven tenths of the graph are its word
table. In float32 the table is six times as large and takes most of the time in which a session starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnx

BLOCK = 32
_LOWEST = -8
_DOMAIN = "com.microsoft"


def store_word_table_in_blocks(model: onnx.ModelProto) -> bool:
    """Replace the largest looked-up table of ``model`` in place, and tell whether that was possible exactly.

    The lookup becomes a ``GatherBlockQuantized``, an operator of ONNX Runtime
    (https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md).
    """
    from onnx import TensorProto, helper, numpy_helper

    tensors = {tensor.name: tensor for tensor in model.graph.initializer}
    lookups = [node for node in model.graph.node if node.op_type == "Gather" and node.input[0] in tensors]
    lookup = max(lookups, key=lambda node: tensors[node.input[0]].ByteSize(), default=None)
    if lookup is None:
        return False
    table = tensors[lookup.input[0]]
    blocks = to_blocks(numpy_helper.to_array(table))
    if blocks is None:
        return False
    packed, scales = blocks
    names = f"{table.name}_blocks", f"{table.name}_scales"
    stored = helper.make_tensor(names[0], TensorProto.INT4, table.dims, packed.tobytes(), raw=True)
    model.graph.initializer.remove(table)
    model.graph.initializer.extend([stored, numpy_helper.from_array(scales, names[1])])
    lookup.CopyFrom(
        helper.make_node(
            "GatherBlockQuantized",
            [names[0], lookup.input[1], names[1]],
            list(lookup.output),
            name=lookup.name,
            domain=_DOMAIN,
            gather_axis=0,
            quantize_axis=1,
            block_size=BLOCK,
        )
    )
    allow_runtime_operators(model)
    return True


def allow_runtime_operators(model: onnx.ModelProto) -> None:
    """Declare in a graph that it has operators of ONNX Runtime."""
    from onnx import helper

    if all(imported.domain != _DOMAIN for imported in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))


def to_blocks(table: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]] | None:
    """Pack ``(rows, columns)`` into signed nibbles, low one first, and one scale per 32 weights.

    The weight of the largest size in a block is -8 times its scale. Gives ``None`` unless unpacking returns
    every weight exactly.
    """
    rows, columns = table.shape
    if columns % BLOCK:
        return None
    blocks = table.reshape(rows, columns // BLOCK, BLOCK)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2, keepdims=True), axis=2)
    scales = largest / np.float32(_LOWEST)
    nibbles = np.rint(np.divide(blocks, scales, out=np.zeros_like(blocks), where=scales != 0)).astype(np.int8)
    if not np.array_equal(nibbles * scales, blocks):
        return None
    pairs = (nibbles & 0x0F).view(np.uint8).reshape(-1, 2)
    return pairs[:, 0] | pairs[:, 1] << 4, scales.reshape(rows, -1)
