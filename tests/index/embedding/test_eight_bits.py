from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from index.embedding.eight_bits import in_eight_bits

CHANNELS, WIDE = 32, 64


def product(weights: np.ndarray[Any, Any]) -> onnx.ModelProto:
    """A graph of one product whose input is large in three channels, as behind the normalisation of a network."""
    rows, columns = weights.shape
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["given", "weights"], ["product"])],
        "product",
        [helper.make_tensor_value_info("given", TensorProto.FLOAT, ["rows", rows])],
        [helper.make_tensor_value_info("product", TensorProto.FLOAT, ["rows", columns])],
        [numpy_helper.from_array(weights, "weights")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def given(seed: int, channels: int) -> np.ndarray[Any, Any]:
    drawn = np.random.default_rng(seed).normal(size=(20, channels)).astype(np.float32)
    drawn[:, :3] *= 30
    return drawn


def error(path: Path, weights: np.ndarray[Any, Any]) -> float:
    asked = given(2, len(weights))
    found = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]).run(None, {"given": asked})[0]
    return float(np.abs(found - asked @ weights).mean() / np.abs(asked @ weights).mean())


def test_channels_that_are_much_larger_cost_the_others_little(tmp_path: Path) -> None:
    weights = np.random.default_rng(1).normal(size=(CHANNELS, WIDE)).astype(np.float32)
    weights[:3] /= 30
    in_eight_bits(product(weights), [], tmp_path / "rounded.onnx")
    in_eight_bits(product(weights), [{"given": given(3, CHANNELS)}], tmp_path / "smoothed.onnx")
    assert error(tmp_path / "smoothed.onnx", weights) < 0.5 * error(tmp_path / "rounded.onnx", weights)
    assert error(tmp_path / "smoothed.onnx", weights) < 0.03


def test_products_that_narrow_are_rounded_without_a_change_before(tmp_path: Path) -> None:
    weights = np.random.default_rng(1).normal(size=(WIDE, CHANNELS)).astype(np.float32)
    in_eight_bits(product(weights), [{"given": given(3, WIDE)}], tmp_path / "rounded.onnx")
    operators = [node.op_type for node in onnx.load(tmp_path / "rounded.onnx").graph.node]
    assert not any("smooth" in tensor.name for tensor in onnx.load(tmp_path / "rounded.onnx").graph.initializer)
    assert any("MatMulInteger" in operator or "DynamicQuantizeMatMul" in operator for operator in operators)
