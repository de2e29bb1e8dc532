"""Measures how fast plans are parsed: the raw texts of a corpus, over and over on one core, into documents."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from corpus.library import default_folder
from corpus.parse import parse_document
from corpus.reading import read_file
from corpus.sources import RAW_FOLDER, load_sources


@dataclass(frozen=True, slots=True)
class ParseThroughput:
    """How many documents were parsed, how long they were together, and the seconds of one core that it took."""

    documents: int
    characters: int
    seconds: float

    @property
    def milliseconds_per_document(self) -> float:
        """The mean time for one document."""
        return 1000 * self.seconds / self.documents

    @property
    def documents_per_minute(self) -> float:
        """How many documents of this size one core parses in a minute."""
        return 60 * self.documents / self.seconds


def parse_throughput(documents: int = 1000, folder: Path | None = None) -> ParseThroughput:
    """Parse the plans of ``folder`` in turn until so many documents are done; reading the files is not measured.

    The time is that of the processor, so that other work on the machine counts little.

    Raises:
        ValueError: if there is nothing to parse.
    """
    folder = folder or default_folder()
    texts = [(read_file(folder / RAW_FOLDER / source.file), source.metadata()) for source in load_sources(folder)]
    if documents < 1 or not texts:
        raise ValueError("no documents to parse")
    characters = 0
    start = time.process_time()
    for source, metadata in islice(cycle(texts), documents):
        characters += len(parse_document(source.text, metadata, source.sha256, source.hints).raw)
    return ParseThroughput(documents, characters, time.process_time() - start)
