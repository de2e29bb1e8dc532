"""Splits a question with several parts, such as “谁牵头，还有哪些部门配合，指标是多少”, into questions of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from rag.question.intents import find_cues
from rag.question.normalise import normalise

_SPLIT = re.compile(r"[,，;；。?？、]|(?:还有|以及|另外|同时|并且)")
_ASKS = frozenset(
    {"responsible", "amount", "count", "measure", "definition", "list", "duties_of", "plan_date", "plan_issuer"}
)
_MOST = 4
_SHORTEST = 3


def split_parts(text: str) -> list[str]:
    """Return the parts of a question that each ask something, or the question alone.

    What stands before the first part that asks belongs to it; a piece that asks nothing belongs to the next.
    """
    parts: list[str] = []
    pending = ""
    for piece in _pieces(text):
        if not find_cues(normalise(piece)) & _ASKS or len(piece) < _SHORTEST:
            pending += piece
            continue
        parts.append(f"{pending}{piece}")
        pending = ""
    if pending and parts:
        parts[-1] += pending
    return parts if 1 < len(parts) <= _MOST else [text]


def _pieces(text: str) -> list[str]:
    """Cut behind each mark, so that the pieces together are the text."""
    bounds = [
        0,
        *(match.end() if match[0] in ",，;；。?？、" else match.start() for match in _SPLIT.finditer(text)),
        len(text),
    ]
    return [text[a:b] for a, b in pairwise(bounds) if b > a]
