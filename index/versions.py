"""Turns the versions on disk into a list, and one of them into the version in use."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from index.errors import IndexDamaged, IndexFault, IndexMissing, UnknownVersion, VectorStoreFault
from index.layout import Layout, is_version
from index.manifest import Manifest, read_manifest
from index.pin import in_use_by_none
from index.publish import build_lock, point_to, withdraw
from index.vectors.choice import FILES, StoreSettings, backend

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Version:
    """A version on disk: what it holds, and whether readers use it."""

    name: str
    manifest: Manifest
    current: bool


def current_name(layout: Layout) -> str:
    """Read which version is in use.

    Raises:
        IndexMissing: Nothing was published yet.
        IndexDamaged: ``CURRENT`` does not name a version.
    """
    try:
        name = layout.current.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise IndexMissing(f"{layout.root} 中还没有索引，请先运行 policyqa index build。") from error
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"无法读取 {layout.current}（{error}），请运行 policyqa index build。") from error
    if not is_version(name):
        message = f"{layout.current} 的内容不是版本名，请运行 policyqa index rollback 或 policyqa index build。"
        raise IndexDamaged(message)
    return name


def current_version(layout: Layout) -> Version:
    """Give the version in use.

    Raises:
        IndexUnusable: There is none, or its manifest cannot be read.
    """
    name = current_name(layout)
    return Version(name, read_manifest(layout.version(name)), current=True)


def list_versions(layout: Layout) -> list[Version]:
    """List the versions whose manifest can be read, oldest first."""
    current = _current_or_none(layout)
    found = []
    for name in layout.names():
        try:
            manifest = read_manifest(layout.version(name))
        except IndexFault:
            continue
        found.append(Version(name, manifest, current=name == current))
    return found


def rollback(layout: Layout, name: str | None = None, stores: StoreSettings = FILES) -> Version:
    """Put an earlier version into use: the one named, or the one before the version in use.

    Raises:
        UnknownVersion: The version is not on disk, or there is none before.
        BuildInProgress: A build is under way.
        IndexUnusable: The version cannot be read.
        VectorStoreFault: Its vectors are in a database that does not answer or does not hold them.
    """
    with build_lock(layout):
        target = name if name is not None else _version_before(layout)
        if target not in layout.names():
            known = "、".join(layout.names()) or "无"
            raise UnknownVersion(f"没有索引版本 {target}。现有版本：{known}。")
        manifest = read_manifest(layout.version(target))
        with backend(manifest.store.kind, stores, layout).publishing(manifest):
            point_to(layout, target)
        return Version(target, manifest, current=True)


def prune(layout: Layout, keep: int, stores: StoreSettings = FILES) -> list[str]:
    """Remove the oldest versions until ``keep`` are left, but neither the one in use nor one that is pinned.

    Vectors in a database go too, those included that no version on disk speaks of; what cannot be reached is left to
    the next time. The caller holds the build lock. Returns the names of the versions removed.
    """
    current = _current_or_none(layout)
    removed = []
    kinds = {stores.kind, *(version.manifest.store.kind for version in list_versions(layout))}
    for name in layout.names()[:-keep]:
        if name == current:
            continue
        with in_use_by_none(layout.version(name)) as free:
            if free:
                withdraw(layout, name)
                removed.append(name)
    for kind in sorted(kinds):
        try:
            backend(kind, stores, layout).keep_only(layout.names())
        except VectorStoreFault as fault:
            _log.warning("vectors of removed versions are still in the database: %s", fault)
    return removed


def _version_before(layout: Layout) -> str:
    current = _current_or_none(layout)
    earlier = [name for name in layout.names() if current is None or name < current]
    if not earlier:
        raise UnknownVersion("没有更早的索引版本可以退回。")
    return earlier[-1]


def _current_or_none(layout: Layout) -> str | None:
    try:
        return current_name(layout)
    except IndexFault:
        return None
