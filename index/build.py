"""Turns documents into a published version of the index."""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from corpus.model import Document
from index.assemble import assemble
from index.embedding.cache import CachedEncoder
from index.embedding.encoder import Encoder
from index.errors import (
    BuildWriteFailed,
    DuplicateId,
    IndexFault,
    NothingToIndex,
    VectorStoreFault,
    VectorStoreOutOfStep,
)
from index.fingerprint import fingerprint
from index.layout import Layout
from index.manifest import SCHEMA_VERSION, Manifest, Model, describe_files, write_manifest
from index.progress import Clock, Progress, Stage, silent
from index.publish import build_lock, publish, staging
from index.settings import IndexSettings
from index.vectors.backend import Backend, Place
from index.vectors.choice import FILES, StoreSettings, backend
from index.verify import require_whole
from index.versions import Version, current_version, prune
from index.words import TOKENIZER

_log = logging.getLogger(__name__)

DEFAULT_SETTINGS: Final = IndexSettings()

KEEP: Final = 3
"""How many versions stay on the disk, the one in use included."""


def build_index(
    documents: Iterable[Document],
    encoder: Encoder,
    home: Path,
    settings: IndexSettings = DEFAULT_SETTINGS,
    progress: Progress = silent,
    *,
    stores: StoreSettings = FILES,
    keep: int = KEEP,
    cached: bool = True,
) -> Version:
    """Build a version beside the others and publish it; passages that were embedded before are not embedded again.

    The same documents (in any order), settings and model give the same files. Readers use the version before
    until the last step, and go on with it when the build fails. Without ``cached`` every passage goes to the encoder,
    and none is kept for a later build.

    Raises:
        BuildFault: Nothing to index, an id that occurs twice, a full disk, another build under way.
        VectorStoreFault: The database that is to hold the vectors cannot be used.
    """
    ordered = _checked(documents)
    layout = Layout(home)
    keeper = backend(stores.kind, stores, layout)
    with _write_faults(layout), build_lock(layout), staging(layout) as directory:
        clock = Clock(progress)
        keeper.check()
        print_of_input = fingerprint(ordered, encoder, settings)
        place = Place(directory, layout.next_name(print_of_input))
        with _discarded_if_it_fails(keeper, place.version):
            embedder = CachedEncoder(encoder, layout.embeddings) if cached else encoder
            made = assemble(ordered, embedder, place, settings, keeper, clock)
            with clock.stage(Stage.PUBLISH):
                manifest = Manifest(
                    schema_version=SCHEMA_VERSION,
                    version=place.version,
                    fingerprint=print_of_input,
                    built_at=datetime.now(UTC).isoformat(timespec="seconds"),
                    model=Model(name=encoder.name, fingerprint=encoder.fingerprint, dimension=encoder.dimension),
                    tokenizer=TOKENIZER,
                    settings=settings,
                    store=made.store,
                    totals=made.totals,
                    scale=made.scale,
                    files=describe_files(directory),
                    seconds=clock.seconds,
                )
                write_manifest(manifest, directory)
                with keeper.publishing(manifest):
                    publish(layout, directory, manifest.version)
        prune(layout, keep, stores)
    return Version(manifest.version, manifest, current=True)


def update_index(
    documents: Iterable[Document],
    encoder: Encoder,
    home: Path,
    settings: IndexSettings = DEFAULT_SETTINGS,
    progress: Progress = silent,
    *,
    stores: StoreSettings = FILES,
    keep: int = KEEP,
) -> Version:
    """Give the version in use if it is what a build would make of these documents; otherwise build.

    Raises:
        BuildFault, VectorStoreFault: As for :func:`build_index`.
    """
    documents = list(documents)
    if needs_rebuild(documents, encoder, home, settings, stores):
        return build_index(documents, encoder, home, settings, progress, stores=stores, keep=keep)
    return current_version(Layout(home))


def needs_rebuild(
    documents: Iterable[Document],
    encoder: Encoder,
    home: Path,
    settings: IndexSettings = DEFAULT_SETTINGS,
    stores: StoreSettings = FILES,
) -> bool:
    """Tell whether the version in use is damaged, or made of other documents or settings, by another model or store.

    A database that does not answer is no reason to rebuild; one that has lost the vectors is.
    """
    layout = Layout(home)
    try:
        manifest = current_version(layout).manifest
        require_whole(layout.version(manifest.version), manifest)
        if manifest.fingerprint != fingerprint(documents, encoder, settings) or manifest.store.kind != stores.kind:
            return True
        return any(backend(stores.kind, stores, layout).problems(manifest))
    except VectorStoreFault as fault:
        _log.warning("the vectors of the index in use cannot be checked: %s", fault)
        return isinstance(fault, VectorStoreOutOfStep)
    except IndexFault:
        return True


def _checked(documents: Iterable[Document]) -> Sequence[Document]:
    """Sort the documents by id, and see that every document and every clause has an id of its own."""
    ordered = sorted(documents, key=lambda document: document.id)
    clauses = [clause.id for document in ordered for clause in document.clauses]
    if not clauses:
        raise NothingToIndex("没有可以索引的条款。请先用 policyqa ingest 收录文件。")
    for what, ids in (("文件", [document.id for document in ordered]), ("条款", clauses)):
        twice = [name for name, times in Counter(ids).items() if times > 1]
        if twice:
            raise DuplicateId(f"{what}编号 {'、'.join(twice[:5])} 重复，请为每个{what}使用不同的编号。")
    return ordered


@contextmanager
def _write_faults(layout: Layout) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        message = f"索引写入 {layout.root} 失败（{error}），原有索引不受影响。请检查磁盘空间和权限后重试。"
        raise BuildWriteFailed(message) from error


@contextmanager
def _discarded_if_it_fails(keeper: Backend, version: str) -> Iterator[None]:
    try:
        yield
    except BaseException:
        try:
            keeper.discard(version)
        except VectorStoreFault as fault:  # the next build removes it
            _log.warning("what a failed build left cannot be removed: %s", fault)
        raise
