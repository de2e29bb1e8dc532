"""Tells whether values stand in the order that a question asks about: “海门的茶馆比上海多吗”."""

from __future__ import annotations

import re
from enum import IntEnum

from rag.question.model import Question


class Order(IntEnum):
    """How the first of two values stands to the second."""

    LESS = -1
    EQUAL = 0
    MORE = 1


# “海门的茶馆比(上海)”, “是不是超过(上海)”, “有(上海)多吗”: what stands before the second of two; not “与(上海)”.
_BEFORE_SECOND = re.compile(
    r"(?:(?P<than>[比有])|(?P<more>超过了?|[多高大]于|[比赶]得[过上])|(?P<less>[少低小]于|不如))$"
)
# “(上海)多吗”, “(上海)的还要少,对吧”: what stands behind it; not “(上海)有多少”.
_BEHIND_SECOND = re.compile(
    r"^[^,?]{0,14}?(?:(?P<more>[多高大强])|(?P<less>[少低小]))(?!少)(?:了|些|一点|一些|很多|得多)?(?:[吗么吧没不,?]|$)"
)
# “多吗”, “是不是多”, “多,对吗”: a yes or a no is asked for; not “多多少”, “谁多”.
_WHETHER = re.compile(r"[吗么吧不][?]?$|没有?[?]?$|是不是|是否|有没有")


def order_asked(question: Question) -> Order | None:
    """Return the order of the first place or plan to the second that a question asks about; None without one."""
    if not _WHETHER.search(question.text):
        return None
    ends = sorted(mention.end for mention in question.places)
    seconds = (
        (mention, before)
        for mention in question.places
        if ends[0] < mention.start and (before := _BEFORE_SECOND.search(question.text[: mention.start]))
    )
    second, before = next(seconds, (None, None))
    if second is None or before is None:
        return None
    told = before if before["than"] is None else _BEHIND_SECOND.search(question.text[second.end :])
    if told is None:
        return None
    return Order.MORE if told["more"] else Order.LESS


def verdict(question: Question, first: float, second: float) -> str:
    """Return “是，” or “不是，” for two values where a question asks about their order; empty where it does not."""
    asked = order_asked(question)
    if asked is None:
        return ""
    return "是，" if (first > second) - (first < second) == asked else "不是，"
