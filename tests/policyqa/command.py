"""Runs the command line as a shell would, in this process."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from policyqa.cli import run


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


class Command:
    """``command("corpus", "stats")`` is ``policyqa corpus stats``."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Outcome:
        self._capsys.readouterr()
        code = run(arguments)
        captured = self._capsys.readouterr()
        return Outcome(int(code), captured.out, captured.err)
