"""Turns the attention of a graph, some forty operators a layer, into one operator of ONNX Runtime for each layer.

PyTorch exports attention as products, transpositions and reshapes with shapes that are computed on the way, and three
products for query, key and value. The operator (``Attention``,
https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md) makes them by one product and computes the
same: a question is embedded in nine tenths of the time, and a session starts in half of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.embedding.blocks import allow_runtime_operators
from index.embedding.layout import INPUTS

if TYPE_CHECKING:
    import onnx

_MASK = "attention_mask_int32"
_SAME = 1e-5


class _Projection(NamedTuple):
    """A linear layer whose output is split into heads: names of its input, weight and bias, and its scale."""

    given: str
    weight: str
    bias: str
    scale: float


class _Attention(NamedTuple):
    """Query, key and value of a layer, the number of heads, and the name of what they give."""

    projections: tuple[_Projection, _Projection, _Projection]
    heads: int
    result: str


class _UnknownFormError(Exception):
    """The graph is not the one that is looked for."""


def fuse_attention(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return a graph with the attention of all layers replaced, or the same one if it is of another form.

    Both are asked for the vectors of two texts, one padded: attention of a kind that only looks alike is left.
    """
    import onnx

    graph = _Graph(model)
    try:
        found = [graph.attention(node) for node in model.graph.node if node.op_type == "Softmax"]
    except (_UnknownFormError, KeyError, IndexError, StopIteration):
        return model
    fused = onnx.ModelProto()
    fused.CopyFrom(model)
    _replace(fused, found, graph)
    return fused if np.abs(_vectors(fused) - _vectors(model)).max() < _SAME else model


def _vectors(model: onnx.ModelProto) -> np.ndarray:
    import onnxruntime

    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    mask = np.ones((2, 12), dtype=np.int64)
    mask[1, 5:] = 0
    ids = np.arange(mask.size, dtype=np.int64).reshape(mask.shape) * mask
    vectors: np.ndarray = session.run(None, dict(zip(INPUTS, (ids, mask), strict=True)))[0]
    return vectors


def _replace(model: onnx.ModelProto, found: Sequence[_Attention], graph: _Graph) -> None:
    from onnx import TensorProto, helper, numpy_helper

    nodes = {}
    for number, layer in enumerate(found):
        names = f"attention_{number}_weight", f"attention_{number}_bias"
        weight = np.concatenate([graph.value(one.weight) for one in layer.projections], axis=1)
        bias = np.concatenate([graph.value(one.bias) for one in layer.projections])
        model.graph.initializer.extend(
            [numpy_helper.from_array(weight, names[0]), numpy_helper.from_array(bias, names[1])]
        )
        nodes[layer.result] = helper.make_node(
            "Attention",
            [layer.projections[0].given, *names, _MASK],
            [layer.result],
            domain="com.microsoft",
            num_heads=layer.heads,
        )
    cast = helper.make_node("Cast", [INPUTS[1]], [_MASK], to=TensorProto.INT32)
    _keep_what_is_used(model, [cast, *(nodes.get(node.output[0], node) for node in model.graph.node)])
    allow_runtime_operators(model)


class _Graph:
    """A graph with its nodes by what they give, and by what they take."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._tensors = {tensor.name: tensor for tensor in model.graph.initializer}
        self._giving = {name: node for node in model.graph.node for name in node.output}
        self._taking: dict[str, list[onnx.NodeProto]] = {}
        for node in model.graph.node:
            for name in node.input:
                self._taking.setdefault(name, []).append(node)

    def value(self, name: str) -> np.ndarray:
        """Return a constant."""
        from onnx import numpy_helper

        value: np.ndarray = numpy_helper.to_array(self._tensors[name])
        return value

    def attention(self, softmax: onnx.NodeProto) -> _Attention:
        """Read the layer around a softmax: softmax(query · key + mask) · value, with its heads side by side again."""
        product = self._giving[self._giving[softmax.input[0]].input[0]]
        query, key = (self._projection(name) for name in product.input)
        mixed = softmax
        while mixed.op_type != "MatMul":
            mixed = next(n for n in self._taking[mixed.output[0]] if n.op_type in {"Where", "MatMul"})
        value = self._projection(mixed.input[1])
        result = self._following(self._following(mixed, "Transpose"), "Reshape").output[0]
        heads = self._heads(query, key)
        if query.given != key.given or query.given != value.given or value.scale != 1:
            raise _UnknownFormError
        return _Attention((query, key, value), heads, result)

    def _heads(self, query: _Projection, key: _Projection) -> int:
        """Return the number of heads, by the root of a head's width that products of query and key are divided by."""
        width = round((query.scale * key.scale) ** -2)
        hidden = len(self.value(query.bias))
        if hidden % width or not isclose(query.scale * key.scale, 1 / sqrt(width), rel_tol=1e-5):
            raise _UnknownFormError
        return hidden // width

    def _projection(self, name: str) -> _Projection:
        """Go back from one factor to the linear layer that it comes from."""
        scale = 1.0
        node = self._giving[name]
        while node.op_type in {"Mul", "Transpose", "Reshape"}:
            if node.op_type == "Mul":
                scale *= float(self.value(node.input[1]))
            node = self._giving[node.input[0]]
        product = self._giving[node.input[0]]
        if (node.op_type, product.op_type) != ("Add", "MatMul"):
            raise _UnknownFormError
        return _Projection(product.input[0], product.input[1], node.input[1], scale)

    def _following(self, node: onnx.NodeProto, kind: str) -> onnx.NodeProto:
        (following,) = self._taking[node.output[0]]
        if following.op_type != kind:
            raise _UnknownFormError
        return following


def _keep_what_is_used(model: onnx.ModelProto, nodes: Sequence[onnx.NodeProto]) -> None:
    """Make ``nodes`` those of the graph, without those that nothing needs any more, and so with its constants."""
    needed = {given.name for given in model.graph.output}
    kept = []
    for node in reversed(nodes):
        if needed.intersection(node.output):
            kept.append(node)
            needed.update(node.input)
    constants = [tensor for tensor in model.graph.initializer if tensor.name in needed]
    kept.reverse()
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(kept)
    model.graph.initializer.extend(constants)
