"""Tells which way a thing is said to turn, “从追求数量向提高质量转变”, and whether two texts say the same way."""

from __future__ import annotations

import re
from collections.abc import Iterator

# “从重数量转成重质量”, “由数量和速度向质量和效益转变”; not “从严从快”, “由市教委负责”.
_TURN = re.compile(
    r"[从由](?P<from>[^,，;；。从由]{2,12}?)(?:转(?:型|变|换|向|到|成|为)?|[变改向到])[成为到向]?"
    r"(?P<to>[^,，;；。?？吗吧的了]{2,12})"
)
Ends = tuple[frozenset[str], frozenset[str]]
"""What tells where a turn starts, and where it ends: the pairs of characters that the other end lacks."""


def turned(question: str, words: str) -> bool | None:
    """Tell whether a sentence says that a thing turns the way that a question claims; None if it tells of no such turn.

    It is False where the sentence has the two ends the other way round.
    """
    claimed, stated = list(_turns(question)), list(_turns(words))
    pairs = [(one, other) for one in claimed for other in stated]
    if any(one[0] & other[0] and one[1] & other[1] for one, other in pairs):
        return True
    return False if any(one[0] & other[1] and one[1] & other[0] for one, other in pairs) else None


def _turns(text: str) -> Iterator[Ends]:
    for match in _TURN.finditer(text):
        start, end = _pairs(match["from"]), _pairs(match["to"])
        yield start - end, end - start


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
