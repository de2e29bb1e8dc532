"""Lists what the published plan had and the text has not: tables that were pictures, words that were overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from corpus.model import Clause, Edit, Gap, Heading, Span

# “2023年知识产权发展指标”, “附表1 主要指标”; not “(三)发展目标”, which has text of its own.
_CAPTION = re.compile(r"(?:指标|指标表|一览表|情况表|分工表|附表|表\d+.{0,20})$")
# “(以上指标均为预期性指标……)”, “注:……”: a note on a table that is not there.
_TABLE_NOTE = re.compile(r"^[(]?(?:以上|上述|注):?.{0,4}(?:指标|表|数据|为)")


def find_gaps(raw: str, edits: Sequence[Edit], headings: Sequence[Heading], clauses: Sequence[Clause]) -> Iterator[Gap]:
    """Yield the gaps of a document in the order of the text."""
    gaps = [
        *_pictures(raw, edits, headings),
        *_overwritten(raw, edits, headings),
        *_captions(headings, clauses),
    ]
    yield from sorted(gaps, key=lambda gap: gap.span)


def _pictures(raw: str, edits: Sequence[Edit], headings: Sequence[Heading]) -> Iterator[Gap]:
    for edit in edits:
        if edit.rule == "picture_name":
            name = raw[slice(*edit.span)]
            yield Gap(
                "picture_table",
                edit.span,
                f"{name}:原文此处为图片,收录文本未包含其内容",
                _path_at(headings, edit.span),
            )


def _overwritten(raw: str, edits: Sequence[Edit], headings: Sequence[Heading]) -> Iterator[Gap]:
    for edit in edits:
        if edit.rule == "advert_gap":
            note = f"原文被“{raw[slice(*edit.span)]}”覆盖,无法由上下文确定"
            yield Gap("overwritten", edit.span, note, _path_at(headings, edit.span))


def _captions(headings: Sequence[Heading], clauses: Sequence[Clause]) -> Iterator[Gap]:
    """Yield the captions under which no table stands, only a note on it or nothing at all."""
    starts = sorted((clause.span.start, clause) for clause in clauses)
    for heading, following in zip_longest(headings, headings[1:]):
        if heading.ordinal is not None or not _CAPTION.search(heading.text):
            continue
        stop = following.span.start if following else None
        below = [c for start, c in starts if start > heading.span.start and (stop is None or start < stop)]
        if not below or _TABLE_NOTE.match(below[0].text):
            note = f"“{heading.text}”的表格在原文中为图片,收录文本未包含其内容"
            yield Gap("picture_table", heading.span, note, (*heading.path, heading.text))


def _path_at(headings: Sequence[Heading], span: Span) -> tuple[str, ...]:
    before = [heading for heading in headings if heading.span.start < span.start]
    return (*before[-1].path, before[-1].text) if before else ()
