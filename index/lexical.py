"""Turns the words of chunks into a BM25 index on disk, and the words of a query into ranked chunk rows.

The scores are those of bm25s (https://github.com/xhluca/bm25s), computed when the index is built and read
memory-mapped.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import bm25s
from pydantic import BaseModel, ConfigDict, Field

from index.ranked import Mask, Ranked, nothing, top_positive

logging.getLogger("bm25s").setLevel(logging.WARNING)


class LexicalSettings(BaseModel):
    """The form of BM25; see https://github.com/xhluca/bm25s#variants for the methods."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Literal["lucene", "robertson", "atire"] = "lucene"
    k1: float = Field(default=1.5, ge=0, le=5)
    b: float = Field(default=0.75, ge=0, le=1)


class LexicalIndex:
    """A BM25 index over chunk rows; ``rows`` is how many chunks it holds."""

    def __init__(self, bm25: bm25s.BM25) -> None:
        self._bm25 = bm25
        self.rows = int(bm25.scores["num_docs"])

    def search(self, words: Sequence[str], k: int, mask: Mask | None = None) -> Ranked:
        """Rank the rows that share a word with the query, among those whose ``mask`` is true."""
        ids = self._bm25.get_tokens_ids(list(words))
        if not ids:
            return nothing()
        return top_positive(self._bm25.get_scores_from_ids(ids, weight_mask=mask), k)

    @classmethod
    def open(cls, directory: Path) -> LexicalIndex:
        """Read what :func:`build_lexical` wrote; the scores stay on disk until they are needed."""
        return cls(bm25s.BM25.load(directory, mmap=True, show_progress=False))


def build_lexical(chunks: Iterable[Sequence[str]], directory: Path, settings: LexicalSettings) -> int:
    """Index the words of each chunk and write the files into ``directory``; return the number of chunks."""
    vocabulary: dict[str, int] = {}
    ids = [[vocabulary.setdefault(word, len(vocabulary)) for word in words] for words in chunks]
    bm25 = bm25s.BM25(method=settings.method, k1=settings.k1, b=settings.b)
    bm25.index((ids, vocabulary), show_progress=False)
    bm25.save(directory, show_progress=False)
    return len(ids)
