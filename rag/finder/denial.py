"""Tells whether a sentence denies what it names: “不需要贷款”, “没有海外业务”, “专利托管就不用了”."""

from __future__ import annotations

import re

from rag.finder.vocabulary import denials
from rag.match_contract import Facet

# The part of a sentence around a place: “没有海外业务,想融资” has two.
_PART_END = re.compile(r"[,。;!?\n:]")
_FARTHEST = 20


def is_denied(text: str, start: int, end: int, facet: Facet) -> bool:
    """Tell whether ``text`` (normalised) denies ``text[start:end]``, a value of ``facet``."""
    begin, stop = part_of(text, start, end)
    words = denials()
    hidden = words.spared.sub(lambda match: "□" * len(match[0]), text[begin:stop])
    before, behind = hidden[: start - begin], hidden[end - begin :]
    cues = list(words.before[facet].finditer(before))
    if cues:
        between = before[cues[-1].end() :]
        if len(between) <= _FARTHEST and not words.turns.search(between):
            return True
    if facet is Facet.NEED and words.bare.search(before):
        return True
    found = words.behind.match(behind) if facet in _DENIED_BEHIND else None
    return found is not None and not words.turns.search(found["gap"])


def part_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of the sentence, between commas and stops, that holds ``text[start:end]``."""
    begin = max((match.end() for match in _PART_END.finditer(text, 0, start)), default=0)
    behind = _PART_END.search(text, end)
    return begin, behind.start() if behind else len(text)


_DENIED_BEHIND = frozenset({Facet.NEED, Facet.TYPE})
