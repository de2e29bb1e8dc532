from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding.identity import fingerprint_of


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    for name in ("model.safetensors", "tokenizer.json", "1_Pooling/config.json", "config_sentence_transformers.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


@pytest.mark.parametrize("changed", ["model.safetensors", "tokenizer.json", "1_Pooling/config.json"])
def test_weights_tokenizer_and_pooling_decide(directory: Path, changed: str) -> None:
    before = fingerprint_of(directory)
    (directory / changed).write_text("something else")
    assert fingerprint_of(directory) != before


@pytest.mark.parametrize("added", ["README.md", "onnx/model.onnx", ".cache/lock", "openvino/model.xml"])
def test_documentation_and_exports_do_not(directory: Path, added: str) -> None:
    before = fingerprint_of(directory)
    (directory / added).parent.mkdir(exist_ok=True)
    (directory / added).write_text("something else")
    assert fingerprint_of(directory) == before
