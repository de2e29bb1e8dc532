"""Splits a question with several parts, such as “谁牵头，还有哪些部门配合，指标是多少”, into questions of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from rag.question.intents import find_cues
from rag.question.normalise import normalise

_SPLIT = re.compile(r"[,，;；。?？、]|(?:还有|以及|另外|同时|并且)")
# “除了牵头” before “还有几个部门”: what is left out of a question is no question; not the one before “除了牵头，”.
_EXCEPT = re.compile(r"除(?:了|去|开)[^,，;；。?？、]*$")
_ASKS = frozenset(
    {"responsible", "amount", "count", "measure", "definition", "list", "duties_of", "plan_date", "plan_issuer"}
)
_MOST = 4
# “推进计划里,白皮书和博物馆分别由谁负责”; not “上海和天津分别怎么说”, whose sides the comparison takes.
_BOTH = re.compile(
    r"^(?P<head>.{0,24}?(?:[,，]|里|中|的)|)(?P<one>[^,，和与跟]{2,20})(?:和|与|跟)(?P<other>[^,，和与跟]{2,20}?)(?:分别|各自|各)(?P<rest>.{2,})$"
)
_SHORTEST = 3


def split_parts(text: str) -> list[str]:
    """Return the parts of a question that each ask something, or the question alone.

    What stands before the first part that asks belongs to it; a piece that asks nothing belongs to the next.
    """
    if both := _BOTH.match(text):
        return [f"{both['head']}{topic}{both['rest']}" for topic in (both["one"], both["other"])]
    parts: list[str] = []
    pending = ""
    for piece in _pieces(text):
        if not find_cues(normalise(piece)) & _ASKS or len(piece) < _SHORTEST:
            pending += piece
            continue
        parts.append(f"{pending}{piece}")
        pending = ""
    if pending and parts:
        parts[-1] += pending
    return parts if 1 < len(parts) <= _MOST else [text]


def _pieces(text: str) -> list[str]:
    """Cut behind each mark and before each 还有, so that the pieces together are the text."""
    cuts = [match for match in _SPLIT.finditer(text) if not _EXCEPT.search(text[: match.start()])]
    bounds = [0, *(match.end() if match[0] in ",，;；。?？、" else match.start() for match in cuts), len(text)]
    return [text[a:b] for a, b in pairwise(bounds) if b > a]
