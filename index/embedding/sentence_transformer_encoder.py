"""Turns texts into vectors with sentence-transformers, imported only when an encoder is made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.embedding.batches import encode_in_batches
from index.embedding.encoder import Steps, Vectors
from index.embedding.identity import find_model, fingerprint_of
from index.embedding.layout import MODULES, QUESTIONS
from index.errors import ModelUnavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceTransformerEncoder:
    """Runs any sentence-transformers model, with the prompts, pooling and length of its own configuration.

    ``model`` is a directory or the name of a model on the hub. Without ``offline=False`` a named model must
    be in the local hub cache. The prompts used are ``query`` and ``passage`` (or ``document``); a model that
    names none gets the bare text. A model within it, in the folder ``questions``, embeds the questions.

    Example:
        >>> encoder = SentenceTransformerEncoder(prepare_default_model(Path("var/models")))
        >>> encoder.encode_queries(["谁负责商业秘密保护"]).shape
        (1, 384)

    Raises:
        ModelUnavailable: There is no such model or it cannot be loaded.
    """

    def __init__(self, model: str | Path, *, offline: bool = True, batch_size: int = 32) -> None:
        if batch_size < 1:
            raise ValueError(f"batch_size must be at least 1, not {batch_size}")
        directory = find_model(model, offline=offline)
        self._batch_size = batch_size
        self._directory = directory
        self._model = load(directory)
        self._fingerprint = fingerprint_of(directory)
        self._dimension = _dimension(self._model)
        self._name = f"{model.name if isinstance(model, Path) else model} (torch)"

    @property
    def name(self) -> str:
        """The model, and that PyTorch runs it."""
        return self._name

    @property
    def fingerprint(self) -> str:
        """A hash of weights, tokenizer and configuration."""
        return self._fingerprint

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions; see `Encoder`."""
        return self._encode(self._questions, texts, prompt_of(self._model, "query"), None)

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        """Embed passages; see `Encoder`."""
        return self._encode(self._model, texts, prompt_of(self._model, "passage", "document"), progress)

    @cached_property
    def _questions(self) -> SentenceTransformer:
        directory = questions_in(self._directory)
        return self._model if directory is None else load(directory)

    def _encode(self, model: SentenceTransformer, texts: Sequence[str], prompt: str, progress: Steps | None) -> Vectors:
        def encode(batch: list[str]) -> Vectors:
            vectors = model.encode(
                batch,
                prompt=prompt,
                batch_size=len(batch),
                normalize_embeddings=True,
                show_progress_bar=False,
            )
            return np.asarray(vectors, dtype=np.float32)

        return encode_in_batches(texts, self._dimension, encode, self._batch_size, progress)


def questions_in(directory: Path) -> Path | None:
    """Return the folder of the weights that embed questions, where the model in ``directory`` has such."""
    found = directory / QUESTIONS
    return found if (found / MODULES).is_file() else None


def prompt_of(model: SentenceTransformer, *names: str) -> str:
    """Return the first prompt that ``model`` has under one of ``names``, or nothing."""
    return next((prompt for name in names if (prompt := model.prompts.get(name))), "")


def load(directory: Path) -> SentenceTransformer:
    """Load the model in ``directory`` on the processor.

    Raises:
        ModelUnavailable: The directory holds no model that can be loaded.
    """
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    try:
        return SentenceTransformer(str(directory), device="cpu", local_files_only=True)
    except Exception as fault:  # the libraries that read the parts raise types of their own
        raise ModelUnavailable(
            f"无法载入 {directory} 中的嵌入模型（{fault}）。请核对 POLICYQA_EMBEDDING_MODEL；"
            "若是默认模型，请删除该目录，再运行 policyqa index build。"
        ) from fault


def _dimension(model: SentenceTransformer) -> int:
    dimension = model.get_embedding_dimension()
    if dimension is None:
        raise ModelUnavailable("嵌入模型没有说明向量的维数，请把 POLICYQA_EMBEDDING_MODEL 换成别的模型。")
    return int(dimension)
