"""Turns a corpus folder (``raw/`` and ``sources.toml``) into documents."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from corpus.errors import MissingFile
from corpus.model import Document
from corpus.parse import parse_document
from corpus.reading import read_file
from corpus.sources import RAW_FOLDER, Source, load_sources

__all__ = ["Source", "default_folder", "load_corpus", "load_document", "load_sources"]


def default_folder() -> Path:
    """Return the folder of the plans that come with the package."""
    return Path(str(files("corpus")))


def load_corpus(folder: Path | None = None) -> Iterator[Document]:
    """Yield the documents of a corpus folder, in the order of ``sources.toml``.

    Raises:
        InvalidSources: see ``load_sources``.
        MissingFile: if the file of an entry is not in ``folder/raw``.
        UnreadableFile: if a file cannot be read as text; see ``corpus.reading.read_file``.
    """
    folder = folder or default_folder()
    for source in load_sources(folder):
        yield load_document(folder, source)


def load_document(folder: Path, source: Source) -> Document:
    """Read and parse the file of one entry.

    Raises:
        MissingFile: if the file is not in ``folder/raw``.
        UnreadableFile: if it cannot be read as text.
    """
    path = folder / RAW_FOLDER / source.file
    if not path.is_file():
        raise MissingFile(source.id, path)
    text = read_file(path)
    return parse_document(text.text, source.metadata(), text.sha256, text.hints)
