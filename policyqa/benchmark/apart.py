"""Turns a function into a call of it in a process of its own, and a process into the memory that it holds."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_STATUS = Path("/proc/self/status")


def apart(function: Callable[Arguments, Result], *arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
    """Call a function of a module in a fresh interpreter, which imports nothing of this one, and end it.

    What the function raises is raised here.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments, **named).result()


def resident_mb() -> float:
    """Return the memory that this process holds, in megabytes: its own and what it has touched of mapped files."""
    return _status("VmRSS")


def peak_mb() -> float:
    """Return the most that this process ever held, in megabytes."""
    return _status("VmHWM")


def _status(field: str) -> float:
    lines = (line.split() for line in _STATUS.read_text(encoding="ascii").splitlines())
    return next(int(words[1]) * 1024 / 1e6 for words in lines if words[0] == f"{field}:")
