"""Turns a corpus folder (``raw/`` and ``sources.toml``) into documents."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.errors import InvalidSources, MissingFile
from corpus.model import Document, Metadata
from corpus.parse import parse_document
from corpus.reading import read_file

SOURCES_FILE = "sources.toml"
RAW_FOLDER = "raw"
_Year = Annotated[int, Field(ge=1949, le=2100)]


class Source(BaseModel):
    """One entry of ``sources.toml``: a file of ``raw/`` and what is known of the plan in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")
    file: str = Field(min_length=1)
    title: str = Field(min_length=4)
    region: str = Field(min_length=2)
    level: str = Field(min_length=1)
    issuer: str | None = None
    document_number: str | None = None
    published: date | None = None
    period: tuple[_Year, _Year] | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()

    def metadata(self) -> Metadata:
        """Return the entry as a document's metadata."""
        fields = self.model_dump(exclude={"id", "file"})
        return Metadata(doc_id=self.id, **fields)


def default_folder() -> Path:
    """Return the folder of the plans that come with the package."""
    return Path(str(files("corpus")))


def load_sources(folder: Path) -> list[Source]:
    """Return the entries of ``folder/sources.toml`` in order.

    Raises:
        InvalidSources: if the file is missing or an entry is not as it should be; the message names the entry.
    """
    path = folder / SOURCES_FILE
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise InvalidSources(path, "文件不存在,每个规划文本需要一个 [[document]] 条目") from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidSources(path, f"不是有效的 TOML({error})") from error
    return [_source(entry, path) for entry in table.get("document", [])]


def _source(entry: dict[str, Any], path: Path) -> Source:
    try:
        return Source.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InvalidSources(path, f"条目 {entry.get('id', '?')} 的 {field}:{first['msg']}") from error


def load_corpus(folder: Path | None = None) -> Iterator[Document]:
    """Yield the documents of a corpus folder, in the order of ``sources.toml``.

    Raises:
        InvalidSources: see ``load_sources``.
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
