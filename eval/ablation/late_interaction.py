"""A question and passages become scores by late interaction: each token of the question by its nearest of the passage.

The score is MaxSim of Khattab and Zaharia, "ColBERT", SIGIR 2020, over the token vectors of the very model that embeds
the passages, which was not trained for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.embedding.encoder import Vectors
from index.embedding.sentence_transformer_encoder import load, prompt_of


class TokenEncoder:
    """Embeds every token of a text, as rows of length 1; runs on PyTorch."""

    def __init__(self, model: Path) -> None:
        self._model = load(model)

    def queries(self, texts: Sequence[str]) -> list[Vectors]:
        """Embed the tokens of questions."""
        return self._encode(texts, prompt_of(self._model, "query"))

    def passages(self, texts: Sequence[str]) -> list[Vectors]:
        """Embed the tokens of passages."""
        return self._encode(texts, prompt_of(self._model, "passage", "document"))

    def _encode(self, texts: Sequence[str], prompt: str) -> list[Vectors]:
        found = self._model.encode(
            list(texts), prompt=prompt, output_value="token_embeddings", batch_size=16, show_progress_bar=False
        )
        return [_unit(np.asarray(tokens.cpu(), dtype=np.float32)) for tokens in found]


def max_sim(question: Vectors, passage: Vectors) -> float:
    """The mean, over the tokens of the question, of the similarity to the nearest token of the passage."""
    return float((question @ passage.T).max(axis=1).mean())


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit
