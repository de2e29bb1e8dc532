"""Finds the lines that stand at the head or foot of each page: the title of the plan, with the number of the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.model import Edit, Span

RULE = "page_mark"
_FEWEST_NUMBERED, _FEWEST_BARE = 2, 4
_LONGEST = 80
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
# “第3页 共20页”, “- 3 -”, “3/20”, or a number set apart by wide spaces; not “2025年”, “新建泊位3个”.
_NUMBER = (
    r"(?:第\s*(?P<page>\d{1,4})\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|[-—–]\s*(?P<between>\d{1,4})\s*[-—–]"
    r"|(?P<of>\d{1,4})\s*/\s*\d{1,4})"
)
# “滨江港“十四五”发展规划   第3页”, “滨江港发展规划      12”; not “详见附件第1页”, which stands once.
_AT_END = re.compile(rf"(?P<head>.*\S)[\s|]*{_NUMBER}|(?P<title>.*\S)\s{{3,}}(?P<bare>\d{{1,4}})")
# “第3页   滨江港“十四五”发展规划”; not “第3页所列任务由市港航局负责。”, which is no line of every page.
_AT_START = re.compile(rf"{_NUMBER}[\s|]*(?P<head>\S.*)|(?P<bare>\d{{1,4}})\s{{3,}}(?P<title>\S.*)")
# “滨江港“十四五”发展规划”, “三年行动计划(2023-2025年)”: what can stand alone on each page; not “责任单位:市港航局”.
_TITLE = re.compile(r"[^。:;,]{4,}(?:规划|计划|方案|纲要|意见|要点|办法)(?:[(][^()]*[)])?")


def running_heads(raw: str) -> Iterator[Edit]:
    """Yield an edit for each line of folded ``raw`` that is repeated with another number, or as the title alone.

    Of a title alone the first place stays, and of one that only numbered lines give; it is that of the plan.
    """
    numbered: dict[str, list[tuple[str, Span, Span]]] = defaultdict(list)
    alone: dict[str, list[Span]] = defaultdict(list)
    for match in _LINE.finditer(raw):
        line = match[0]
        if len(line) > _LONGEST or "。" in line:
            continue
        span = Span(*match.span())
        if found := _AT_END.fullmatch(line) or _AT_START.fullmatch(line):
            words = "head" if found["head"] else "title"
            number = next(value for name, value in found.groupdict().items() if value and name not in ("head", "title"))
            title = Span(span.start + found.start(words), span.start + found.end(words))
            numbered[_words(found[words])].append((number, span, title))
        elif _TITLE.fullmatch(line):
            alone[_words(line)].append(span)
    for words, places in numbered.items():
        if len({number for number, _, _ in places}) == len(places) >= _FEWEST_NUMBERED:
            yield from _marks(places, kept=_TITLE.fullmatch(words) is not None and words not in alone)
    for spans in alone.values():
        if len(spans) >= _FEWEST_BARE:
            yield from (Edit(span, "", RULE) for span in spans[1:])


def _marks(places: Sequence[tuple[str, Span, Span]], *, kept: bool) -> Iterator[Edit]:
    """Yield the edits of numbered lines, the first of which is the only one to give the title if that is ``kept``."""
    for index, (_, line, title) in enumerate(places):
        if kept and not index:
            yield Edit(Span(line.start, title.start), "", RULE)
            yield Edit(Span(title.end, line.end), "", RULE)
        else:
            yield Edit(line, "", RULE)


def _words(line: str) -> str:
    return re.sub(r"\s", "", line)
