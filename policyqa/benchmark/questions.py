"""Turns the development half of the evaluation suite into questions to measure with."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from eval.case import Case, Half
from eval.loading import load_cases


def tuning_cases() -> tuple[Case, ...]:
    """Return the cases that may be tuned on: the development half and the second set made for trying changes."""
    tuning = Path(str(files("eval"))) / "tuning"
    return (*load_cases(half=Half.DEV), *load_cases(tuning, half=Half.DEV))


def questions_of(cases: Sequence[Case]) -> list[str]:
    """Return each distinct question, follow-ups asked whole."""
    return list(dict.fromkeys(case.whole or case.question for case in cases))
