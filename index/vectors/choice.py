"""Turns the name of a kind of vector store into what keeps vectors that way."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from index.layout import Layout
from index.vectors.backend import Backend
from index.vectors.faiss_backend import FaissBackend
from index.vectors.milvus.backend import MilvusBackend
from index.vectors.milvus.settings import MilvusSettings

Kind = Literal["faiss", "milvus"]


class StoreSettings(BaseModel):
    """Where a build keeps vectors, and how to reach the database that versions may be kept in.

    A version says in its manifest where its vectors are: what is opened, checked or put back into use follows that, not
    ``kind``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind = "faiss"
    milvus: MilvusSettings = MilvusSettings()


FILES = StoreSettings()
"""Vectors are kept in a file of their version."""


def backend(kind: str, settings: StoreSettings, layout: Layout) -> Backend:
    """Give what keeps vectors in this way."""
    return MilvusBackend(settings.milvus, layout) if kind == "milvus" else FaissBackend()
