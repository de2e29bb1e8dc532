"""Turns the real plans and the model into what made plans and their vectors are drawn from, kept in one folder.

The model embeds a few thousand made passages, once; the folder keeps their vectors, so that a second run goes on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from corpus.model import Document
from index.chunk import ChunkSettings, chunk_documents
from index.embedding.cache import CachedEncoder
from index.embedding.encoder import Encoder, Steps
from policyqa.benchmark.likeness import Neighbours, among, of_questions
from policyqa.benchmark.made_vectors import Composition, embed_parts, fit
from policyqa.benchmark.recombine import made_plans, pool_of

CACHE = "embeddings.sqlite"
_SEED = 20_250_101
_CLAUSES, _PASSAGES = 3000, 3000


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was fitted to the sample, and how the neighbourhoods of made vectors compare with the model's."""

    composition: Composition
    likeness: tuple[Neighbours, ...]

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        fitted = self.composition
        np.savez(folder / "composition.npz", a=fitted.contributions, b=fitted.constant, c=fitted.spread)
        known = {
            "explained": fitted.explained,
            "likeness": [asdict(each) for each in self.likeness],
            "parts": list(fitted.rows),
        }
        (folder / "sample.json").write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Sampled | None:
        """Read what was written, or return None."""
        if not ((folder / "sample.json").is_file() and (folder / "composition.npz").is_file()):
            return None
        known = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
        arrays = np.load(folder / "composition.npz")
        rows = {part: row for row, part in enumerate(known["parts"])}
        composition = Composition(rows, arrays["a"], arrays["b"], arrays["c"], known["explained"])
        return cls(composition, tuple(Neighbours(**each) for each in known["likeness"]))


def sample(
    documents: Sequence[Document],
    model: Encoder,
    questions: Sequence[str],
    folder: Path,
    progress: Steps | None = None,
) -> Sampled:
    """Fit made vectors to the model, or read what an earlier run fitted."""
    found = Sampled.load(folder)
    if found is not None:
        return found
    encoder = CachedEncoder(model, folder / CACHE)
    pool = pool_of(documents)
    texts = [chunk.text for chunk in chunk_documents(made_plans(pool, _CLAUSES, _SEED), ChunkSettings())]
    chosen = sorted(np.random.default_rng(_SEED).permutation(len(texts))[:_PASSAGES].tolist())
    texts = [texts[row] for row in chosen]
    embedded = encoder.encode_passages(texts, progress)
    composition = fit(embed_parts(pool, encoder, progress), texts, embedded)
    real = encoder.encode_passages([chunk.text for chunk in chunk_documents(documents, ChunkSettings())], progress)
    spared = [row for row in range(len(texts)) if row % 3 == 0]
    made = composition.vectors([texts[row] for row in spared], _SEED)
    asked = encoder.encode_queries(questions)
    sets = {
        "real plans": real,
        "made passages, embedded by the model": embedded[spared],
        "the same passages, made vectors": made,
    }
    likeness = [among(name, vectors) for name, vectors in sets.items()]
    likeness += [of_questions(f"questions to {name}", asked, vectors) for name, vectors in sets.items()]
    found = Sampled(composition, tuple(likeness))
    found.save(folder)
    return found
