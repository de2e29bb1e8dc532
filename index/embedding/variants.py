"""Turns the served graph into graphs of lower precision, for measuring what each would cost and change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

Variant = Callable[[Path, Path], None]


def as_it_is(source: Path, target: Path) -> None:
    """Change nothing."""
    target.write_bytes(source.read_bytes())


def four_bits(source: Path, target: Path, *, accuracy: int) -> None:
    """Store the weights of products in 4-bit blocks, which is exact here.

    ``accuracy`` 1 computes in float32; 4 rounds the other factor to int8, block by block.
    """
    quantizer = MatMulNBitsQuantizer(
        onnx.load(source), bits=4, block_size=32, is_symmetric=True, accuracy_level=accuracy
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(target))


def eight_bits(source: Path, target: Path, *, per_channel: bool, in_float: str = "") -> None:
    """Round both factors of products to int8, but for products whose weights ``in_float`` names.

    ``in_float`` is made of ``in`` and ``out``: the products into and out of the wide layer of each block.
    """
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=per_channel,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=_wide_products(onnx.load(source), in_float.split()),
    )


VARIANTS: dict[str, Variant] = {
    "float32": as_it_is,
    "4-bit weights": partial(four_bits, accuracy=1),
    "4-bit weights, int8 activations by block": partial(four_bits, accuracy=4),
    "int8 per tensor": partial(eight_bits, per_channel=False),
    "int8 per channel": partial(eight_bits, per_channel=True),
    "int8 per channel, out of the wide layers in float": partial(eight_bits, per_channel=True, in_float="out"),
    "int8 per channel, wide layers in float": partial(eight_bits, per_channel=True, in_float="in out"),
}


def _wide_products(model: onnx.ModelProto, directions: list[str]) -> list[str]:
    shapes = {tensor.name: list(tensor.dims) for tensor in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in shapes]
    widths = {node.name: shapes[node.input[1]][0] - shapes[node.input[1]][1] for node in products}
    return [
        name
        for name, narrowing in widths.items()
        if ("in" in directions and narrowing < 0) or ("out" in directions and narrowing > 0)
    ]
