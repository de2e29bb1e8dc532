"""Turns a table that takes long to make into a file of ``<home>/cache``, which the next process reads instead."""

from __future__ import annotations

import hashlib
import logging
import marshal
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)

_directories: list[Path] = []


def keep_in(directory: Path) -> None:
    """Keep tables in a directory that nobody else can write to.

    It counts for what is asked for from then on; until it is called nothing is kept.
    """
    _directories[:] = [directory]


def kept(name: str, key: Iterable[str], make: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever marshal can write
    """Return the table of a name, read if it was kept under the same ``key``, or else made and kept.

    The key is everything that the table depends on, code that makes it included. A table is made of what ``marshal``
    can write: numbers, text, tuples, lists, sets and dictionaries. One table a name is kept. A file that is missing or
    damaged is made anew; that it cannot be written costs time and nothing else.
    """
    if not _directories:
        return make()
    digest = hashlib.sha256("\0".join(key).encode("utf-8", "surrogatepass")).digest()
    path = _directories[0] / f"{name}.marshal"
    found = _read(path, digest)
    if found is None:
        found = make()
        _write(path, digest, found)
    return found


def _read(path: Path, digest: bytes) -> Any:  # noqa: ANN401
    try:
        data = path.read_bytes()
        if data[: len(digest)] != digest:
            return None
        return marshal.loads(memoryview(data)[len(digest) :])  # noqa: S302 - written by ourselves, in our own home
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _write(path: Path, digest: bytes, table: Any) -> None:  # noqa: ANN401
    """Put the file in its place whole."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(digest)
            file.write(marshal.dumps(table))
        Path(name).replace(path)
    except OSError as error:
        _log.info("the table %s is not kept: %s", path.name, error)
