"""Turns the files of one version into the parts that answer: vectors, lexical index, words, chunks, catalogue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.catalogue.read import Catalogue
from index.errors import IndexDamaged
from index.kept import keep_in
from index.layout import CATALOGUE, CHUNKS, LEXICAL, WORDS, Layout
from index.lexical import LexicalIndex
from index.manifest import Manifest
from index.vectors.choice import FILES, StoreSettings, backend
from index.vectors.store import VectorStore
from index.words import WordTokenizer, load_words

ChunkRows = npt.NDArray[np.int32]
"""For each chunk, the row of its clause."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The open files of one version; rows of ``vectors`` and ``lexical`` are places in ``chunk_rows``."""

    catalogue: Catalogue
    vectors: VectorStore
    lexical: LexicalIndex
    tokenizer: WordTokenizer
    chunk_rows: ChunkRows


def open_parts(layout: Layout, manifest: Manifest, stores: StoreSettings = FILES) -> Parts:
    """Open every file of a version; large ones are mapped into memory, not read, and a database is not asked yet.

    Raises:
        IndexDamaged: A file is missing or cannot be understood.
    """
    directory = layout.version(manifest.version)
    keep_in(layout.tables)
    try:
        return Parts(
            catalogue=Catalogue(directory / CATALOGUE),
            vectors=backend(manifest.store.kind, stores, layout).open(directory, manifest),
            lexical=LexicalIndex.open(directory / LEXICAL),
            tokenizer=WordTokenizer(load_words(directory / WORDS), manifest.settings.words),
            chunk_rows=np.load(directory / CHUNKS, mmap_mode="r", allow_pickle=False),
        )
    except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
        message = f"索引版本 {directory.name} 无法读取（{error}），请运行 policyqa index build 重建。"
        raise IndexDamaged(message) from error
