"""Turns passages made of known parts into vectors like those that the model gives, without running it on each.

The model pools the mean of its tokens, so a passage's vector is near a weighted sum of what its title, its headings and
its sentences contribute, each by its length. One linear map a kind of part is fitted by ridge regression on made
passages that the model did embed; what the maps leave unexplained is drawn from a normal distribution with the
covariance that it has on made passages that were not fitted. Parts are embedded once, so a million vectors take
a minute. ``policyqa.benchmark.likeness`` measures how near the neighbourhoods come to the model's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding.encoder import Encoder, Steps, Vectors
from policyqa.benchmark.recombine import SENTENCE, Pool

_TITLE, _HEADING, _SENTENCE, _ENDING = _KINDS = range(4)
_RIDGE = 1e-6
_BLOCK = 16_384


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts as rows: the row of each text, its kind, and what the model makes of it alone."""

    rows: Mapping[str, int]
    kinds: NDArray[np.int64]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Composition:
    """What was fitted: the contribution of each part, the constant, and a square root of the covariance left over.

    ``explained`` is the share of the variance of passages that were not fitted which the parts explain.
    """

    rows: Mapping[str, int]
    contributions: Vectors
    constant: Vectors
    spread: Vectors
    explained: float

    def vectors(self, texts: Sequence[str], seed: int) -> Vectors:
        """Make the vectors of passages; the same arguments give the same vectors.

        Raises:
            KeyError: A passage holds something that is no part.
        """
        chance = np.random.default_rng(seed)
        noise = chance.standard_normal((len(texts), len(self.spread)), dtype=np.float32) @ self.spread.T
        made = _composed(texts, self.rows).sums(self.contributions) + self.constant + noise
        unit: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
        return unit.astype(np.float32, copy=False)


def embed_parts(pool: Pool, encoder: Encoder, progress: Steps | None = None) -> Parts:
    """Embed every title, heading, sentence and ending once."""
    texts_by_kind = {
        _TITLE: pool.all_titles,
        _HEADING: (*pool.headings[0], *pool.headings[1]),
        _SENTENCE: pool.sentences,
        _ENDING: tuple(ending.text for ending in pool.endings),
    }
    kinds = {text: kind for kind, texts in texts_by_kind.items() for text in texts}
    vectors = encoder.encode_passages(list(kinds), progress)
    rows = {text: row for row, text in enumerate(kinds)}
    return Parts(rows, np.fromiter(kinds.values(), np.int64, len(kinds)), vectors)


def fit(parts: Parts, texts: Sequence[str], vectors: Vectors) -> Composition:
    """Fit to passages that the model embedded; a third of them measures what is left unexplained.

    Raises:
        KeyError: A passage holds something that is no part.
    """
    composed = _composed(texts, parts.rows)
    chosen = [parts.kinds == kind for kind in _KINDS]
    features = np.hstack([composed.sums(parts.vectors * which[:, np.newaxis]) for which in chosen])
    spared = np.arange(len(texts)) % 3 == 0
    maps, constant = _ridge(features[~spared], vectors[~spared])
    left = vectors[spared] - (features[spared] @ maps + constant)
    values, axes = np.linalg.eigh(np.cov(left, rowvar=False))
    contributions = np.empty_like(parts.vectors)
    for which, one_map in zip(chosen, np.split(maps, len(chosen)), strict=True):
        contributions[which] = parts.vectors[which] @ one_map
    return Composition(
        rows=parts.rows,
        contributions=contributions,
        constant=constant.astype(np.float32),
        spread=(axes * np.sqrt(np.clip(values, 0, None))).astype(np.float32),
        explained=float(1 - left.var(axis=0).sum() / vectors[spared].var(axis=0).sum()),
    )


class MadeEncoder:
    """The model for questions; for passages, what it gave for those in ``known`` and made vectors for all others."""

    def __init__(self, model: Encoder, composition: Composition, known: Mapping[str, Vectors]) -> None:
        self._model = model
        self._composition = composition
        self._known = known
        self.name = f"{model.name}, made vectors"
        self.fingerprint = model.fingerprint
        self.dimension = model.dimension

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed questions with the model."""
        return self._model.encode_queries(texts)

    def encode_passages(
        self, texts: Sequence[str], progress: Steps | None = None, into: Vectors | None = None
    ) -> Vectors:
        """Make a vector for each passage, in an array of the right shape if one is given."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32) if into is None else into
        for start in range(0, len(texts), _BLOCK):
            some = range(start, min(start + _BLOCK, len(texts)))
            made = [row for row in some if texts[row] not in self._known]
            vectors[made] = self._composition.vectors([texts[row] for row in made], seed=start)
            for row in set(some).difference(made):
                vectors[row] = self._known[texts[row]]
            if progress:
                progress(some.stop, len(texts))
        return vectors


def parts_of(text: str) -> Iterator[str]:
    """Take a made passage apart: title and headings stand in its first line, sentences below."""
    context, _, passage = text.partition("\n")
    yield from context.split(" ")
    yield from SENTENCE.findall(passage)


class _Composed(NamedTuple):
    """The parts of passages, one after another: their rows, the share of the characters that each has, and starts."""

    rows: NDArray[np.int64]
    shares: NDArray[np.float32]
    starts: NDArray[np.int64]

    def sums(self, table: Vectors) -> Vectors:
        """Add up what a table has for the parts of each passage, by their shares."""
        total: Vectors = np.add.reduceat(table[self.rows] * self.shares[:, np.newaxis], self.starts, axis=0)
        return total


def _composed(texts: Sequence[str], rows: Mapping[str, int]) -> _Composed:
    found = [list(parts_of(text)) for text in texts]
    parts = list(chain.from_iterable(found))
    lengths = np.fromiter(map(len, parts), np.float32, len(parts))
    starts = np.cumsum([0, *map(len, found[:-1])])
    totals = np.add.reduceat(lengths, starts)
    counts = np.fromiter(map(len, found), np.int64, len(found))
    return _Composed(np.array([rows[part] for part in parts]), lengths / np.repeat(totals, counts), starts)


def _ridge(features: Vectors, wanted: Vectors) -> tuple[Vectors, Vectors]:
    """Return the linear map with the least squares, and the constant."""
    mean, mean_wanted = features.mean(axis=0), wanted.mean(axis=0)
    centred = (features - mean).astype(np.float64)
    gram = centred.T @ centred
    gram[np.diag_indices_from(gram)] += _RIDGE * len(features)
    maps = np.linalg.solve(gram, centred.T @ (wanted - mean_wanted))
    return maps.astype(np.float32), mean_wanted - mean @ maps
