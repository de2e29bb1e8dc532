"""Turns the name or directory of a model into an encoder: the one place that chooses what runs it."""

from __future__ import annotations

from pathlib import Path

from index.embedding.encoder import Encoder


def load_encoder(model: str | Path, *, for_serving: bool) -> Encoder:
    """Load an encoder for building an index, or for answering questions (``for_serving``).

    Raises:
        ModelUnavailable: There is no such model or it cannot be loaded.
    """
    from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder

    return SentenceTransformerEncoder(model)
