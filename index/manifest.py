"""Turns what is known of a finished version into ``manifest.json``, and back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from index.errors import IndexDamaged, IndexMissing, SchemaMismatch
from index.layout import MANIFEST
from index.scale import Scale
from index.settings import IndexSettings

SCHEMA_VERSION: Final = 7
"""Raise it whenever the files of a version change their form or their content for the same documents."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Model(_Part):
    """The embedding model of the vectors."""

    name: str
    fingerprint: str
    dimension: int


class Store(_Part):
    """Which vector store holds the vectors, in which structure, and in which collection if it is a database."""

    kind: str
    structure: str
    collection: str | None = None


class Totals(_Part):
    """How many of each thing the version holds."""

    documents: int
    clauses: int
    chunks: int
    departments: int
    responsibilities: int
    targets: int
    measures: int
    gaps: int


class File(_Part):
    """The size in bytes and the hash of a file."""

    size: int
    sha256: str


class Manifest(_Part):
    """What a version holds and what it was made from.

    ``fingerprint`` is a hash of documents, settings, model and schema: with the same one, the files are the same.
    ``files`` is keyed by the path below the directory of the version.
    """

    schema_version: int
    version: str
    fingerprint: str
    built_at: str
    model: Model
    tokenizer: str
    settings: IndexSettings
    store: Store
    totals: Totals
    scale: Scale
    files: Mapping[str, File]
    seconds: Mapping[str, float]


def write_manifest(manifest: Manifest, directory: Path) -> None:
    """Write the manifest into the directory of its version."""
    (directory / MANIFEST).write_text(manifest.model_dump_json(indent=2, exclude_none=True) + "\n", encoding="utf-8")


def read_manifest(directory: Path) -> Manifest:
    """Read the manifest of a version.

    Raises:
        IndexMissing: There is no such version.
        SchemaMismatch: The version has another format.
        IndexDamaged: The manifest cannot be understood.
    """
    try:
        text = (directory / MANIFEST).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        message = f"索引版本 {directory.name} 不存在或没有清单，请运行 policyqa index build。"
        raise IndexMissing(message) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(directory) from error
    _check_schema(text, directory)
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise _damaged(directory) from error
    if manifest.version != directory.name:
        raise _damaged(directory)
    return manifest


def describe_files(directory: Path) -> dict[str, File]:
    """Measure and hash every file below a directory, except a manifest."""
    paths = sorted(path for path in directory.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {str(path.relative_to(directory)): describe_file(path) for path in paths}


def describe_file(path: Path) -> File:
    """Measure and hash one file."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return File(size=path.stat().st_size, sha256=digest)


class _Schema(BaseModel):
    schema_version: int


def _check_schema(text: str, directory: Path) -> None:
    try:
        found = _Schema.model_validate_json(text).schema_version
    except ValidationError as error:
        raise _damaged(directory) from error
    if found != SCHEMA_VERSION:
        raise SchemaMismatch(
            f"索引版本 {directory.name} 的格式是第 {found} 版，本程序使用第 {SCHEMA_VERSION} 版，"
            "请运行 policyqa index build 重建。"
        )


def _damaged(directory: Path) -> IndexDamaged:
    return IndexDamaged(f"索引版本 {directory.name} 的清单已损坏，请运行 policyqa index build 重建。")
