"""The shapes of the fixtures that ask, and the plans' raw texts to check answers against."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from rag.contract import Answer
from rag.question.model import Question

Ask = Callable[..., Answer]
Understand = Callable[[str], Question]

_RAW = Path("corpus") / "raw"


def raw(doc_id: str) -> str:
    """Return a plan as it was fetched."""
    return (_RAW / f"{doc_id}.txt").read_text(encoding="utf-8")


def numbered_tasks() -> dict[int, tuple[str, str]]:
    """Read the tasks of the Shanghai implementation plan from its raw lines: number → text, closing duty."""
    found = {}
    for line in raw("sh-impl").splitlines():
        if match := re.match(r"(\d+)\.(.*)\(([^()]*)\)\s*$", line):
            found[int(match[1])] = (match[2], match[3])
    return found


def tasks_naming(department: str) -> list[int]:
    """Return the numbers of the tasks whose closing duty names a department."""
    return [number for number, (_, duty) in numbered_tasks().items() if department in duty]


def numbers_of_tasks(answer: Answer) -> list[int]:
    """Return the task numbers that an answer's list lines begin with, in order of number."""
    return sorted(int(number) for number in re.findall(r"^- 第(\d+)项：", answer.answer, re.MULTILINE))


def documents_of(answer: Answer) -> set[str]:
    """Return the ids of the plans that an answer cites."""
    return {citation.doc_id for citation in answer.citations}


def first_paragraph(answer: Answer) -> str:
    """Return what stands before the first blank line."""
    return answer.answer.split("\n\n")[0]
