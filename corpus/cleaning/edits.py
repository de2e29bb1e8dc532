"""Turns raw text into the ordered, non-overlapping edits that make it clean, and the gaps and doubts they leave."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.cleaning.adverts import find_adverts
from corpus.cleaning.contents import contents_edits
from corpus.cleaning.footnotes import footnote_marks
from corpus.cleaning.lost_dots import lost_dots
from corpus.cleaning.repeats import repeated_oddities
from corpus.cleaning.rules import noise_edits
from corpus.cleaning.running import running_heads
from corpus.cleaning.site import site_edits
from corpus.cleaning.stacked import stacked_tables
from corpus.cleaning.tables import plain_tables
from corpus.cleaning.width import fold
from corpus.cleaning.wraps import wrap_edits
from corpus.model import Doubt, Edit, Span

_OF_PAGES = frozenset({"page_number", "page_mark"})


@dataclass(frozen=True, slots=True)
class CleaningPlan:
    """What cleaning will do to a raw text: ``edits`` sorted by position, and what an operator should look at.

    ``rows`` is where the rows of tables stand that the text sets with tabs, bars or wide spaces.
    """

    edits: tuple[Edit, ...]
    doubts: tuple[Doubt, ...]
    rows: tuple[Span, ...] = ()


def plan_cleaning(raw: str, whole_lines: Collection[int] = ()) -> CleaningPlan:
    """Decide every edit of ``raw``: noise out, lost dashes in, advertising mended or marked, wrapped lines joined.

    ``whole_lines`` is where lines start that are not to be joined with others.
    """
    folded = fold(raw)
    adverts = find_adverts(folded)
    tables = plain_tables(folded)
    of_pages = list(running_heads(folded))
    noise = [*_outside_rows(noise_edits(folded), tables.rows), *contents_edits(folded), *of_pages]
    dots = [edit for edit in lost_dots(folded) if not any(row.contains(edit.span) for row in tables.rows)]
    stacked = stacked_tables(folded, [edit.span for edit in noise])
    rows = tuple(sorted((*tables.rows, *stacked.rows)))
    edits = _without_overlaps(
        raw,
        [
            *adverts.edits,
            *tables.edits,
            *stacked.edits,
            *noise,
            *dots,
            *footnote_marks(folded),
            *site_edits(folded, noise),
        ],
    )
    whole = {*whole_lines, *(row.start for row in rows)}
    edits = _without_overlaps(raw, [*edits, *wrap_edits(folded, edits, whole)])
    gaps = (
        Doubt(edit.rule, edit.span, f"“{raw[slice(*edit.span)]}”处的原文无法由上下文确定")
        for edit in edits
        if edit.rule == "advert_gap"
    )
    doubts = (*gaps, *adverts.doubts, *repeated_oddities(folded, edits))
    return CleaningPlan(tuple(edits), doubts, rows)


def _outside_rows(edits: Iterable[Edit], rows: Sequence[Span]) -> Iterator[Edit]:
    """Yield the edits, of those that take away the number of a page the ones in no table: “—  85  —” are cells."""
    for edit in edits:
        if edit.rule not in _OF_PAGES or not any(row.contains(edit.span) for row in rows):
            yield edit


def _without_overlaps(raw: str, edits: Iterable[Edit]) -> list[Edit]:
    """Keep, of edits that overlap, the one that starts first and then the longest; trim white space off removals."""
    kept: list[Edit] = []
    reach = 0
    for edit in sorted((_trimmed(raw, edit) for edit in edits), key=lambda e: (e.span.start, -e.span.end)):
        if edit.span.start >= reach and (edit.replacement or edit.span.end > edit.span.start):
            kept.append(edit)
            reach = edit.span.end
    return kept


def _trimmed(raw: str, edit: Edit) -> Edit:
    text = raw[slice(*edit.span)]
    if edit.replacement or not text.strip():
        return edit
    lead = len(text) - len(text.lstrip())
    tail = len(text) - len(text.rstrip())
    return Edit(Span(edit.span.start + lead, edit.span.end - tail), "", edit.rule)
