"""Turns the weights of a model into those that embed the questions which people ask about plans.

Passages are embedded by the model as it is. For questions a product of two thin matrices is added to the weights of
each linear layer, fitted on questions with known evidence by ``policyqa eval adapt``: LoRA of Hu et al., "LoRA:
Low-Rank Adaptation of Large Language Models", ICLR 2022. Why is told in ``docs/decisions/0011-adapted-questions.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from index.errors import ModelUnavailable

ADAPTER: Final = Path(__file__).parent / "data" / "questions.safetensors"
"""The file of the default model's adapter."""

_DOWN, _UP = ".down", ".up"

Tensors = Mapping[str, NDArray[np.float32]]


class Update(NamedTuple):
    """What is added to a weight of shape (outputs, inputs): ``up`` (outputs, rank) times ``down`` (rank, inputs)."""

    up: NDArray[np.float32]
    down: NDArray[np.float32]


Adapter = Mapping[str, Update]
"""Updates by the name of the layer, such as ``encoder.layer.0.output.dense``."""


def read_adapter(path: Path) -> Adapter:
    """Read an adapter.

    Raises:
        ModelUnavailable: There is no such file, or it is none of an adapter.
    """
    try:
        tensors = {name: tensor.astype(np.float32) for name, tensor in load_file(path).items()}
        layers = sorted(name.removesuffix(_DOWN) for name in tensors if name.endswith(_DOWN))
        return {layer: Update(tensors[layer + _UP], tensors[layer + _DOWN]) for layer in layers}
    except (OSError, KeyError, SafetensorError) as fault:
        raise ModelUnavailable(f"无法读取问句适配文件 {path}（{fault}）。请重新安装 policyqa。") from fault


def write_adapter(adapter: Adapter, path: Path) -> None:
    """Write an adapter, in half precision."""
    tensors = {}
    for layer, update in adapter.items():
        tensors[layer + _DOWN] = np.ascontiguousarray(update.down, dtype=np.float16)
        tensors[layer + _UP] = np.ascontiguousarray(update.up, dtype=np.float16)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)


def adapted(tensors: Tensors, adapter: Adapter) -> dict[str, NDArray[np.float32]]:
    """Return the tensors with the updates added to the weights that they are for.

    Raises:
        ModelUnavailable: The adapter is for a network of other layers or sizes.
    """
    changed = dict(tensors)
    for layer, update in adapter.items():
        name = f"{layer}.weight"
        product = update.up @ update.down
        if name not in changed or changed[name].shape != product.shape:
            raise ModelUnavailable(f"问句适配文件与模型不符：没有 {product.shape} 的 {name}。请重新安装 policyqa。")
        changed[name] = changed[name] + product
    return changed
