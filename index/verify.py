"""Turns a version on disk into the list of what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from index.embedding.encoder import Encoder
from index.errors import IndexDamaged, IndexFault, ModelMismatch
from index.layout import Layout
from index.manifest import File, Manifest, describe_file, read_manifest
from index.parts import Parts, open_parts
from index.vectors.choice import FILES, StoreSettings, backend
from index.versions import current_name

HASHED_ON_OPEN: Final = 32 * 1024 * 1024
"""Files up to this size in bytes are hashed whenever a version is opened; larger ones only have their size checked."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A version and what is wrong with it; nothing, if it is sound."""

    version: str
    problems: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems


def verify(layout: Layout, name: str | None = None, stores: StoreSettings = FILES) -> Verdict:
    """Check a version, the one in use unless named: every hash, and that its parts speak of the same clauses.

    If its vectors are in a database, the database is asked whether it holds them.

    Raises:
        IndexUnusable: There is no such version, or its manifest cannot be read.
    """
    name = name if name is not None else current_name(layout)
    directory = layout.version(name)
    manifest = read_manifest(directory)
    problems = list(damaged_files(directory, manifest, hashed_up_to=None))
    if not problems:
        problems = list(_disagreements_on_disk(layout, manifest, stores))
    return Verdict(name, tuple(problems))


def require_whole(directory: Path, manifest: Manifest) -> None:
    """Check at once what can be checked at once: sizes of all files, hashes of the smaller ones.

    Raises:
        IndexDamaged: The message names the first file that is wrong.
    """
    for problem in damaged_files(directory, manifest, hashed_up_to=HASHED_ON_OPEN):
        raise IndexDamaged(f"索引版本 {directory.name} 已损坏：{problem}。请运行 policyqa index build 重建。")


def require_model(manifest: Manifest, encoder: Encoder) -> None:
    """Check that an index was built with the model in use.

    Raises:
        ModelMismatch: It was built with another one; their vectors cannot be compared.
    """
    model = manifest.model
    if (model.fingerprint, model.dimension) != (encoder.fingerprint, encoder.dimension):
        raise ModelMismatch(
            f"索引版本 {manifest.version} 由嵌入模型 {model.name}"
            f"（{model.fingerprint[:8]}，{model.dimension} 维）构建，"
            f"当前模型是 {encoder.name}（{encoder.fingerprint[:8]}，{encoder.dimension} 维）。"
            "请运行 policyqa index build 重建，或改回原来的模型。"
        )


def require_agreement(parts: Parts, manifest: Manifest) -> None:
    """Check that the parts speak of the same number of clauses and chunks.

    Raises:
        IndexDamaged: The message names the first part that does not agree.
    """
    for problem in disagreements(parts, manifest):
        raise IndexDamaged(f"索引版本 {manifest.version} 已损坏：{problem}。请运行 policyqa index build 重建。")


def damaged_files(directory: Path, manifest: Manifest, hashed_up_to: int | None) -> Iterator[str]:
    """Name the files that are missing or differ from the manifest; ``None`` hashes files of every size."""
    for name, expected in manifest.files.items():
        problem = _damage(directory / name, expected, hashed_up_to)
        if problem:
            yield f"文件 {name} {problem}"


def disagreements(parts: Parts, manifest: Manifest) -> Iterator[str]:
    """Say where lexical index, chunks and catalogue do not speak of the same clauses.

    Vectors in a file are checked when they are opened, those in a database by the first search.
    """
    totals = manifest.totals
    found = {
        "关键词索引": (parts.lexical.rows, totals.chunks),
        "段落": (len(parts.chunk_rows), totals.chunks),
        "条款": (parts.catalogue.count_clauses(), totals.clauses),
    }
    for what, (number, expected) in found.items():
        if number != expected:
            yield f"{what}为 {number}，清单为 {expected}"
    if not np.array_equal(np.unique(parts.chunk_rows), np.arange(totals.clauses)):
        yield "段落与条款不对应"


def _disagreements_on_disk(layout: Layout, manifest: Manifest, stores: StoreSettings) -> Iterator[str]:
    try:
        yield from disagreements(open_parts(layout, manifest, stores), manifest)
        in_use = manifest.version == current_name(layout)
        yield from backend(manifest.store.kind, stores, layout).problems(manifest, in_use=in_use)
    except IndexFault as fault:
        yield str(fault)


def _damage(path: Path, expected: File, hashed_up_to: int | None) -> str | None:
    try:
        size = path.stat().st_size
        if size != expected.size:
            return f"的大小是 {size} 字节，应为 {expected.size} 字节"
        if (hashed_up_to is None or size <= hashed_up_to) and describe_file(path) != expected:
            return "的内容与清单中的 sha256 不符"
    except OSError as error:
        return f"无法读取（{error.strerror}）"
    return None
