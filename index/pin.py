"""Turns a version that a reader has open into one that is not removed: a shared lock on its manifest."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import IndexMissing
from index.layout import MANIFEST


def pin(directory: Path) -> int:
    """Keep a version from being removed until the returned file descriptor is closed or the process ends.

    Raises:
        IndexMissing: The version is gone, or is being removed.
    """
    message = f"索引版本 {directory.name} 不存在，请运行 policyqa index build。"
    manifest = directory / MANIFEST
    try:
        handle = os.open(manifest, os.O_RDONLY)
    except OSError as error:
        raise IndexMissing(message) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        # The removal may have come between opening and locking: then the name leads elsewhere, or nowhere.
        same = os.path.samestat(os.fstat(handle), manifest.stat())
    except OSError:
        same = False
    if not same:
        os.close(handle)
        raise IndexMissing(message)
    return handle


@contextmanager
def in_use_by_none(directory: Path) -> Iterator[bool]:
    """Tell whether no reader holds the version; while the block runs, none can pin it."""
    try:
        handle = os.open(directory / MANIFEST, os.O_RDONLY)
    except FileNotFoundError:  # without a manifest it can be opened by nobody
        yield True
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)
