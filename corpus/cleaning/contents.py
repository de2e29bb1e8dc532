"""Finds a table of contents that has no rows of dots: lines that repeat headings which follow below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Edit, Span

# “目 录”, “目录:”; not “目录清单”.
_HEAD = re.compile(r"目\s*[录次]:?")
# “第一章 规划背景 12”, “一、规划背景”: a heading, and its page where one stands behind it.
_PAGE = re.compile(r"[\s.…·]*[-—]?\d{1,3}[-—]?$")
# “目录第一章总则……1第二节目标……2第三章任务……5”, a table of contents that lost its lines; not “……5年”.
_RUN = re.compile(r"目[ \t]*[录次][ \t]*(?:[^\n.…·。;]{2,40}?(?:(?:[.·] ?){4,}|…{2,})[ \t—-]*\d{1,3}[ \t—-]*){3,}")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SPACE = re.compile(r"\s")
_FEWEST = 3
_LONGEST = 60


def contents_edits(text: str) -> Iterator[Edit]:
    """Yield an edit for each line below “目录” in folded ``text`` that is a heading further down, if several are.

    A table of contents in one line with rows of dots is one edit.
    """
    yield from (Edit(Span(*run.span()), "", "contents_line") for run in _RUN.finditer(text))
    lines = [(match.start(), match.end(), match[0].strip()) for match in _LINE.finditer(text)]
    head = next((index for index, (_, _, line) in enumerate(lines) if _HEAD.fullmatch(line)), None)
    if head is None:
        return
    below = [_words(line) for _, _, line in lines]
    stop = head + 1
    while stop < len(lines) and len(lines[stop][2]) <= _LONGEST and _recurs(lines[stop][2], below[stop + 1 :]):
        stop += 1
    if stop - head > _FEWEST:
        yield from (Edit(Span(start, end), "", "contents_line") for start, end, _ in lines[head:stop])


def _recurs(line: str, below: list[str]) -> bool:
    return _words(line) in below or _words(_PAGE.sub("", line)) in below


def _words(line: str) -> str:
    return _SPACE.sub("", line)
