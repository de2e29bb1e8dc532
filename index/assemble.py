"""Turns documents into the files of a version, in a directory that nobody reads yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from corpus.model import Document
from index.asked import asked
from index.catalogue.write import write_catalogue
from index.chunk import Chunk, chunk_documents, statements
from index.embedding.encoder import Encoder
from index.layout import CATALOGUE, CHUNKS, LEXICAL, WORDS
from index.lexical import build_lexical
from index.manifest import Store, Totals
from index.progress import Clock, Stage
from index.scale import Scale, measure_scale
from index.settings import IndexSettings
from index.vectors.backend import Backend, Place
from index.vectors.labels import labels_of
from index.words import WordTokenizer, save_words, user_words


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the files hold."""

    totals: Totals
    store: Store
    scale: Scale


def assemble(
    documents: Sequence[Document],
    encoder: Encoder,
    place: Place,
    settings: IndexSettings,
    backend: Backend,
    clock: Clock,
) -> Assembled:
    """Write every file of a version except its manifest, and its vectors to where ``backend`` keeps them.

    Raises:
        OSError, sqlite3.Error: A file could not be written.
        VectorStoreFault: The database of the vectors could not take them.
    """
    directory = place.directory
    with clock.stage(Stage.CATALOGUE):
        counts = write_catalogue(documents, directory / CATALOGUE)
    with clock.stage(Stage.CHUNKS):
        chunks = list(chunk_documents(documents, settings.chunk))
        np.save(directory / CHUNKS, np.array([chunk.row for chunk in chunks], dtype=np.int32))
    with clock.stage(Stage.WORDS):
        _write_lexical(documents, chunks, directory, settings)
    with clock.stage(Stage.EMBED) as report:
        vectors = encoder.encode_passages([chunk.text for chunk in chunks], report)
        said = statements(chunks)
        told = encoder.encode_queries(list(said.values()))
    with clock.stage(Stage.VECTORS):
        labels = labels_of(documents, (chunk.row for chunk in chunks))
        store = backend.write(
            vectors, lambda: np.vstack([told, encoder.encode_queries(asked())]), labels, place, settings.vectors
        )
    totals = Totals(chunks=len(chunks), **asdict(counts))
    return Assembled(totals, store, measure_scale(told, list(said), vectors))


def _write_lexical(
    documents: Sequence[Document], chunks: Sequence[Chunk], directory: Path, settings: IndexSettings
) -> None:
    words = user_words(documents)
    save_words(words, directory / WORDS)
    tokenize = WordTokenizer(words, settings.words)
    build_lexical((tokenize(chunk.text) for chunk in chunks), directory / LEXICAL, settings.lexical)
