"""Turns a file that someone hands in into a document of the corpus, and tells what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import DuplicateDocument, NoStructure
from corpus.ingest.entry import Entry, entry_for
from corpus.ingest.store import lock, sha256_of, store, stored
from corpus.model import ClauseKind, Document, Metadata
from corpus.parse import parse_document
from corpus.reading import LIMIT_BYTES, SourceText, read_file
from corpus.review import doubtful
from corpus.sources import SOURCES_FILE, Source, load_sources
from corpus.stats import DocumentStats, document_stats

# What a text has structure by does not depend on its metadata.
_UNKNOWN = Metadata("unknown", "", "", "")
_LABELS = {
    "title": "标题",
    "region": "地区",
    "level": "层级",
    "parents": "上级地区",
    "issuer": "发文机关",
    "document_number": "文号",
    "published": "发布日期",
    "period": "规划期",
}


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of a file: its entry and document, and which fields of the entry its text gave.

    ``replaced`` is true if it took the place of an earlier version. ``doubtful`` holds what an operator should look
    at, in Chinese sentences.
    """

    source: Source
    document: Document
    media_type: str
    encoding: str | None
    guessed: tuple[str, ...]
    replaced: bool
    doubtful: tuple[str, ...]

    @property
    def stats(self) -> DocumentStats:
        """What was recognised, by kind, and what was removed, by rule."""
        return document_stats(self.document)

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON values."""
        stats = self.stats
        return {
            "doc_id": self.source.id,
            "file": self.source.file,
            "replaced": self.replaced,
            "media_type": self.media_type,
            "encoding": self.encoding,
            "metadata": self.source.model_dump(mode="json", exclude={"id", "file"}),
            "guessed": list(self.guessed),
            "recognised": stats,
            "removed": stats["noise_by_rule"],
            "doubtful": list(self.doubtful),
        }


def ingest(
    path: Path, folder: Path, given: Mapping[str, Any] | None = None, *, limit_bytes: int = LIMIT_BYTES
) -> IngestReport:
    """Take the plan at ``path`` into the corpus at ``folder``, which is made if it is not there.

    ``given`` holds fields of ``Source`` that the caller knows; an entry of the same plan, and then the text, give the
    others. A file with the id or the title of a known document is a later version of it and takes its place.

    Raises:
        UnreadableFile, FileTooLarge: see ``corpus.reading.read_file``.
        DuplicateDocument: the same bytes are in the corpus already.
        NoStructure: nothing in the text is a heading, a numbered item or a row of a table.
        MetadataMissing: neither ``given`` nor the text say the title, region or level.
        InvalidSources: ``sources.toml`` or a given field is not as it should be.
    """
    text = read_file(path, limit_bytes=limit_bytes)
    with lock(folder):
        sources = load_sources(folder) if (folder / SOURCES_FILE).exists() else []
        _refuse_known_bytes(path, text, folder, sources)
        _refuse_without_structure(path, text)
        entry = entry_for(path, text, given or {}, sources, folder)
        document = parse_document(text.text, entry.source.metadata(), text.sha256, text.hints)
        store(path, text.sha256, folder, sources, entry.source, entry.known)
    return IngestReport(
        source=entry.source,
        document=document,
        media_type=text.media_type,
        encoding=text.encoding,
        guessed=entry.guessed,
        replaced=entry.replaces,
        doubtful=(*_guesses(entry), *doubtful(document)),
    )


def _refuse_known_bytes(path: Path, text: SourceText, folder: Path, sources: Sequence[Source]) -> None:
    for source in sources:
        file = stored(folder, source)
        if file.is_file() and sha256_of(file.read_bytes()) == text.sha256:
            raise DuplicateDocument(path, source.id)


def _refuse_without_structure(path: Path, text: SourceText) -> None:
    document = parse_document(text.text, _UNKNOWN, text.sha256, text.hints)
    told = any(clause.ordinals or clause.kind is ClauseKind.TABLE for clause in document.clauses)
    if not document.clauses or not (document.headings or told):
        raise NoStructure(path.name)


def _guesses(entry: Entry) -> list[str]:
    """Return a sentence for each field that only the text gave."""
    return [f"{_LABELS[name]}由正文推断:{_shown(getattr(entry.source, name))}" for name in entry.guessed]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(map(str, value)) if isinstance(value[0], str) else "—".join(map(str, value))
    return str(value)
