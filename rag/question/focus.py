"""Tells the part of a question that asks from the background beside it: “我开了家画室,总被抄。想问下登记归谁管”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.lexicon import cues

Span = tuple[int, int]

# Where a sentence ends: “挺烦的。”, “被抄了!”, “有点急...”; not the point in “4.2亿”.
_SENTENCE = re.compile(r"[。!?;]+|\.{3,}")
_CLAUSE = re.compile(r"[,。!?;:]+|\.{3,}")
# “谁能查它”, “对这种行为”, “这事归谁”: what stands for the background, so that it is the topic; not “这份规划”.
_POINTS_BACK = re.compile(
    r"[它他她](?!们?的?规划)|[这那此](?!份|[个些]?(?:规划|计划|文件)|边|里)|该(?!怎|找|由|去|如|哪)|上述"
)


def asks(text: str) -> bool:
    """Tell whether a stretch of a normalised question asks something: by a question word, or by 请问, 说说."""
    return cues()["question"].found_in(text)


def asked_sentences(text: str) -> Span:
    """Return where the sentences of a normalised question stand that ask, from the first to the last; or all of it."""
    return _from_first_to_last(text, _SENTENCE)


def asked_clauses(text: str) -> Span:
    """Return where the clauses between commas stand that ask, from the first to the last; or all of it."""
    return _from_first_to_last(text, _CLAUSE)


def points_back(text: str) -> bool:
    """Tell whether a stretch has a word that stands for something said beside it."""
    return bool(_POINTS_BACK.search(text))


def _from_first_to_last(text: str, ends: re.Pattern[str]) -> Span:
    asking = [(start, end) for start, end in _stretches(text, ends) if asks(text[start:end])]
    return (asking[0][0], asking[-1][1]) if asking else (0, len(text))


def _stretches(text: str, ends: re.Pattern[str]) -> Iterator[Span]:
    """Yield the stretches of a text with the marks behind them."""
    start = 0
    for match in ends.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
