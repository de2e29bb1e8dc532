"""Turns the work of a build into stages that are reported and timed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from time import perf_counter


class Stage(StrEnum):
    """A step of a build."""

    CATALOGUE = "catalogue"
    CHUNKS = "chunks"
    WORDS = "words"
    EMBED = "embed"
    VECTORS = "vectors"
    PUBLISH = "publish"

    @property
    def label(self) -> str:
        """The name of the stage for a person."""
        return _LABELS[self]


_LABELS = {
    Stage.CATALOGUE: "写入目录库",
    Stage.CHUNKS: "切分段落",
    Stage.WORDS: "建立关键词索引",
    Stage.EMBED: "计算向量",
    Stage.VECTORS: "建立向量索引",
    Stage.PUBLISH: "发布",
}

Progress = Callable[[Stage, int, int], None]
"""Called with a stage, the steps of it that are done, and its steps in all."""


def silent(_stage: Stage, _done: int, _total: int) -> None:
    """Report nothing."""


class Clock:
    """Times the stages of one build and reports their beginning and end."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[Callable[[int, int], None]]:
        """Time a stage; the block gets a function that reports the steps done and in all."""
        started = perf_counter()
        last = (0, 1)

        def report(done: int, total: int) -> None:
            nonlocal last
            last = (done, total)
            self._progress(stage, done, total)

        report(*last)
        yield report
        self.seconds[stage.value] = round(perf_counter() - started, 3)
        if last[0] < last[1]:
            report(last[1], last[1])
