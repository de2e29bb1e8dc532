"""Asks how many there are of what the question before gave one by its number: “第六个工程”, then “一共几个”."""

from __future__ import annotations

import re

from rag.question.model import Question

# “一共几个”, “总共有多少项呢”: not “一共几个部门”, which counts something else.
_IN_ALL = re.compile(
    r"(?:那|它们?)?(?P<asked>(?:一共|总共|总计|拢共|合计|全部)有?(?:几|多少)[个项条章节块点])(?:呢|啊)?[?]*"
)
# What a unit alone does not name.
_NAMES = frozenset({"专栏", "工程", "任务", "原则", "章", "节", "部分"})


def of_all(opened: str, previous: Question) -> str:
    """Return a question for the number of the things of which the question before pointed to one; or nothing."""
    asked = _IN_ALL.fullmatch(opened)
    if asked is None or not previous.references:
        return ""
    last = max(previous.references, key=lambda reference: reference.start)
    named = "专栏" if last.families[:1] == ("box",) else last.unit
    noun = named if named in _NAMES else ""
    return f"{previous.text[: last.start].rstrip('的,')}{asked['asked']}{noun}"
