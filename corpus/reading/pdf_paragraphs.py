"""Joins the lines of a PDF file into paragraphs: words split over lines and pages come together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.reading.pdf_lines import TextLine, body_size, pitch
from corpus.reading.pdf_tables import table_of
from corpus.reading.source_text import Line, LineKind
from corpus.reading.table import table_lines

# In sizes of the font.
INDENT = 1.2
SPARE = 1.0
CENTRED = 1.5
WIDE_PITCH = 1.7
OTHER_SIZE = 0.15
WIDE_SHARE = 0.7
FEWEST_WIDE = 3

# Matches "一、", "(二)", "3.", "第四章", "专栏5", "——"; must not match "2025年", "3.15消费者" or "一站式".
NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,3}[.．、](?!\d)"
    r"|第[一二三四五六七八九十百]+[编章节条]|专栏\s*\d|[①-⑳]|——"
)
# Matches "Application" of "Application申请量" and "拥，" of "拥，有"; must not match a whole "拥有量".
UNBROKEN = re.compile(r"[\x21-\x7e]+|.[，。、；：！？）》”]*")
# Matches the end of "……的决策部署。" and "主要指标:"; must not match "……的决策部".
SENTENCE_END = re.compile(r"[。:：;；!！?？)）〕】]$")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the lines of a page begin and end."""

    left: float
    right: float


def paragraphs(pages: Sequence[Sequence[TextLine]]) -> Iterator[Line]:
    """Give each paragraph, table row and picture as one line of text."""
    lines = [line for page in pages for line in page]
    text = [line for line in lines if not line.picture]
    if not text:
        yield from (Line(line.text, LineKind.PICTURE) for line in lines)
        return
    frames = _frames(pages)
    layout = _Layout(frames, pitch(text), body_size(text))
    for block in _blocks(lines, layout):
        yield from block


class _Layout:
    """Tells from the page's geometry whether a line goes on with the paragraph of the line before."""

    def __init__(self, frames: dict[int, Frame], pitch: float, body_size: float) -> None:
        self._frames = frames
        self._pitch = pitch
        self._body_size = body_size

    def continues(self, line: TextLine, before: TextLine) -> bool:
        """Tell whether ``line`` belongs to the paragraph that ``before`` is in."""
        if line.picture or before.picture or self._differ_in_size(line, before) or self._stands_apart(line, before):
            return False
        if self._is_display(line) or self._is_display(before):
            return self._is_title(line) and self._is_title(before)
        if self._is_indented(line) or self._had_room(before, line):
            return False
        return not (NUMBERED.match(line.text) and SENTENCE_END.search(before.text))

    def _differ_in_size(self, line: TextLine, before: TextLine) -> bool:
        return abs(line.size - before.size) > OTHER_SIZE * before.size

    def _stands_apart(self, line: TextLine, before: TextLine) -> bool:
        return line.page == before.page and before.bottom - line.bottom > WIDE_PITCH * self._pitch

    def _is_display(self, line: TextLine) -> bool:
        """Tell whether a line is centred or set to the right."""
        return line.left > self._frames[line.page].left + 3.5 * line.size

    def _is_title(self, line: TextLine) -> bool:
        frame = self._frames[line.page]
        off_centre = abs((line.left + line.right) - (frame.left + frame.right)) / 2
        return off_centre < CENTRED * line.size and line.size > (1 + OTHER_SIZE) * self._body_size

    def _is_indented(self, line: TextLine) -> bool:
        return line.left > self._frames[line.page].left + INDENT * line.size

    def _had_room(self, before: TextLine, line: TextLine) -> bool:
        """Tell whether the first word of ``line`` would have fitted on the line before, which therefore ended there."""
        word = UNBROKEN.match(line.text)
        width = sum(0.55 if char.isascii() else 1.0 for char in word[0]) if word else 1.0
        return before.right + (width + SPARE) * before.size < self._frames[before.page].right


def _blocks(lines: Sequence[TextLine], layout: _Layout) -> Iterator[list[Line]]:
    position = 0
    while position < len(lines):
        line = lines[position]
        if line.picture:
            yield [Line(line.text, LineKind.PICTURE)]
            position += 1
            continue
        if table := table_of(lines, position):
            yield table_lines(table.rows)
            position += table.length
            continue
        end = position + 1
        while end < len(lines) and layout.continues(lines[end], lines[end - 1]) and not table_of(lines, end):
            end += 1
        yield [Line(joined([item.text for item in lines[position:end]]))]
        position = end


def joined(texts: Sequence[str]) -> str:
    """Join the lines of a paragraph: Chinese without a space, Latin words with one or over a hyphen."""
    whole = texts[0]
    for text in texts[1:]:
        if re.search(r"[A-Za-z]-$", whole) and text[:1].islower():
            whole = whole[:-1] + text
        elif re.search(r"[A-Za-z,.;]$", whole) and re.match(r"[A-Za-z]", text):
            whole = f"{whole} {text}"
        else:
            whole += text
    return whole


def _frames(pages: Sequence[Sequence[TextLine]]) -> dict[int, Frame]:
    """Find the text area of each page from its wide lines; one with few has the whole document's."""
    widest = max(line.right - line.left for page in pages for line in page)
    wide = [[line for line in page if line.right - line.left >= WIDE_SHARE * widest] for page in pages]
    common = _frame([line for page in wide for line in page])
    return {number: _frame(page) if len(page) >= FEWEST_WIDE else common for number, page in enumerate(wide)}


def _frame(lines: Sequence[TextLine]) -> Frame:
    lefts = Counter(round(line.left) for line in lines)
    rights = Counter(round(line.right) for line in lines)
    most = max(lefts.values())
    return Frame(
        left=min(left for left, count in lefts.items() if count >= most / 4),
        right=max(right for right, count in rights.items() if count >= max(rights.values()) / 4),
    )
