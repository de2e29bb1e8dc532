"""Turns texts into vectors with ONNX Runtime and tokenizers alone: what answers questions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import onnxruntime

from index.embedding.batches import encode_in_batches
from index.embedding.common_tokenizer import TextTokenizer
from index.embedding.encoder import Steps, Vectors
from index.embedding.layout import EXPORT, GRAPH, INPUTS, OUTPUT, QUESTION_GRAPH, SERVING, Serving
from index.errors import ModelUnavailable


class OnnxEncoder:
    """Runs the export of a model in ``directory``; it may be shared by threads.

    ``threads`` is how many of them one call uses; 0 is one for each physical core. Where questions have weights of
    their own, those for passages are loaded when the first passage is embedded.

    Example:
        >>> encoder = OnnxEncoder(prepare_default_model(Path("var/models")))
        >>> encoder.encode_queries(["谁负责商业秘密保护"]).shape
        (1, 384)

    Raises:
        ModelUnavailable: The directory holds no complete export.
    """

    def __init__(self, directory: Path, *, threads: int = 0, batch_size: int = 16) -> None:
        if threads < 0 or batch_size < 1:
            raise ValueError(f"threads must be at least 0 and batch_size 1, not {threads} and {batch_size}")
        self._batch_size = batch_size
        self._name = f"{directory.name} (onnx)"
        try:
            self._serving = Serving.model_validate_json((directory / EXPORT / SERVING).read_bytes())
            self._tokenizer = TextTokenizer(directory, self._serving)
            self._export, self._threads = directory / EXPORT, threads
            own = (self._export / QUESTION_GRAPH).is_file()
            self._questions = _open_session(self._export / QUESTION_GRAPH, threads) if own else self._passages
        except Exception as fault:  # the libraries that read the parts raise types of their own
            raise ModelUnavailable(
                f"无法载入 {directory} 中的嵌入模型（{fault}）。"
                f"请删除 {directory / EXPORT}，再运行 policyqa index build。"
            ) from fault

    @property
    def name(self) -> str:
        """The model, and that ONNX Runtime runs it."""
        return self._name

    @property
    def fingerprint(self) -> str:
        """A hash of weights, tokenizer and configuration of the model that was exported."""
        return self._serving.fingerprint

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._serving.dimension

    def complete(self) -> None:
        """Load what only texts with other letters than Chinese need, so that none of them has to wait for it."""
        self._tokenizer.complete()

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions; see `Encoder`.

        Each goes alone: what is rounded to 8 bits is rounded by what goes with it, and a question has one vector.
        """
        return self._encode(self._questions, texts, self._serving.query_prompt, 1, None)

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        """Embed passages; see `Encoder`."""
        return self._encode(self._passages, texts, self._serving.passage_prompt, self._batch_size, progress)

    @cached_property
    def _passages(self) -> onnxruntime.InferenceSession:
        return _open_session(self._export / GRAPH, self._threads)

    def _encode(
        self,
        session: onnxruntime.InferenceSession,
        texts: Sequence[str],
        prompt: str,
        batch_size: int,
        progress: Steps | None,
    ) -> Vectors:
        def encode(batch: list[str]) -> Vectors:
            given = self._tokenizer([prompt + text for text in batch])
            vectors: Vectors = session.run([OUTPUT], dict(zip(INPUTS, given, strict=True)))[0]
            return vectors

        return encode_in_batches(texts, self.dimension, encode, batch_size, progress)


def _open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
