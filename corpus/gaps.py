"""Lists what the published plan had and the text has not: tables that were pictures, words that were overwritten."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from corpus.cleaning.width import fold
from corpus.model import Clause, Edit, Gap, Heading, Span

# “2023年知识产权发展指标”, “附表1 主要指标”; not “(三)发展目标”, which has text of its own.
_CAPTION = re.compile(r"(?:指标|指标表|一览表|情况表|分工表|附表|表\d+.{0,20})$")
# “(以上指标均为预期性指标,其中……)”, “注:表中数据为……”: a note on a table that is not there; not “以上任务由……”.
_TABLE_NOTE = re.compile(r"^[(]?(?:以上|上述|注):?.{0,4}(?:指标|表|数据|为)")


def find_gaps(raw: str, edits: Sequence[Edit], headings: Sequence[Heading], clauses: Sequence[Clause]) -> Iterator[Gap]:
    """Yield the gaps of a document in the order of the text."""
    edited = [*_edited(raw, edits, headings)]
    yield from sorted([*edited, *_captions(headings, clauses, edited)], key=lambda gap: gap.span)


def _edited(raw: str, edits: Sequence[Edit], headings: Sequence[Heading]) -> Iterator[Gap]:
    """Yield the pictures whose names cleaning removed, and the words that it could not restore."""
    for edit in edits:
        words = raw[slice(*edit.span)]
        if edit.rule == "picture_name":
            note = f"{words}:原文此处为图片,收录文本未包含其内容"
            yield Gap("picture_table", edit.span, note, _path_at(headings, edit.span))
        elif edit.rule == "advert_gap":
            note = f"原文被“{words}”覆盖,无法由上下文确定"
            yield Gap("overwritten", edit.span, note, _path_at(headings, edit.span))


def _captions(headings: Sequence[Heading], clauses: Sequence[Clause], known: Sequence[Gap]) -> Iterator[Gap]:
    """Yield the captions under which no table stands, only a note on it or nothing at all.

    A picture below a caption is a gap already.
    """
    for heading, following in zip_longest(headings, headings[1:]):
        if heading.ordinal is not None or not _CAPTION.search(heading.text):
            continue
        place = Span(heading.span.end, following.span.start if following else sys.maxsize)
        below = next((clause for clause in clauses if place.contains(clause.span)), None)
        if any(place.contains(gap.span) for gap in known) or (below and not _TABLE_NOTE.match(fold(below.text))):
            continue
        note = f"“{heading.text}”的表格在原文中为图片,收录文本未包含其内容"
        yield Gap("picture_table", heading.span, note, (*heading.path, heading.text))


def _path_at(headings: Sequence[Heading], span: Span) -> tuple[str, ...]:
    before = [heading for heading in headings if heading.span.start < span.start]
    return (*before[-1].path, before[-1].text) if before else ()
