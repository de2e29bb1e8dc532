"""Gives questions like those that people ask about plans, for structures of vectors that are fitted to questions.

They are those of the lessons that embedding was learned from; ``policyqa eval adapt`` writes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

ASKED: Final = Path(__file__).parent / "data" / "asked.txt"


def asked(path: Path = ASKED) -> list[str]:
    """Read the questions, one a line."""
    return path.read_text(encoding="utf-8").splitlines()


def write_asked(questions: Iterable[str], path: Path) -> None:
    """Write the questions, one a line, each once."""
    path.write_text("".join(f"{question}\n" for question in dict.fromkeys(questions)), encoding="utf-8")
