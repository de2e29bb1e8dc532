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


# “我在静安开了画室”, “被人抄过”, “挺烦的”, “店太小”: the asker, or what happened; not “帮我查”, “除了”, “通过的”.
_TELLS = re.compile(
    r"(?<![自帮给跟])我(?!指)|咱|俺|本(?:公司|厂|店|人)|自家|(?<!除)了(?!解)|(?<![通经超不])过(?![程于去])"
    r"|[老总][被是]|挺[烦麻累难贵慢急气]|太[差慢贵难少多小烦]|很"
)


def asks(text: str) -> bool:
    """Tell whether a stretch of a normalised question asks something: by a question word, or by 请问, 说说."""
    return cues()["question"].found_in(text)


def without_told_sentences(text: str) -> str:
    """Return a normalised question without the sentences that only tell of the asker or of what happened."""
    told = _told(text, _SENTENCE)
    kept = "".join(char for place, char in enumerate(text) if not any(a <= place < b for a, b in told))
    return kept.strip(",。!; ")


def told_clauses(text: str) -> list[Span]:
    """Return where the clauses of a normalised question stand that only tell of the asker or of what happened."""
    return _told(text, _CLAUSE)


def points_back(text: str) -> bool:
    """Tell whether a stretch has a word that stands for something said beside it."""
    return bool(_POINTS_BACK.search(text))


def _told(text: str, ends: re.Pattern[str]) -> list[Span]:
    """Return where a question tells something, beside stretches that ask; one that tells and asks nothing has none."""
    stretches = list(_stretches(text, ends))
    told = [(start, end) for start, end in stretches if _TELLS.search(text[start:end]) and not asks(text[start:end])]
    return told if any(asks(text[start:end]) for start, end in stretches) else []


def _stretches(text: str, ends: re.Pattern[str]) -> Iterator[Span]:
    """Yield the stretches of a text with the marks behind them."""
    start = 0
    for match in ends.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
