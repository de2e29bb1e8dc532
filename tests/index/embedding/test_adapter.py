from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding.adapter import ADAPTER, Update, adapted, read_adapter, write_adapter
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder
from index.errors import ModelUnavailable

UPDATE = Update(np.array([[1.0], [2.0]], dtype=np.float32), np.array([[3.0, 0.0, 4.0]], dtype=np.float32))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_adapter({"encoder.first": UPDATE}, tmp_path / "new" / "adapter.safetensors")
    read = read_adapter(tmp_path / "new" / "adapter.safetensors")
    assert list(read) == ["encoder.first"]
    assert np.array_equal(read["encoder.first"].up, UPDATE.up)
    assert np.array_equal(read["encoder.first"].down, UPDATE.down)


def test_the_product_is_added_to_the_weights_of_its_layer_and_to_nothing_else() -> None:
    tensors = {"first.weight": np.ones((2, 3), np.float32), "other.weight": np.ones((2, 3), np.float32)}
    changed = adapted(tensors, {"first": UPDATE})
    assert changed["first.weight"].tolist() == [[4, 1, 5], [7, 1, 9]]
    assert changed["other.weight"] is tensors["other.weight"]
    assert tensors["first.weight"].sum() == 6, "the given tensors stay as they are"


@pytest.mark.parametrize("tensors", [{}, {"first.weight": np.ones((3, 3), np.float32)}], ids=["layer", "size"])
def test_an_adapter_of_another_network_is_refused(tensors: dict[str, np.ndarray]) -> None:
    with pytest.raises(ModelUnavailable, match="问句适配文件与模型不符"):
        adapted(tensors, {"first": UPDATE})


def test_a_file_that_is_missing_or_none_of_an_adapter_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.safetensors").write_bytes(b"not tensors")
    for name in ("missing.safetensors", "bad.safetensors"):
        with pytest.raises(ModelUnavailable, match=name):
            read_adapter(tmp_path / name)


def test_the_adapter_of_the_package_reaches_every_linear_layer() -> None:
    layers = read_adapter(ADAPTER)
    assert len(layers) == 12 * 6
    assert all(np.abs(update.up @ update.down).max() > 0 for update in layers.values())


def test_a_question_without_a_shared_word_lies_nearer_to_what_answers_it(
    torch_encoder: SentenceTransformerEncoder,
) -> None:
    question = ["小店卖冒牌包包会被谁处理"]
    passages = ["查处商标侵权和假冒违法行为,由市场监管部门负责。", "建设知识产权公共服务网点,提供信息检索。"]
    right, wrong = (torch_encoder.encode_queries(question) @ torch_encoder.encode_passages(passages).T)[0]
    assert right > wrong + 0.03
