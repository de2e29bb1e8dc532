"""Turns a function that writes files into a directory that is either complete or not there at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from pydantic import BaseModel, ConfigDict, ValidationError

MANIFEST = "manifest.json"


class FileRecord(BaseModel):
    """Size and sha256 of one file of a directory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    sha256: str


class Manifest(BaseModel):
    """What a directory was made by (``recipe``) and the files that it holds, by path relative to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    recipe: str
    files: dict[str, FileRecord]


def read_manifest(directory: Path) -> Manifest | None:
    """Read the manifest of ``directory``; ``None`` when there is none or it is not one."""
    try:
        return Manifest.model_validate_json((directory / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None


def is_complete(directory: Path, recipe: str) -> bool:
    """Tell, without reading the files, whether ``recipe`` made ``directory`` and every file has its size."""
    manifest = read_manifest(directory)
    if manifest is None or manifest.recipe != recipe:
        return False
    return all(_size(directory / name) == record.size for name, record in manifest.files.items())


def damaged_files(directory: Path) -> list[str]:
    """Read every file and name those whose bytes are not those of the manifest, or the manifest itself."""
    manifest = read_manifest(directory)
    if manifest is None:
        return [MANIFEST]
    return [
        name
        for name, record in manifest.files.items()
        if _size(directory / name) != record.size or sha256_of(directory / name) != record.sha256
    ]


def publish(target: Path, recipe: str, build: Callable[[Path], None]) -> Path:
    """Make ``target`` hold what ``build`` writes, unless it is complete already, and return it.

    ``build`` writes into an empty sibling directory, which takes the name ``target`` only once its files and
    its manifest are on the disk. Processes that do the same at once wait for each other; the remains of one
    that was killed are removed.
    """
    with _sole_writer(target):
        if is_complete(target, recipe):
            return target
        _remove_remains(target)
        staging = _sibling(target)
        staging.mkdir()
        try:
            build(staging)
            _seal(staging, recipe)
            _swap(staging, target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return target


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _sole_writer(target: Path) -> Iterator[None]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(target.parent / f".{target.name}.lock"):
        yield


def _sibling(target: Path) -> Path:
    return target.parent / f".{target.name}.{uuid.uuid4().hex}.partial"


def _remove_remains(target: Path) -> None:
    for remains in target.parent.glob(f".{target.name}.*.partial"):
        shutil.rmtree(remains, ignore_errors=True)


def _seal(staging: Path, recipe: str) -> None:
    """Write the manifest, last, after everything that it vouches for is on the disk."""
    paths = sorted(path for path in staging.rglob("*") if path.is_file())
    files = {}
    for path in paths:
        path.chmod(0o644)
        _flush(path)
        files[path.relative_to(staging).as_posix()] = FileRecord(size=path.stat().st_size, sha256=sha256_of(path))
    manifest = staging / MANIFEST
    manifest.write_text(Manifest(recipe=recipe, files=files).model_dump_json(indent=1), encoding="utf-8")
    _flush(manifest)
    for folder in {path.parent for path in paths} | {staging}:
        _flush(folder)


def _swap(staging: Path, target: Path) -> None:
    """Give ``staging`` the name ``target``; what stood there before is moved aside first, then deleted."""
    if target.exists():
        old = _sibling(target)
        target.rename(old)
        staging.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    else:
        staging.rename(target)
    _flush(target.parent)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
