"""Completes a question by how long a plan came before or after the one asked about before: “那甲市的晚多久”."""

from __future__ import annotations

import re

from rag.knowledge import Knowledge
from rag.question.dialogue.carried.place import label_of
from rag.question.model import Question
from rag.question.plans.about import asks_about_plan

# “甲市的晚多久”, “比乙县早几个月”, “隔了多少天”: how long lies between two plans; not “多久完成”.
_APART = re.compile(
    r"(?P<than>比)?[^,?]{0,12}?(?P<how>(?:早|晚|迟|差|隔)[^,?]{0,4}(?:多久|多长时间|(?:几|多少)(?:个多?月|天|年)))"
)


def later_than(own: Question, previous: Question, knowledge: Knowledge) -> str:
    """Return a question that sets the plan of the one named place against that of the other; or nothing."""
    apart = _APART.search(own.text)
    here, before = label_of(own, knowledge), label_of(previous, knowledge)
    if apart is None or not asks_about_plan(previous) or not here or not before or here == before or "和" in here:
        return ""
    first, last = (before, here) if apart["than"] else (here, before)
    return f"{_plan(first)}比{_plan(last)}{apart['how']}"


def _plan(label: str) -> str:
    return label if label.endswith(("规划", "计划", "分工")) else f"{label}的规划"
