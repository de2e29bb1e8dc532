"""Turns results into text on standard output, and messages into text on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from index.progress import Stage

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

PIPE_WIDTH: Final = 200
"""Columns of tables and trees that go to a file or another program."""

_MODEL_STAGES: Final = {
    "read": "读取嵌入模型",
    "trim": "精简词表",
    "tokenizer": "写入分词器",
    "weights": "写入权重",
    "configuration": "写入配置",
    "publish": "启用模型",
}


def out() -> Console:
    """Return the console for results; without a terminal it neither wraps nor colours, and is wide."""
    from rich.console import Console

    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, soft_wrap=True, width=PIPE_WIDTH)


def err() -> Console:
    """Return the console for messages and progress."""
    from rich.console import Console

    return Console(stderr=True, soft_wrap=True, highlight=False)


def print_json(value: Any) -> None:  # noqa: ANN401 - any value that JSON can hold
    """Print a value as JSON, Chinese left readable."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_error(message: str) -> None:
    """Print a message for the person at the terminal, in red where there are colours."""
    err().print(message, style="red", markup=False)


class Watch:
    """Shows how far a piece of work has come, one line for each part of it; nothing where nobody is watching."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._tasks: dict[str, Any] = {}

    def show(self, label: str, done: int, total: int) -> None:
        """Set the line of ``label``; a ``total`` of 0 or 1 has no bar worth showing."""
        if self._progress is None:
            return
        known = total if total > 1 else None
        if label not in self._tasks:
            self._tasks[label] = self._progress.add_task(label, total=known)
        finished = done >= total > 0
        self._progress.update(self._tasks[label], completed=done, total=total if finished else known)

    def stage(self, stage: Stage, done: int, total: int) -> None:
        """Show a stage of building an index."""
        self.show(stage.label, done, total)

    def model(self, stage: str, done: int, total: int) -> None:
        """Show a stage of preparing the embedding model."""
        self.show(_MODEL_STAGES.get(stage, stage), done, total)

    @contextmanager
    def during(self, label: str) -> Iterator[None]:
        """Show ``label`` while the block runs."""
        self.show(label, 0, 1)
        yield
        self.show(label, 1, 1)


@contextmanager
def watching() -> Iterator[Watch]:
    """Show progress on standard error while the block runs, if a person is watching."""
    if not sys.stderr.isatty():
        yield Watch(None)
        return
    from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn

    console = err()
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Watch(progress)
