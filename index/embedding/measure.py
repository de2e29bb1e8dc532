"""Turns a prepared model and plan texts into a table of what each serving precision costs and changes.

Run ``python -m index.embedding.measure`` on an idle machine; it takes some minutes. The table and what
follows from it stand in ``docs/decisions/0004-serving-precision.md``.
"""

from __future__ import annotations

import argparse
import logging
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray

from index.embedding.eight_bits import in_eight_bits
from index.embedding.encoder import Encoder, Vectors
from index.embedding.export import export_for_serving, float_graph, questions_weighed_by
from index.embedding.layout import EXPORT, GRAPH, QUESTION_GRAPH, SERVING, TOKENIZER, WEIGHTS, Serving
from index.embedding.onnx_encoder import OnnxEncoder
from index.embedding.prepare import prepare_default_model
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder, load, questions_in
from index.embedding.variants import VARIANTS, Variant

Ranks = NDArray[np.intp]

_COLUMNS = (
    "precision",
    "MB",
    "load s",
    "least cosine",
    "neighbours",
    "answers",
    "first answer",
    "1 thread ms",
    "2 threads ms",
)
_SERVED = "int8 per channel, smoothed, as questions are served"
_NEAREST = 10
_QUESTION_LENGTH = 30
_TIMED_QUESTIONS = 60


class Agreement(NamedTuple):
    """How far vectors agree with those of PyTorch in float32.

    ``neighbours`` is the share of the ten nearest sentences of a sentence that stay, ``answers`` the same for
    questions put to an index built by PyTorch, ``first_answer`` the share of questions whose nearest sentence
    stays.
    """

    least_cosine: float
    neighbours: float
    answers: float
    first_answer: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure every variant and write a Markdown table to standard output."""
    parser = argparse.ArgumentParser(description="Measure the serving precisions of the embedding model.")
    parser.add_argument("--home", type=Path, default=Path("var"), help="where models/ is, or is to be")
    parser.add_argument("--plans", type=Path, default=Path("corpus/raw"), help="directory of the plan texts")
    parser.add_argument("--sentences", type=int, default=500, help="how many sentences to compare")
    chosen = parser.parse_args(arguments)
    model = prepare_default_model(chosen.home / "models")
    export_for_serving(model)
    logging.disable(logging.WARNING)
    sys.stdout.write(f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n")
    with tempfile.TemporaryDirectory() as scratch:
        for line in measure(model, read_sentences(chosen.plans, chosen.sentences), Path(scratch)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def read_sentences(plans: Path, count: int) -> list[str]:
    """Take ``count`` sentences of the plans, the same ones every time."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(plans.glob("*.txt"))]
    parts = [part.strip() for text in texts for part in re.split("[。；\n]", text)]
    sentences = list(dict.fromkeys(part for part in parts if len(part) >= 8))
    chosen = np.random.default_rng(0).permutation(len(sentences))[:count]
    return [sentences[i] for i in sorted(chosen)]


def measure(model: Path, sentences: Sequence[str], scratch: Path) -> Iterator[str]:
    """Give a line of the table for PyTorch, for ONNX Runtime in float32, and for each way of rounding."""
    import torch

    questions = [sentence[:_QUESTION_LENGTH] for sentence in sentences]
    started = time.perf_counter()
    encoder = SentenceTransformerEncoder(model)
    loaded = time.perf_counter() - started
    passages, queries = encoder.encode_passages(sentences), encoder.encode_queries(questions)
    latencies = []
    for threads in (1, 2):
        torch.set_num_threads(threads)
        latencies.append(latency(encoder, questions))
    exact = agreement(passages, queries, passages, queries)
    yield _line("PyTorch float32", model / WEIGHTS, loaded, exact, latencies)
    floats = _float_graphs(model, scratch / "float")
    ways: dict[str, Variant] = {**VARIANTS, _SERVED: partial(_as_questions, model)}
    for name, quantise in ways.items():
        directory = _quantised(model, floats, scratch / name.replace(" ", "-"), quantise)
        started = time.perf_counter()
        encoders = [OnnxEncoder(directory, threads=threads) for threads in (1, 2)]
        loaded = (time.perf_counter() - started) / len(encoders)
        vectors = encoders[1].encode_passages(sentences), encoders[1].encode_queries(questions)
        latencies = [latency(encoder, questions) for encoder in encoders]
        compared = agreement(passages, queries, *vectors)
        yield _line(name, directory / EXPORT / GRAPH, loaded, compared, latencies)


def agreement(passages: Vectors, queries: Vectors, other_passages: Vectors, other_queries: Vectors) -> Agreement:
    """Compare vectors of the same sentences and questions."""
    among, other_among = _nearest(passages, passages), _nearest(other_passages, other_passages)
    answers, other_answers = _nearest(queries, passages), _nearest(other_queries, passages)
    return Agreement(
        least_cosine=float((passages * other_passages).sum(axis=1).min()),
        neighbours=_shared(among[:, 1:], other_among[:, 1:]),
        answers=_shared(answers[:, :-1], other_answers[:, :-1]),
        first_answer=float(np.mean(answers[:, 0] == other_answers[:, 0])),
    )


def latency(encoder: Encoder, questions: Sequence[str]) -> float:
    """Return the median time of embedding one question, in milliseconds."""
    times = []
    for question in questions[:_TIMED_QUESTIONS]:
        started = time.perf_counter()
        encoder.encode_queries([question])
        times.append(1e3 * (time.perf_counter() - started))
    return statistics.median(times)


def _nearest(vectors: Vectors, passages: Vectors) -> Ranks:
    return np.argsort(-(vectors @ passages.T), axis=1, kind="stable")[:, : _NEAREST + 1]


def _shared(some: Ranks, others: Ranks) -> float:
    pairs = zip(some.tolist(), others.tolist(), strict=True)
    return float(np.mean([len(set(one) & set(other)) / len(one) for one, other in pairs]))


def _float_graphs(model: Path, directory: Path) -> Path:
    directory.mkdir()
    for graph, part in ((GRAPH, model), (QUESTION_GRAPH, questions_in(model))):
        if part is not None:
            (directory / graph).write_bytes(float_graph(load(part)).SerializeToString())
    return directory


def _as_questions(model: Path, source: Path, target: Path) -> None:
    serving = Serving.model_validate_json((model / EXPORT / SERVING).read_bytes())
    in_eight_bits(onnx.load(source), questions_weighed_by(model, serving), target)


def _quantised(model: Path, floats: Path, directory: Path, quantise: Variant) -> Path:
    (directory / EXPORT).mkdir(parents=True)
    for name in (TOKENIZER, f"{EXPORT}/{SERVING}"):
        (directory / name).write_bytes((model / name).read_bytes())
    for graph in (GRAPH, QUESTION_GRAPH):
        if (floats / graph).is_file():
            quantise(floats / graph, directory / EXPORT / graph)
    return directory


def _line(name: str, weights: Path, loaded: float, compared: Agreement, latencies: Sequence[float]) -> str:
    shares = [f"{share:.3f}" for share in compared[1:]]
    times = [f"{milliseconds:.1f}" for milliseconds in latencies]
    size = f"{weights.stat().st_size / 1e6:.0f}"
    cells = [name, size, f"{loaded:.2f}", f"{compared.least_cosine:.4f}", *shares, *times]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
