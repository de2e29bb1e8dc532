"""The real model, prepared once a machine, and sentences of the four plans."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.embedding import container, prepare_default_model
from index.embedding.export import export_for_serving
from index.embedding.onnx_encoder import OnnxEncoder
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder
from index.embedding.vocabulary import build_tokenizer, trim, whole

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def model() -> Path:
    home = Path(os.environ.get("POLICYQA_HOME") or CHECKOUT / "var")
    return prepare_default_model(home / "models")


@pytest.fixture(scope="session")
def plan_lines() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "corpus/raw").glob("*.txt"))]
    assert len(texts) == 4
    return [line for text in texts for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="session")
def sentences(plan_lines: list[str]) -> list[str]:
    """Every twentieth sentence of the plans."""
    return [part for line in plan_lines for part in re.split("[。；]", line) if len(part) >= 8][::20]


@pytest.fixture(scope="session")
def source() -> container.Container:
    return container.read(container.locate())


@pytest.fixture(scope="session")
def whole_tokenizer(source: container.Container) -> Tokenizer:
    return build_tokenizer(whole(source.pieces, source.scores, source.specials), source.shape.positions)


@pytest.fixture(scope="session")
def trimmed_tokenizer(source: container.Container) -> Tokenizer:
    return build_tokenizer(trim(source.pieces, source.scores, source.specials), source.shape.positions)


@pytest.fixture(scope="session")
def torch_encoder(model: Path) -> SentenceTransformerEncoder:
    return SentenceTransformerEncoder(model)


@pytest.fixture(scope="session")
def onnx_encoder(model: Path) -> OnnxEncoder:
    export_for_serving(model)
    return OnnxEncoder(model)
