from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest

from index.embedding import load_encoder
from index.embedding.export import export_for_serving
from index.embedding.layout import EXPORT, GRAPH, QUESTIONS
from index.embedding.onnx_encoder import OnnxEncoder
from tests.index.embedding.tiny import write_tiny_model

# Exports a model and is killed, as by a power cut, when the export begins.
KILLED = """
import os, signal, sys
from pathlib import Path
from index.embedding import export_for_serving

def progress(stage, done, total):
    if stage == "export":
        os.kill(os.getpid(), signal.SIGKILL)

export_for_serving(Path(sys.argv[1]), progress)
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_model(tmp_path)


@pytest.mark.slow
def test_any_model_is_served_with_its_own_pooling_and_prompts(tiny: Path) -> None:
    texts = ["商业秘密", "谁负责知识产权", "保护" * 40]
    built = load_encoder(tiny, for_serving=False).encode_queries(texts)
    served = load_encoder(tiny, for_serving=True).encode_queries(texts)
    assert np.abs(built[0] - built[1]).max() > 0.1
    assert np.abs(built - served).max() < 1e-5


@pytest.mark.slow
def test_an_export_killed_half_way_is_no_export_and_the_next_one_recovers(tiny: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tiny)], check=False)
    assert killed.returncode == -9
    assert not (tiny / EXPORT).exists()
    assert load_encoder(tiny, for_serving=True).dimension == 32
    assert {path.name for path in (tiny / EXPORT).parent.iterdir() if path.suffix != ".lock"} == {"float32"}


def test_a_whole_export_is_left_as_it_is(onnx_encoder: OnnxEncoder, model: Path) -> None:
    stages: list[str] = []
    assert export_for_serving(model, lambda stage, *_: stages.append(stage)) == model / EXPORT
    assert stages == []


@pytest.mark.slow
def test_an_export_of_other_weights_is_made_again(tiny: Path) -> None:
    before = load_encoder(tiny, for_serving=True).fingerprint
    (tiny / "config_sentence_transformers.json").write_text('{"prompts": {"query": "知识"}}', encoding="utf-8")
    changed = load_encoder(tiny, for_serving=True)
    assert changed.fingerprint != before
    assert not np.allclose(changed.encode_queries(["保护"]), changed.encode_passages(["保护"]))


@pytest.mark.slow
def test_an_export_weighed_by_other_questions_is_made_again(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export_for_serving(tiny)
    other = tiny.parent / "asked.txt"
    other.write_text("谁来管这件事\n", encoding="utf-8")
    monkeypatch.setattr("index.embedding.export.ASKED", other)
    stages: list[str] = []
    export_for_serving(tiny, lambda stage, *_: stages.append(stage))
    assert "export" in stages


def test_the_word_table_of_the_default_model_is_stored_small(onnx_encoder: OnnxEncoder, model: Path) -> None:
    operators = [node.op_type for node in onnx.load(model / EXPORT / GRAPH).graph.node]
    assert operators.count("GatherBlockQuantized") == 1
    assert (model / EXPORT / GRAPH).stat().st_size < 0.45 * (model / "model.safetensors").stat().st_size


@pytest.mark.slow
def test_questions_are_embedded_by_weights_of_their_own_where_a_model_has_such(tmp_path: Path) -> None:
    model, other = write_tiny_model(tmp_path / "one"), write_tiny_model(tmp_path / "two", seed=8)
    texts = ["商业秘密", "谁负责知识产权"]
    passages, questions = (load_encoder(each, for_serving=False).encode_passages(texts) for each in (model, other))
    assert (passages * questions).sum(axis=1).max() < 0.9
    alone = load_encoder(model, for_serving=False).fingerprint
    shutil.copytree(other, model / QUESTIONS)
    for serving in (False, True):
        encoder = load_encoder(model, for_serving=serving)
        assert encoder.fingerprint != alone
        assert (encoder.encode_queries(texts) * questions).sum(axis=1).min() > (0.95 if serving else 0.9999)
        assert np.abs(encoder.encode_passages(texts) - passages).max() < 1e-5
