"""Turns the words of chunks into a BM25 index on disk, and the words of a query into ranked chunk rows.

The scores are those of bm25s (https://github.com/xhluca/bm25s), computed when the index is built and read
memory-mapped by ourselves: the library brings SciPy, which takes a server a quarter of a second to import.
"""

from __future__ import annotations

import json
import logging
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field

from index.postings import Postings, best_rows
from index.ranked import Mask, Ranked, Scores, nothing

_HIGHEST: Final = "highest.npy"
"""For each word, its highest score: reading it must not read all scores of the word."""


class LexicalSettings(BaseModel):
    """The form of BM25; see https://github.com/xhluca/bm25s#variants for the methods."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Literal["lucene", "robertson", "atire"] = "lucene"
    k1: float = Field(default=1.5, ge=0, le=5)
    b: float = Field(default=0.75, ge=0, le=1)


class LexicalIndex:
    """A BM25 index over chunk rows; ``rows`` is how many chunks it holds.

    ``ids`` has the number of each word; the rows that hold word ``n`` and its scores there are at places
    ``ends[n]`` to ``ends[n + 1]`` of ``holders`` and ``scores``.
    """

    def __init__(
        self,
        ids: Mapping[str, int],
        arrays: tuple[npt.NDArray[np.int64], npt.NDArray[np.int32], Scores],
        highest: Scores,
        rows: int,
    ) -> None:
        self._ids = ids
        # Views as plain arrays: a memmap costs more each time that it is cut.
        self._ends, self._holders, self._scores = map(np.asarray, arrays)
        self._highest = highest
        self.rows = rows

    def search(self, words: Sequence[str], k: int, mask: Mask | None = None) -> Ranked:
        """Rank the rows that share a word with the query, among those whose ``mask`` is true."""
        ids = [self._ids[word] for word in words if word in self._ids]
        if not ids:
            return nothing()
        return best_rows([self._postings(word) for word in ids], self.rows, k, mask)

    def _postings(self, word: int) -> Postings:
        start, end = self._ends[word : word + 2].tolist()
        return Postings(self._holders[start:end], self._scores[start:end], float(self._highest[word]))

    @classmethod
    def open(cls, directory: Path) -> LexicalIndex:
        """Read what :func:`build_lexical` wrote; the scores stay on disk until they are needed."""
        ends, holders, scores = (
            np.load(directory / f"{name}.csc.index.npy", mmap_mode="r", allow_pickle=False)
            for name in ("indptr", "indices", "data")
        )
        highest = np.load(directory / _HIGHEST, allow_pickle=False)
        ids = json.loads((directory / "vocab.index.json").read_bytes())
        rows = json.loads((directory / "params.index.json").read_bytes())["num_docs"]
        return cls(ids, (ends, holders, scores), highest, rows)


def build_lexical(chunks: Iterable[Sequence[str]], directory: Path, settings: LexicalSettings) -> int:
    """Index the words of each chunk and write the files into ``directory``; return the number of chunks."""
    import bm25s

    logging.getLogger("bm25s").setLevel(logging.WARNING)
    vocabulary: dict[str, int] = {}
    # Arrays take an eighth of the memory of lists: a million clauses have hundreds of millions of words.
    ids = [array("i", (vocabulary.setdefault(word, len(vocabulary)) for word in words)) for words in chunks]
    bm25 = bm25s.BM25(method=settings.method, k1=settings.k1, b=settings.b)
    bm25.index((ids, vocabulary), show_progress=False)
    bm25.save(directory, show_progress=False)
    np.save(directory / _HIGHEST, _highest(bm25.scores["data"], bm25.scores["indptr"]))
    return len(ids)


def _highest(scores: Scores, ends: npt.NDArray[np.int64]) -> Scores:
    """Take the highest score of each word; 0 for one that stands nowhere."""
    starts = ends[:-1]
    held = np.flatnonzero(np.diff(ends))
    highest = np.zeros(len(starts), dtype=np.float32)
    if held.size:
        highest[held] = np.maximum.reduceat(scores, starts[held])
    return highest
