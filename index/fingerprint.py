"""Turns documents, settings and model into one hash that decides whether an index must be rebuilt."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from corpus.model import Document
from index.catalogue.codec import DOCUMENT
from index.catalogue.departments import departments_in
from index.embedding.encoder import Encoder
from index.manifest import SCHEMA_VERSION
from index.settings import IndexSettings
from index.words import TOKENIZER


def fingerprint(documents: Iterable[Document], encoder: Encoder, settings: IndexSettings) -> str:
    """Hash everything that decides what a build writes; the order of the documents does not matter."""
    documents = list(documents)
    parts = [
        f"schema {SCHEMA_VERSION}",
        f"tokenizer {TOKENIZER}",
        f"model {encoder.fingerprint} {encoder.dimension}",
        settings.model_dump_json(),
        *map(repr, departments_in(documents)),
        *sorted(hashlib.sha256(DOCUMENT.encode(document).encode()).hexdigest() for document in documents),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
