"""Turns a directory of finished files into a version that readers see whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from index.errors import BuildInProgress
from index.layout import Layout

_UNDER_WAY: Final = ".building-"


@contextmanager
def build_lock(layout: Layout) -> Iterator[None]:
    """Keep other builds out of this home, in any process, until the block ends.

    The lock goes with the process that holds it, however that ends.

    Raises:
        BuildInProgress: Another build holds the lock.
    """
    layout.root.mkdir(parents=True, exist_ok=True)
    handle = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(handle, layout)
        yield
    finally:
        os.close(handle)


@contextmanager
def staging(layout: Layout) -> Iterator[Path]:
    """Give an empty directory to build in; what is still there when the block ends is removed.

    The caller holds the build lock. What killed builds left behind is removed first.
    """
    remove_leftovers(layout)
    directory = layout.root / f"{_UNDER_WAY}{os.getpid()}"
    directory.mkdir()
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def publish(layout: Layout, staged: Path, name: str) -> None:
    """Give a complete directory its name and point readers to it; each of the two steps is atomic.

    Everything is on the disk before it is named, so a loss of power leaves the old version or the whole of this one.
    """
    for path in (*staged.rglob("*"), staged):
        _flush(path)
    staged.rename(layout.version(name))
    _flush(layout.root)
    point_to(layout, name)


def point_to(layout: Layout, name: str) -> None:
    """Make a version the one in use; the caller holds the build lock."""
    staged = layout.root / f"{_UNDER_WAY}CURRENT"
    staged.write_text(f"{name}\n", encoding="utf-8")
    _flush(staged)
    staged.replace(layout.current)
    _flush(layout.root)


def withdraw(layout: Layout, name: str) -> None:
    """Remove a version that nobody reads; it loses its name first, so that a kill leaves no half version."""
    gone = layout.root / f"{_UNDER_WAY}removal-{name}"
    layout.version(name).rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def remove_leftovers(layout: Layout) -> None:
    """Remove what builds and removals that were killed have left behind; the caller holds the build lock."""
    for entry in layout.root.iterdir():
        if not entry.name.startswith(_UNDER_WAY):
            continue
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)


def _lock(handle: int, layout: Layout) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        holder = os.pread(handle, 32, 0).decode("ascii", "replace").strip() or "未知"
        message = f"进程 {holder} 正在构建 {layout.root} 中的索引，请等它结束后再试。"
        raise BuildInProgress(message) from error
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
