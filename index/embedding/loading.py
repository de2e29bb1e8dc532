"""Turns the name or directory of a model into an encoder: the one place that chooses what runs it."""

from __future__ import annotations

from pathlib import Path

from index.embedding.encoder import Encoder
from index.embedding.export import export_for_serving
from index.embedding.identity import find_model


def load_encoder(model: str | Path, *, for_serving: bool, threads: int = 0) -> Encoder:
    """Load an encoder for building an index (PyTorch), or for answering questions (ONNX Runtime).

    ``model`` is a directory, such as `prepare_default_model` returns, or a name in the local hub cache. Its
    vectors are the same either way to four decimals. The first load for serving exports the model, which
    takes PyTorch and about 20 seconds; call `export_for_serving` ahead of time to show progress.

    ``threads`` is how many of them embed one question when serving; 0 is one for each physical core.

    Raises:
        ModelUnavailable: There is no such model or it cannot be loaded.
    """
    directory = find_model(model)
    if not for_serving:
        from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder

        return SentenceTransformerEncoder(directory)
    export_for_serving(directory)
    from index.embedding.onnx_encoder import OnnxEncoder

    return OnnxEncoder(directory, threads=threads)
