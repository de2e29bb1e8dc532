from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from index.embedding.attention import fuse_attention
from index.embedding.export import export_for_serving
from index.embedding.layout import EXPORT, GRAPH
from index.embedding.onnx_encoder import OnnxEncoder
from tests.index.embedding.tiny import write_tiny_model

HIDDEN, HEADS = 8, 2


def _operators(model: onnx.ModelProto) -> list[str]:
    return [node.op_type for node in model.graph.node]


def test_each_layer_of_the_default_model_attends_by_one_operator(onnx_encoder: OnnxEncoder, model: Path) -> None:
    operators = _operators(onnx.load(model / EXPORT / GRAPH))
    assert operators.count("Attention") == 12
    assert "Softmax" not in operators


@pytest.mark.slow
def test_any_bert_is_fused(tmp_path: Path) -> None:
    exported = export_for_serving(write_tiny_model(tmp_path))
    assert _operators(onnx.load(exported / GRAPH)).count("Attention") == 1


def _layer(*, biased: bool) -> onnx.ModelProto:
    """Make one layer of attention in the form of an export; a ``biased`` one weighs words by their places."""
    chance = np.random.default_rng(0)
    constants = {
        "table": chance.standard_normal((30, HIDDEN)),
        "scale": np.array((HEADS / HIDDEN) ** 0.25),
        "bias": np.tri(12) * biased,
        "closed": np.array(-1e4),
    }
    constants |= {f"{kind}_weight": chance.standard_normal((HIDDEN, HIDDEN)) for kind in "qkv"}
    constants |= {f"{kind}_bias": chance.standard_normal(HIDDEN) for kind in "qkv"}
    tensors = [numpy_helper.from_array(value.astype(np.float32), name) for name, value in constants.items()]
    shapes = {"heads": (0, 0, HEADS, HIDDEN // HEADS), "together": (0, 0, HIDDEN), "axes": (1, 2), "first": (1,)}
    tensors += [numpy_helper.from_array(np.array(value, np.int64), name) for name, value in shapes.items()]
    node = helper.make_node
    nodes = [node("Gather", ["table", "input_ids"], ["words"])]
    for kind in "qkv":
        nodes += [
            node("MatMul", ["words", f"{kind}_weight"], [f"{kind}1"]),
            node("Add", [f"{kind}1", f"{kind}_bias"], [f"{kind}2"]),
            node("Reshape", [f"{kind}2", "heads"], [f"{kind}3"]),
            node("Transpose", [f"{kind}3"], [f"{kind}4"], perm=[0, 2, 3, 1] if kind == "k" else [0, 2, 1, 3]),
        ]
    nodes += [
        node("Mul", ["q4", "scale"], ["q5"]),
        node("Mul", ["k4", "scale"], ["k5"]),
        node("Cast", ["attention_mask"], ["open"], to=TensorProto.BOOL),
        node("Unsqueeze", ["open", "axes"], ["opened"]),
        node("Where", ["opened", "bias", "closed"], ["mask"]),
        node("MatMul", ["q5", "k5"], ["products"]),
        node("Add", ["products", "mask"], ["masked"]),
        node("Softmax", ["masked"], ["shares"]),
        node("MatMul", ["shares", "v4"], ["mixed"]),
        node("Transpose", ["mixed"], ["turned"], perm=[0, 2, 1, 3]),
        node("Reshape", ["turned", "together"], ["given"]),
        node("ReduceMean", ["given", "first"], ["sentence_embedding"], keepdims=0),
    ]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["b", 12]) for n in ("input_ids", "attention_mask")]
    output = helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["b", HIDDEN])
    graph = helper.make_graph(nodes, "layer", inputs, [output], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def test_a_layer_becomes_one_operator_that_gives_the_same() -> None:
    layer = _layer(biased=False)
    fused = fuse_attention(layer)
    assert _operators(fused).count("Attention") == 1
    mask = np.array([[1] * 12, [1] * 7 + [0] * 5])
    asked = {"input_ids": np.arange(24).reshape(2, 12), "attention_mask": mask}
    one, other = (
        onnxruntime.InferenceSession(each.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, asked)[0]
        for each in (layer, fused)
    )
    assert np.abs(one - other).max() < 1e-5


def test_attention_that_weighs_places_is_left_alone() -> None:
    assert "Attention" not in _operators(fuse_attention(_layer(biased=True)))


def test_a_graph_without_attention_is_left_alone() -> None:
    layer = _layer(biased=False)
    del layer.graph.node[-4:]
    assert fuse_attention(layer) is layer
