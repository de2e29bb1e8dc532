from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import onnx
import pytest

from index.embedding import measure as command
from index.embedding.layout import EXPORT, GRAPH
from index.embedding.onnx_encoder import OnnxEncoder
from index.embedding.variants import as_it_is, eight_bits
from tests.index.embedding.conftest import CHECKOUT


def unit(rows: list[list[float]]) -> np.ndarray:
    vectors = np.array(rows, dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_the_same_vectors_agree_in_everything() -> None:
    vectors = unit(np.random.default_rng(2).normal(size=(40, 8)).tolist())
    assert command.agreement(vectors, vectors, vectors, vectors) == pytest.approx((1, 1, 1, 1))


def test_unrelated_vectors_agree_by_chance_only() -> None:
    random = np.random.default_rng(3)
    some, others = unit(random.normal(size=(200, 32)).tolist()), unit(random.normal(size=(200, 32)).tolist())
    compared = command.agreement(some, some, others, others)
    assert compared.least_cosine < 0
    assert compared.neighbours < 0.15
    assert compared.first_answer < 0.1


def test_sentences_are_distinct_and_the_same_every_time() -> None:
    sentences = command.read_sentences(CHECKOUT / "corpus/raw", 100)
    assert len(set(sentences)) == 100
    assert sentences == command.read_sentences(CHECKOUT / "corpus/raw", 100)


@pytest.mark.slow
def test_the_table_shows_what_is_served_and_what_rounding_costs(
    onnx_encoder: OnnxEncoder,
    model: Path,
    sentences: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    variants = {"float32": as_it_is, "int8": partial(eight_bits, per_channel=False)}
    monkeypatch.setattr(command, "VARIANTS", variants)
    lines = list(command.measure(model, sentences[:12], tmp_path))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert [row[0] for row in cells[:3]] == ["PyTorch float32", "float32", "int8"]
    assert cells[1][3:7] == ["1.0000", "1.000", "1.000", "1.000"]
    rounded, smoothed = (float(row[3]) for row in cells[2:])
    assert 0.9 < rounded < smoothed < 0.9999


def test_products_that_are_named_stay_in_float(onnx_encoder: OnnxEncoder, model: Path, tmp_path: Path) -> None:
    eight_bits(model / EXPORT / GRAPH, tmp_path / "graph.onnx", per_channel=True, in_float="out")
    graph = onnx.load(tmp_path / "graph.onnx").graph
    sizes = {tensor.name: list(tensor.dims) for tensor in graph.initializer}
    left = [sizes[node.input[1]] for node in graph.node if node.op_type == "MatMul" and node.input[1] in sizes]
    assert left == [[1536, 384]] * 12
