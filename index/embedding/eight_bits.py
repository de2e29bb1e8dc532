"""Turns a graph that computes in float32 into one whose products are of 8-bit factors: 0.6 of the time of a question.

ONNX Runtime rounds what goes into a product by one scale for all of it, and a few channels behind each normalisation
are ten to thirty times as large as the others. So these are divided by a constant each, and the weights multiplied by
it, before they are rounded: SmoothQuant of Xiao et al., "SmoothQuant: Accurate and Efficient Post-Training Quantization
for Large Language Models", ICML 2023. What was measured is told in ``docs/decisions/0004-serving-precision.md``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnx

Feed = Mapping[str, NDArray[np.int64]]
"""The inputs of the graph for a text."""

Peaks = Mapping[str, NDArray[np.float32]]
"""The highest absolute value of each channel, by the name of what goes into a product."""

_PRODUCTS: Final = ("MatMul", "Attention")

_MIGRATION: Final = 0.8
"""The part of the difference between channels that the weights take over; with 0.65 a little less evidence is found."""

_LEAST: Final = 1e-5


def in_eight_bits(model: onnx.ModelProto, texts: Iterable[Feed], path: Path) -> None:
    """Write ``model`` with products of 8-bit factors, each channel weighed as in ``texts``.

    Weights keep 7 bits of 8: on processors without VNNI the sum of two products of 8 bits does not fit.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    _smooth(model, _peaks(model, texts))
    with _warning_of_nothing():
        quantize_dynamic(
            model,
            path,
            op_types_to_quantize=list(_PRODUCTS),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )


def _widening(model: onnx.ModelProto) -> list[onnx.NodeProto]:
    """Return the products with weights that give more channels than they take: those behind a normalisation."""
    shapes = {tensor.name: tensor.dims for tensor in model.graph.initializer}
    products = (node for node in model.graph.node if node.op_type in _PRODUCTS and node.input[1] in shapes)
    return [node for node in products if shapes[node.input[1]][-1] > shapes[node.input[1]][0]]


def _peaks(model: onnx.ModelProto, texts: Iterable[Feed]) -> Peaks:
    """Run the graph, and see how large what goes into its widening products becomes."""
    import onnx
    import onnxruntime

    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    names = list(dict.fromkeys(node.input[0] for node in _widening(model)))
    probe.graph.output.extend(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    peaks: dict[str, Any] = {}
    for feed in texts:
        for name, values in zip(names, session.run(names, dict(feed)) if names else (), strict=True):
            highest = np.abs(values).reshape(-1, values.shape[-1]).max(axis=0)
            peaks[name] = np.maximum(peaks.get(name, _LEAST), highest)
    return peaks


def _smooth(model: onnx.ModelProto, peaks: Peaks) -> None:
    """Divide the channels before each widening product, and multiply its weights, in place."""
    from onnx import helper, numpy_helper

    tensors = {tensor.name: tensor for tensor in model.graph.initializer}
    widening = {node.output[0] for node in _widening(model)}
    nodes = []
    for node in model.graph.node:
        if node.output[0] in widening and node.input[0] in peaks:
            given, weight = node.input[0], tensors[node.input[1]]
            values = numpy_helper.to_array(weight)
            factors = _factors(peaks[given], np.abs(values).max(axis=1))
            weight.CopyFrom(numpy_helper.from_array(values * factors[:, np.newaxis], weight.name))
            divisor, smoothed = f"{node.output[0]}_smoothing", f"{node.output[0]}_smoothed"
            model.graph.initializer.append(numpy_helper.from_array(1 / factors, divisor))
            nodes.append(helper.make_node("Mul", [given, divisor], [smoothed], name=f"{smoothed}_by"))
            node.input[0] = smoothed
        nodes.append(node)
    copies = [type(node).FromString(node.SerializeToString()) for node in nodes]
    del model.graph.node[:]
    model.graph.node.extend(copies)


def _factors(given: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what channels are divided by, of mean 1 by their logarithms."""
    logs = _MIGRATION * np.log(given) - (1 - _MIGRATION) * np.log(np.maximum(weights, _LEAST))
    factors: NDArray[np.float32] = np.exp(logs - logs.mean()).astype(np.float32)
    return factors


@contextmanager
def _warning_of_nothing() -> Iterator[None]:
    """Keep the quantizer from advising, on the root logger, what other models would gain from."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
