"""Turns the settings of the parts into one value each for building and for searching."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from index.chunk import ChunkSettings
from index.lexical import LexicalSettings
from index.vectors.faiss_store import VectorSettings
from index.words import WordSettings


class IndexSettings(BaseModel):
    """Everything that decides what a build writes; another value means another index."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chunk: ChunkSettings = ChunkSettings()
    words: WordSettings = WordSettings()
    lexical: LexicalSettings = LexicalSettings()
    vectors: VectorSettings = VectorSettings()


class SearchSettings(BaseModel):
    """How the rankings of the sources become one; any index can be searched with any value.

    ``depth`` is the number of chunks that each source ranks, at least twice the number of hits asked for;
    ``clause_rule`` ranks a clause by the best of its chunks or by the sum of those found. ``reranker`` names
    a ``CrossEncoder`` that reorders the first ``reranker_depth`` hits; none if empty.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    depth: int = Field(default=100, ge=1, le=2000)
    fusion_k: float = Field(default=60, ge=0, le=1000)
    vector_weight: float = Field(default=1, ge=0, le=100)
    lexical_weight: float = Field(default=1, ge=0, le=100)
    clause_rule: Literal["best", "sum"] = "best"
    reranker: str = Field(default="", min_length=0, max_length=500)
    reranker_depth: int = Field(default=20, ge=1, le=200)
