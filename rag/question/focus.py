"""Tells the part of a question that asks from the background beside it: “我开了家茶馆,总被仿。想问下认证归谁管”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.lexicon import cues

Span = tuple[int, int]

# What parts clauses and sentences: “挺烦的。”, “被抄了!”, “有点急...”; not the point in “4.2亿”.
_MARKS = re.compile(r"[,。!?;:]+|\.{3,}")
_ENDS = "。!?;."
# What follows 这 where it stands for a plan or a place: “这份”, “这个规划”, “这边”; not “这事”.
_PLAN = r"(?!份|[个些]?(?:规划|计划|文件)|边|里)"
# “谁能查它”, “对这种行为”, “这事归谁”: what stands for the background, so that it is the topic; not “这份规划”, nor the
# 这块 of “信创这块”, which only sets a topic apart.
_POINTS_BACK = re.compile(
    rf"[它他她](?!们?的?规划)|(?<![一-鿿])[这那]{_PLAN}|[这那此](?!一?(?:块|条|段|头|项|行(?!为))){_PLAN}"
    r"|该(?=[一-鿿]{1,4}[的由归])|上述"
)
# “我在宝山开了茶馆”, “被人抄过”, “挺愁的”, “店太小”: the asker, or what happened; not “帮我查”, “除了”, “通过的”.
_TELLS = re.compile(
    r"(?<![自帮给跟])我(?!指)|咱|俺|本(?:公司|厂|店|人)|自家|(?<!除)了(?!解)|(?<![通经超不])过(?![程于去])"
    r"|[老总][被是]|挺[烦愁麻累难贵慢急气]|太[差慢贵难少多小烦]|很|最近|前阵|前段|之前"
)
# “想问下登记归谁管”, “请问归谁管”, “想打听一下”: opens the part that asks; not “请问询处”.
_OPENS = re.compile(
    r"^(?:所以|就|现在|那|我|咱|们)*(?:请问(?!询)|请教|咨询一?下|(?:想|要|来)?(?:问|打听|请教|咨询)一?(?:下|问|声|句)"
    r"|想(?:问|打听|咨询|知道|了解|请教)|麻烦问)"
)


def asks(text: str) -> bool:
    """Tell whether a stretch of a normalised question asks something: by a question word, or by 请问, 说说."""
    return cues()["question"].found_in(text)


@dataclass(frozen=True, slots=True)
class Asked:
    """The part of a question that asks; ``parted`` tells whether 想问下 or a full stop parts it from the rest."""

    text: str
    parted: bool


def asked_part(text: str) -> Asked:
    """Return a normalised question without the background before and behind what it asks.

    What opens a question (想问下) parts it from all before it. Otherwise the clauses that ask nothing are background,
    up to the last that tells of the asker or of what happened; one that only names the topic belongs to what is asked.
    """
    clauses = list(_clauses(text))
    told = _told(text)
    asking = [(a, b) for a, b in clauses if asks(text[a:b])] or [span for span in clauses if span not in told][-1:]
    if not told or not asking:
        return Asked(text, parted=False)
    opening = [a for a, b in clauses if a and _OPENS.match(text[a:b])]
    begin = opening[-1] if opening else max((b for _, b in told if b <= asking[0][0]), default=0)
    end = min((a for a, _ in told if a >= asking[-1][1]), default=len(text))
    parted = bool(opening) or not begin or text[begin - 1] in _ENDS
    return Asked(text[begin:end].strip(",。!; "), parted)


def told_clauses(text: str) -> list[Span]:
    """Return where the clauses stand that tell of the asker or of what happened, beside others that ask."""
    return _told(text) if any(asks(text[a:b]) for a, b in _clauses(text)) else []


def points_back(text: str) -> bool:
    """Tell whether a stretch has a word that stands for something said beside it."""
    return bool(_POINTS_BACK.search(text))


def _told(text: str) -> list[Span]:
    return [(a, b) for a, b in _clauses(text) if _TELLS.search(text[a:b]) and not asks(text[a:b])]


def _clauses(text: str) -> Iterator[Span]:
    """Yield the stretches between marks, each with the mark behind it."""
    start = 0
    for match in _MARKS.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
