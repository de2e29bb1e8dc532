"""Gives each clause an id made of its own words, so that a rebuild and edits elsewhere leave it as it is."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

_LENGTH = 8


class ClauseIds:
    """Hands out the ids of one document, such as ``sh-impl-fe131f78``; no two are the same."""

    def __init__(self, doc_id: str) -> None:
        self._doc_id = doc_id
        self._used: set[str] = set()
        self._repeats: Counter[tuple[str, ...]] = Counter()

    def next(self, body: str, path: Sequence[str]) -> str:
        """Return the id of a clause with this text (its number left out) under these headings.

        Clauses of the same words are told apart by their headings, and under the same ones by their order.
        """
        words = re.sub(r"\s", "", body)
        digest = _digest(words)
        while digest in self._used:
            self._repeats[words, *path] += 1
            digest = _digest(f"{words}|{'/'.join(path)}|{self._repeats[words, *path]}")
        self._used.add(digest)
        return f"{self._doc_id}-{digest}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
