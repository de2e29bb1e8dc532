"""Cuts run-on text, as scraped viewers give it, into the numbered items that it was made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.structure.numbering import RANK, Marker, marker_at_start, markers_inside

_LONG_LINE = 300
_LONGEST_TITLE = 40
_FEWEST_CONTINUED = 2
_AFTER_END = frozenset("。；;!！?？)）〕】”…")

# “……负责)天津市知识产权战略领导小组办公室2021年11月2日印发”: who issued it and when, after the last sentence; not
# “……负责)2021年11月2日前完成”.
_SIGNATURE = re.compile(r"(?<=[。)）])[一-龥]{4,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:印发)?$")


def cut_run_on(line: str, counts: Sequence[Marker] = ()) -> list[tuple[int, int]]:
    """Return the ranges of ``line`` that are pieces of their own; a line that is not run on is one piece.

    A mark is taken for a heading or item when it continues an open count after the end of a sentence, or opens a
    deeper count right behind a heading. Any other number is part of the text. ``counts`` are the last marks of the
    counts that the lines before left open, outermost first; see ``counted``.
    """
    cuts = _cuts(line, counts) if len(line) > _LONG_LINE else []
    signature = _SIGNATURE.search(line)
    if signature and len(line) > _LONG_LINE:
        cuts.append(signature.start())
    bounds = sorted({0, len(line), *cuts})
    return list(pairwise(bounds))


def counted(counts: Sequence[Marker], piece: str) -> list[Marker]:
    """Return the open counts behind a piece of text: those around its mark, and its mark."""
    marker = marker_at_start(piece)
    if marker is None or marker.number is None:
        return list(counts)
    return [*(last for last in counts if RANK[last.family] < RANK[marker.family]), marker]


def _cuts(line: str, counts: Sequence[Marker]) -> list[int]:
    """Return where the accepted marks start, if enough of them continue a count to call the line run-on."""
    accepted, continued = _accepted(line, counts)
    return [marker.start for marker in accepted] if continued >= _FEWEST_CONTINUED else []


def _accepted(line: str, counts: Sequence[Marker]) -> tuple[list[Marker], int]:
    """Return the marks of a line that are headings or items, and how many inside it continue a count."""
    accepted: list[Marker] = []
    open_counts = list(counts)
    continued = 0
    for marker in markers_inside(line):
        depth = _continues(open_counts, marker)
        after_end = marker.start == 0 or line[marker.start - 1] in _AFTER_END
        if depth is not None and after_end:
            open_counts = [*open_counts[:depth], marker]
            continued += marker.start > 0
        elif _opens(line, accepted, open_counts, marker, after_end=after_end):
            open_counts = [*(m for m in open_counts if RANK[m.family] < RANK[marker.family]), marker]
        else:
            continue
        accepted.append(marker)
    return accepted, continued


def _continues(open_counts: list[Marker], marker: Marker) -> int | None:
    for depth, last in enumerate(open_counts):
        if last.family == marker.family and last.number is not None and marker.number == last.number + 1:
            return depth
    return None


def _opens(line: str, accepted: list[Marker], open_counts: list[Marker], marker: Marker, *, after_end: bool) -> bool:
    """Tell whether a mark opens a count behind a heading or goes on with one there, or opens the first part of all."""
    if not open_counts and after_end and marker.number == 1 and RANK[marker.family] <= RANK["cn"]:
        return True
    if not _is_behind_heading(line, accepted, marker) or any(last.family == marker.family for last in open_counts[-1:]):
        return False
    deeper = not open_counts or RANK[marker.family] > RANK[open_counts[-1].family]
    if marker.number != 1:
        return deeper and _continues([m for m in accepted if m.family == marker.family][-1:], marker) is not None
    return deeper or after_end


def _is_behind_heading(line: str, accepted: list[Marker], marker: Marker) -> bool:
    gap = line[accepted[-1].end if accepted else 0 : marker.start]
    return len(gap) <= _LONGEST_TITLE and not any(char in "。；;" for char in gap)
