from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from index.embedding import load_encoder
from index.embedding.layout import EXPORT, GRAPH, SERVING, TOKENIZER
from index.embedding.onnx_encoder import OnnxEncoder
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder
from index.errors import ModelUnavailable

SERVE = """
import sys
from pathlib import Path
from index.embedding import load_encoder
vectors = load_encoder(Path(sys.argv[1]), for_serving=True).encode_queries(["谁负责商业秘密保护"])
print(vectors.shape, {"torch", "transformers", "sentence_transformers", "onnx"} & set(sys.modules))
"""


def test_both_engines_give_the_same_vectors_of_passages_and_nearly_the_same_of_questions(
    torch_encoder: SentenceTransformerEncoder, onnx_encoder: OnnxEncoder, sentences: list[str]
) -> None:
    texts = [*sentences[:15], "", "GDP 2025", "知识产权" * 600]
    passages, others = torch_encoder.encode_passages(texts), onnx_encoder.encode_passages(texts)
    assert (passages * others).sum(axis=1).min() > 0.9999
    asked, rounded = torch_encoder.encode_queries(texts), onnx_encoder.encode_queries(texts)
    assert (asked * rounded).sum(axis=1).min() > 0.95
    nearest, first = (np.argmax(questions @ passages.T, axis=1) for questions in (asked, rounded))
    assert np.mean(nearest == first) > 0.9


def test_both_engines_name_the_same_model(torch_encoder: SentenceTransformerEncoder, onnx_encoder: OnnxEncoder) -> None:
    assert onnx_encoder.fingerprint == torch_encoder.fingerprint
    assert onnx_encoder.dimension == torch_encoder.dimension
    assert onnx_encoder.name != torch_encoder.name


def test_serving_needs_neither_torch_nor_transformers(onnx_encoder: OnnxEncoder, model: Path) -> None:
    done = subprocess.run([sys.executable, "-c", SERVE, str(model)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(1, 384) set()"


def test_one_entry_chooses_the_engine(onnx_encoder: OnnxEncoder, model: Path) -> None:
    assert isinstance(load_encoder(model, for_serving=True), OnnxEncoder)
    assert isinstance(load_encoder(str(model), for_serving=False), SentenceTransformerEncoder)


def test_neighbours_in_a_batch_do_not_change_a_vector(onnx_encoder: OnnxEncoder, sentences: list[str]) -> None:
    together = onnx_encoder.encode_passages(sentences[:20])
    alone = np.concatenate([onnx_encoder.encode_passages([text]) for text in sentences[:20]])
    assert np.abs(together - alone).max() < 1e-5


def test_a_question_has_the_same_vector_alone_and_among_others(onnx_encoder: OnnxEncoder, sentences: list[str]) -> None:
    together = onnx_encoder.encode_queries(sentences[:10])
    alone = np.concatenate([onnx_encoder.encode_queries([text]) for text in sentences[:10]])
    assert np.array_equal(together, alone)


def test_threads_share_an_encoder(onnx_encoder: OnnxEncoder, sentences: list[str]) -> None:
    texts = sentences[:24]
    expected = [onnx_encoder.encode_queries([text])[0] for text in texts]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: onnx_encoder.encode_queries([text])[0], texts))
    assert np.abs(np.array(found) - np.array(expected)).max() < 1e-5


def test_no_texts_give_no_rows(onnx_encoder: OnnxEncoder) -> None:
    assert onnx_encoder.encode_passages([]).shape == (0, 384)


@pytest.mark.parametrize("harm", ["no graph", "no graph bytes", "no tokenizer"])
def test_an_export_that_is_not_whole_is_named(
    onnx_encoder: OnnxEncoder, model: Path, tmp_path: Path, harm: str
) -> None:
    (tmp_path / EXPORT).mkdir(parents=True)
    (tmp_path / EXPORT / SERVING).write_bytes((model / EXPORT / SERVING).read_bytes())
    if harm != "no tokenizer":
        (tmp_path / TOKENIZER).write_bytes((model / TOKENIZER).read_bytes())
    if harm != "no graph":
        (tmp_path / EXPORT / GRAPH).write_bytes(b"not a graph")
    with pytest.raises(ModelUnavailable, match=r"无法载入.*嵌入模型.*policyqa index build"):
        OnnxEncoder(tmp_path)


def test_impossible_settings_are_refused(model: Path) -> None:
    with pytest.raises(ValueError, match="threads"):
        OnnxEncoder(model, threads=-1)
