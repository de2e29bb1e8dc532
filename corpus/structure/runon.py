"""Cuts run-on text, as scraped viewers give it, into the numbered items that it was made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.structure.endings import duty_cuts, head_cuts, is_end, signature_cuts
from corpus.structure.numbering import RANK, Marker, marker_at_start, markers_inside

_LONG_LINE = 300
_LONGEST_TITLE = 40
_FEWEST_CONTINUED = 2

# “……2亿元。附件:任务分工表”, the end of a run-on plan; not “附件所列”.
_ANNEXES = re.compile("附件[1-9一二三四五六七八九]?:")


def cut_run_on(line: str, counts: Sequence[Marker] = ()) -> list[tuple[int, int]]:
    """Return the ranges of ``line`` that are pieces of their own; a line that is not run on is one piece.

    A mark is taken for a heading or item when it continues an open count after the end of a sentence, or opens a
    deeper count right behind a heading. Any other number is part of the text. ``counts`` are the last marks of the
    counts that the lines before left open, outermost first; see ``counted``. A duty in brackets closes a piece in any
    line, and title and number are two in any.
    """
    cuts = [*head_cuts(line), *duty_cuts(line)]
    if len(line) > _LONG_LINE:
        cuts += [*_cuts(line, counts), *signature_cuts(line)]
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
    if continued < _FEWEST_CONTINUED:
        return []
    annexes = [match.start() for match in _ANNEXES.finditer(line) if is_end(line, match.start())]
    return [*(marker.start for marker in accepted), *annexes]


def _accepted(line: str, counts: Sequence[Marker]) -> tuple[list[Marker], int]:
    """Return the marks of a line that are headings or items, and how many inside it continue a count."""
    accepted: list[Marker] = []
    open_counts = list(counts)
    continued = 0
    markers = markers_inside(line)
    behind_letter = set(signature_cuts(line))
    for index, marker in enumerate(markers):
        depth = _continues(open_counts, marker)
        after_end = is_end(line, marker.start) or marker.start in behind_letter
        if depth is not None and (after_end or _is_above_next(line, open_counts, markers[index : index + 2])):
            open_counts = [*open_counts[:depth], marker]
            continued += marker.start > 0
        elif _opens(line, accepted, open_counts, marker, after_end=after_end) or (
            _is_first_inside(line, open_counts, marker, after_end=after_end)
            and _goes_on(line, marker, markers[index + 1 :])
        ):
            open_counts = [*(m for m in open_counts if RANK[m.family] < RANK[marker.family]), marker]
        else:
            continue
        accepted.append(marker)
    return accepted, continued


def _is_above_next(line: str, open_counts: Sequence[Marker], markers: Sequence[Marker]) -> bool:
    """Tell whether a mark heads the next, which goes on with a deeper open count: “三、任务(六)”, behind a table."""
    if len(markers) == 1 or not _heads(line[markers[0].end : markers[1].start], "、,"):
        return False
    inside = [last for last in open_counts if RANK[last.family] > RANK[markers[0].family]]
    return _continues(inside, markers[1]) is not None


def _is_first_inside(line: str, open_counts: Sequence[Marker], marker: Marker, *, after_end: bool) -> bool:
    """Tell whether a first mark inside the open counts stands behind a sentence or a colon: “具体措施:1.”.

    That of “附件:1.” does not.
    """
    before = line[: marker.start]
    if marker.number != 1 or (open_counts and RANK[marker.family] <= RANK[open_counts[-1].family]):
        return False
    if before.endswith(":"):
        return not _ANNEXES.fullmatch(before[-len("附件:") :])
    return after_end and bool(open_counts)


def _goes_on(line: str, marker: Marker, following: Sequence[Marker]) -> bool:
    """Tell whether the next mark of the same family is the next of its count."""
    after = (other for other in following if other.family == marker.family and is_end(line, other.start))
    return (second := next(after, None)) is not None and second.number == 2


def _continues(open_counts: Sequence[Marker], marker: Marker) -> int | None:
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
    """Tell whether a mark stands right behind a heading; one that goes on can stand behind “(二)疏浚航道。” too."""
    words = line[accepted[-1].end if accepted else 0 : marker.start]
    return _heads(words.removesuffix("。") if marker.number != 1 else words)


def _heads(words: str, marks: str = "") -> bool:
    """Tell whether the words between two marks can be a heading: short, no sentence, none of the ``marks``."""
    return len(words) <= _LONGEST_TITLE and not any(char in f"。；;{marks}" for char in words)
