"""Removes running heads and page numbers from the lines of a PDF file's pages."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.reading.pdf_lines import TextLine, body_size, pitch

OUTERMOST = 2
REPEATED_SHARE = 0.4
SAME_PLACE = 5.0
APART = 1.25
OTHER_SIZE = 0.05

# Matches "- 3 -", "— 12 —", "3", "第 3 页 共 20 页", "3/20"; must not match "2025年" or "3.加强保护".
PAGE_NUMBER = re.compile(
    r"[-—–－·~\s]*\d{1,4}[-—–－·~\s]*|第\s*\d{1,4}\s*页[,，/\s]*(?:共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}"
)


def without_furniture(pages: Sequence[Sequence[TextLine]]) -> list[list[TextLine]]:
    """Drop the outermost lines of each page that repeat at the same place or that are page numbers.

    Lines are compared with their digits masked. Two pages in five are enough, since facing pages can have
    different heads. A repeated line must also stand apart from the body, by its distance or its size.
    """
    lines = [line for page in pages for line in page if not line.picture]
    if not lines:
        return [list(page) for page in pages]
    numbered = [[line for line in page if not _is_page_number(line, page)] for page in pages]
    outer = [_outermost(page, pitch(lines), body_size(lines)) for page in numbered]
    needed = max(2, math.ceil(REPEATED_SHARE * len(pages)))
    return [
        [line for line in page if line not in outer[number] or _repeats(line, outer) < needed]
        for number, page in enumerate(numbered)
    ]


def _is_page_number(line: TextLine, page: Sequence[TextLine]) -> bool:
    """Tell whether a line is the first or last of its page and nothing but a page number."""
    places = [other.bottom for other in page if not other.picture]
    return line.bottom in (min(places), max(places)) and bool(PAGE_NUMBER.fullmatch(line.text.strip()))


def _outermost(page: Sequence[TextLine], usual: float, size: float) -> list[TextLine]:
    """Give the first and last lines of a page that stand apart from those next to them."""
    ordered = sorted((line for line in page if not line.picture), key=lambda line: -line.bottom)
    found: list[TextLine] = []
    for inward in (ordered, ordered[::-1]):
        for line, neighbour in list(pairwise(inward))[:OUTERMOST]:
            distance = abs(line.bottom - neighbour.bottom)
            if distance > APART * usual or abs(line.size - size) > OTHER_SIZE * size:
                found.append(line)
    return found


def _repeats(line: TextLine, outer: Sequence[Sequence[TextLine]]) -> int:
    """Count the pages that have the same line at the same height."""
    text = _masked(line.text)
    return sum(
        any(_masked(other.text) == text and abs(other.bottom - line.bottom) < SAME_PLACE for other in page)
        for page in outer
    )


def _masked(text: str) -> str:
    return re.sub(r"\d+|\s+", "#", text)
