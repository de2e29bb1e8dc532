"""Turns a sentence-transformers directory into an ONNX graph that needs neither PyTorch nor transformers.

The graph takes token ids and their mask and gives unit vectors: pooling and normalisation are part of it. It computes
in float32; where questions have weights of their own, the graph of these computes with 8-bit factors, which takes half
of the time. Both are weighed in ``docs/decisions/0004-serving-precision.md``.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from index.asked import ASKED, asked
from index.embedding import artefact
from index.embedding.attention import fuse_attention
from index.embedding.blocks import store_word_table_in_blocks
from index.embedding.common_tokenizer import TextTokenizer, write_common_tokenizer
from index.embedding.eight_bits import Feed, in_eight_bits
from index.embedding.identity import fingerprint_of
from index.embedding.layout import EXPORT, GRAPH, INPUTS, OUTPUT, QUESTION_GRAPH, SERVING, Serving
from index.errors import ModelUnavailable

if TYPE_CHECKING:
    import onnx
    from sentence_transformers import SentenceTransformer

Report = Callable[[str, int, int], None]

_OPSET = 21

_WEIGHED_BY = 10
"""One of so many questions tells how large the channels of the network become; a hundred do."""


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def export_for_serving(directory: Path, progress: Report | None = None) -> Path:
    """Return ``<directory>/onnx/float32``, making it first where it is not complete for the model's weights.

    Raises:
        ModelUnavailable: The model cannot be loaded, or the export cannot be made or written.
    """
    fingerprint = fingerprint_of(directory)
    recipe = f"model {fingerprint}, opset {_OPSET}, weighed by {artefact.sha256_of(ASKED)}, layout 6"
    target = directory / EXPORT
    if artefact.is_complete(target, recipe):
        return target
    report = progress or _silent
    try:
        return artefact.publish(target, recipe, lambda staging: _build(directory, fingerprint, staging, report))
    except (OSError, RuntimeError, ValueError) as fault:
        raise ModelUnavailable(
            f"无法把嵌入模型导出到 {target}（{fault}）。请检查磁盘空间和写入权限，再运行 policyqa index build。"
        ) from fault


def _build(directory: Path, fingerprint: str, staging: Path, report: Report) -> None:
    from index.embedding.sentence_transformer_encoder import load, prompt_of, questions_in

    report("load", 0, 1)
    model = load(directory)
    serving = Serving.model_validate(
        {
            "fingerprint": fingerprint,
            "dimension": model.get_embedding_dimension(),
            "query_prompt": prompt_of(model, "query"),
            "passage_prompt": prompt_of(model, "passage", "document"),
            "max_tokens": model.max_seq_length,
            "pad_id": model.tokenizer.pad_token_id,
            "pad_token": model.tokenizer.pad_token,
        }
    )
    (staging / SERVING).write_text(serving.model_dump_json(indent=1), encoding="utf-8")
    write_common_tokenizer(directory, staging, (serving.query_prompt, serving.passage_prompt))
    (staging / GRAPH).write_bytes(float_graph(model, report).SerializeToString())
    questions = questions_in(directory)
    if questions is not None:
        graph = float_graph(load(questions), report)
        in_eight_bits(graph, questions_weighed_by(directory, serving), staging / QUESTION_GRAPH)
    report("publish", 0, 1)


def questions_weighed_by(directory: Path, serving: Serving) -> Iterator[Feed]:
    """Yield the questions by which channels are weighed before they are rounded, as what the graph takes."""
    tokenizer = TextTokenizer(directory, serving)
    for question in asked()[::_WEIGHED_BY]:
        yield dict(zip(INPUTS, tokenizer([serving.query_prompt + question]), strict=True))


def float_graph(model: SentenceTransformer, report: Report = _silent) -> onnx.ModelProto:
    """Return the graph of a model that computes in float32."""
    report("export", 0, 1)
    graph = _trace(model)
    report("compact", 0, 1)
    store_word_table_in_blocks(graph)
    return fuse_attention(graph)


def _trace(model: SentenceTransformer) -> onnx.ModelProto:
    """Export the whole chain of modules, and unit length after it, for any number of texts of any length."""
    import torch

    class Chain(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.chain = model

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            features = self.chain({"input_ids": input_ids, "attention_mask": attention_mask})
            return torch.nn.functional.normalize(features[OUTPUT])

    sample = model.tokenizer(["一个例子", "另一个更长的例子"], padding=True, return_tensors="pt")
    batch, sequence = torch.export.Dim("batch"), torch.export.Dim("sequence", max=model.max_seq_length)
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            Chain().eval(),
            tuple(sample[name] for name in INPUTS),
            input_names=list(INPUTS),
            output_names=[OUTPUT],
            dynamic_shapes={name: {0: batch, 1: sequence} for name in INPUTS},
            opset_version=_OPSET,
            dynamo=True,
            verbose=False,
        )
    if program is None:
        raise ModelUnavailable("PyTorch 没有导出嵌入模型的 ONNX 程序，请运行 policyqa doctor 检查环境。")
    return program.model_proto
