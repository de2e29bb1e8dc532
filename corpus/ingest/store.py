"""Puts a file and its entry into a corpus folder, so that whoever reads the folder finds the one state or the other."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock

from corpus.errors import InvalidSources, Unreadable, UnreadableFile
from corpus.sources import RAW_FOLDER, SOURCES_FILE, Source, parse_sources
from corpus.sources_text import with_entry, with_entry_replaced


def lock(folder: Path) -> FileLock:
    """Return the lock that lets one process at a time change a corpus; it leaves nothing in the folder."""
    name = sha256_of(str(folder.resolve()).encode("utf-8", "surrogatepass"))[:16]
    return FileLock(Path(tempfile.gettempdir()) / f"policyqa-ingest-{name}.lock")


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def stored(folder: Path, source: Source) -> Path:
    """Return where the file of an entry stands."""
    return folder / RAW_FOLDER / source.file


def store(
    path: Path, sha256: str, folder: Path, sources: Sequence[Source], source: Source, known: Source | None
) -> None:
    """Put the file at ``path`` and its entry in place, the entry last and in one step: only then it counts.

    ``known`` is the entry whose place it takes; its file goes when nothing names it any more.

    Raises:
        UnreadableFile: the file has changed since ``sha256`` was taken.
        InvalidSources: ``sources.toml`` is written so that no entry can be put into it.
    """
    data = path.read_bytes()
    if sha256_of(data) != sha256:
        raise UnreadableFile(path, Unreadable.DAMAGED, "文件在读取时被修改", "请等文件写完后重试")
    index, target = folder / SOURCES_FILE, stored(folder, source)
    before = index.read_text("utf-8") if index.exists() else ""
    after = with_entry_replaced(before, sources.index(known), source) if known else with_entry(before, source)
    if source not in parse_sources(after, index):
        raise InvalidSources(index, f"条目 {source.id} 无法写入,请检查 [[document]] 的写法")
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, data)
    try:
        _replace(index, after.encode("utf-8"))
    except BaseException:
        target.unlink()
        raise
    if known and known.file != source.file:
        stored(folder, known).unlink(missing_ok=True)


def _replace(target: Path, data: bytes) -> None:
    """Write a file in one step: whoever reads it finds the bytes before or those after."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".ingest-")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(0o644)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
