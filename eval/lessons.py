"""Files of questions to learn from become lessons: each with the words of the plans that answer it, or with none.

They are no cases: nothing is scored on them. What learns from them is :mod:`eval.adapting`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.case import Evidence
from eval.errors import BadCaseError


class Lesson(BaseModel):
    """A question, the passages that answer it as well as each other, and those that are near; none if none does."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str = Field(min_length=1, max_length=500)
    evidence: tuple[Evidence, ...] = ()
    also: tuple[Evidence, ...] = ()

    @property
    def wanted(self) -> tuple[Evidence, ...]:
        """The passages that answer."""
        return self.evidence


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    lesson: tuple[Lesson, ...]


def load_lessons(folder: Path) -> tuple[Lesson, ...]:
    """Read every TOML file of a folder, in the order of their names.

    Raises:
        BadCaseError: A file is not TOML or holds something else than lessons.
    """
    return tuple(lesson for path in sorted(folder.glob("*.toml")) for lesson in _lessons_of(path))


def _lessons_of(path: Path) -> tuple[Lesson, ...]:
    try:
        return _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).lesson
    except (ValueError, ValidationError) as error:
        raise BadCaseError(path, "整个文件", str(error)) from error
