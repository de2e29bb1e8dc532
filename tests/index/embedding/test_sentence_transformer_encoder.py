from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embedding import container
from index.embedding.pretrained import write_configuration, write_tokenizer, write_weights
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder
from index.embedding.vocabulary import whole
from index.errors import ModelUnavailable
from tests.index.embedding.tiny import write_tiny_model


@pytest.fixture
def untrimmed_model(source: container.Container, tmp_path: Path) -> Iterator[Path]:
    directory = tmp_path / "untrimmed"
    directory.mkdir()
    vocabulary = whole(source.pieces, source.scores, source.specials)
    write_tokenizer(source, vocabulary, directory)
    write_weights(source, vocabulary, directory, lambda _done, _total: None)
    write_configuration(source, vocabulary, directory)
    yield directory
    shutil.rmtree(directory)  # 470 MB


def test_a_question_is_nearer_to_its_answer_than_to_another_subject(
    torch_encoder: SentenceTransformerEncoder,
) -> None:
    question = torch_encoder.encode_queries(["谁负责商业秘密保护"])[0]
    answer, other = torch_encoder.encode_passages(
        [
            "建立健全商业秘密保护机制，开展商业秘密保护试点示范。（市市场监管局）",
            "每万人口高价值发明专利拥有量达到30件。",
        ]
    )
    assert question @ answer > question @ other + 0.02


def test_vectors_have_unit_length_and_the_order_of_the_texts(
    torch_encoder: SentenceTransformerEncoder, sentences: list[str]
) -> None:
    texts = sentences[:40]
    vectors = torch_encoder.encode_passages(texts)
    assert vectors.shape == (40, torch_encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    for i in (0, 17, 39):
        assert vectors[i] @ torch_encoder.encode_passages([texts[i]])[0] == pytest.approx(1, abs=1e-5)


def test_no_texts_give_no_rows(torch_encoder: SentenceTransformerEncoder) -> None:
    assert torch_encoder.encode_queries([]).shape == (0, 384)


def test_questions_and_passages_have_prompts_of_their_own(torch_encoder: SentenceTransformerEncoder) -> None:
    text = "知识产权保护"
    as_question = torch_encoder.encode_queries([text])[0]
    as_passage = torch_encoder.encode_passages([text])[0]
    assert as_question @ as_passage < 0.999


def test_progress_counts_every_text(torch_encoder: SentenceTransformerEncoder) -> None:
    steps: list[tuple[int, int]] = []
    torch_encoder.encode_passages(["商业秘密"] * 40, lambda done, total: steps.append((done, total)))
    assert steps == [(32, 40), (40, 40)]


@pytest.mark.slow
def test_trimming_the_vocabulary_changes_no_similarity(
    torch_encoder: SentenceTransformerEncoder, untrimmed_model: Path, sentences: list[str]
) -> None:
    texts = sentences[:30]
    untrimmed = SentenceTransformerEncoder(untrimmed_model).encode_passages(texts)
    trimmed = torch_encoder.encode_passages(texts)
    assert np.abs(trimmed @ trimmed.T - untrimmed @ untrimmed.T).max() < 1e-4


def test_prompts_and_pooling_come_from_the_model(tmp_path: Path) -> None:
    encoder = SentenceTransformerEncoder(write_tiny_model(tmp_path))
    assert encoder.dimension == 32
    assert np.array_equal(encoder.encode_queries(["商业秘密"]), encoder.encode_passages(["商业秘密"]))


def test_a_model_that_is_nowhere_is_named() -> None:
    with pytest.raises(
        ModelUnavailable, match=r"找不到嵌入模型 nobody/nothing.*POLICYQA_EMBEDDING_MODEL.*policyqa index build"
    ):
        SentenceTransformerEncoder("nobody/nothing")


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    model = write_tiny_model(tmp_path)
    (model / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0 not weights")
    with pytest.raises(ModelUnavailable, match=r"无法载入.*嵌入模型.*policyqa index build"):
        SentenceTransformerEncoder(model)


def test_importing_the_package_does_not_import_torch() -> None:
    script = """
import sys, index.embedding, index.embedding.sentence_transformer_encoder
print({"torch", "transformers", "sentence_transformers"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
