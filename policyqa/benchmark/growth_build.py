"""Turns a number of clauses into an index of so many, built as any is, and the true neighbours of questions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from corpus.library import load_corpus
from index.build import build_index
from index.chunk import chunk_documents
from index.embedding import load_encoder
from index.embedding.cache import CachedEncoder
from index.embedding.encoder import Steps, Vectors
from index.settings import IndexSettings
from policyqa.benchmark.apart import peak_mb
from policyqa.benchmark.made_vectors import MadeEncoder
from policyqa.benchmark.recombine import made_plans, pool_of
from policyqa.benchmark.sample import CACHE, Sampled

BUILT = "built.json"
TRUTH = "neighbours.npz"
NEIGHBOURS = 10
_BLOCK = 100_000


@dataclass(frozen=True, slots=True)
class Built:
    """What a build of one size took and left; ``seconds`` by stage, without the embedding of passages.

    ``first`` and ``tenth`` are the median similarity of a question to its nearest and tenth nearest passage.
    """

    clauses: int
    chunks: int
    documents: int
    structure: str
    seconds: dict[str, float]
    disk_mb: float
    peak_mb: float
    first: float
    tenth: float

    @property
    def total_seconds(self) -> float:
        """How long the build took, making vectors left out."""
        return sum(seconds for stage, seconds in self.seconds.items() if stage != "embed")


def build_at(
    clauses: int,
    folder: Path,
    shared: Path,
    model: Path,
    settings: IndexSettings,
    questions: Sequence[str],
) -> Built:
    """Build an index of ``clauses`` clauses into a home, the real plans first, and note the questions' neighbours."""
    sampled = Sampled.load(shared)
    if sampled is None:
        raise ValueError(f"no sample in {shared}")
    encoder = load_encoder(model, for_serving=True)
    plans = list(load_corpus())
    real = [chunk.text for chunk in chunk_documents(plans, settings.chunk)]
    known = dict(zip(real, CachedEncoder(encoder, shared / CACHE).encode_passages(real), strict=True))
    to_make = clauses - sum(len(plan.clauses) for plan in plans)
    documents = list(chain(plans, made_plans(pool_of(plans), to_make)))
    made = _Recording(MadeEncoder(encoder, sampled.composition, known), folder / "vectors.npy")
    version = build_index(documents, made, folder, settings, keep=1, cached=False)
    totals, files = version.manifest.totals, version.manifest.files.values()
    asked = encoder.encode_queries(questions)
    rows, similarities = _nearest(asked, made.path)
    np.savez(folder / TRUTH, rows=rows, similarities=similarities, questions=asked)
    made.path.unlink()
    built = Built(
        clauses=totals.clauses,
        chunks=totals.chunks,
        documents=totals.documents,
        structure=version.manifest.store.structure,
        seconds=dict(version.manifest.seconds),
        disk_mb=sum(file.size for file in files) / 1e6,
        peak_mb=peak_mb(),
        first=round(float(np.median(similarities[:, 0])), 4),
        tenth=round(float(np.median(similarities[:, -1])), 4),
    )
    (folder / BUILT).write_text(json.dumps(asdict(built)), encoding="utf-8")
    return built


class _Recording:
    """An encoder whose vectors also go to a file, for the exact search; what it gives is that file, mapped."""

    def __init__(self, encoder: MadeEncoder, path: Path) -> None:
        self._encoder = encoder
        self.path = path
        self.name, self.fingerprint, self.dimension = encoder.name, encoder.fingerprint, encoder.dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str], progress: Steps | None = None) -> Vectors:
        shape = (len(texts), self.dimension)
        mapped: Any = np.lib.format.open_memmap(self.path, "w+", np.float32, shape)
        return self._encoder.encode_passages(texts, progress, into=mapped)


def _nearest(questions: Vectors, path: Path) -> tuple[np.ndarray[Any, Any], Vectors]:
    """Find the nearest vectors by computing every product, a block of the file at a time."""
    vectors = np.load(path, mmap_mode="r")
    rows = np.empty((len(questions), 0), dtype=np.int64)
    best = np.empty((len(questions), 0), dtype=np.float32)
    for start in range(0, len(vectors), _BLOCK):
        products = questions @ vectors[start : start + _BLOCK].T
        among = np.argpartition(-products, min(NEIGHBOURS, products.shape[1] - 1), axis=1)[:, :NEIGHBOURS]
        rows = np.hstack([rows, among + start])
        best = np.hstack([best, np.take_along_axis(products, among, axis=1)])
        order = np.argsort(-best, axis=1, kind="stable")[:, :NEIGHBOURS]
        rows, best = np.take_along_axis(rows, order, axis=1), np.take_along_axis(best, order, axis=1)
    return rows, best
