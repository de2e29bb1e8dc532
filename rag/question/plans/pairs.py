"""Tells which region is meant by its two plans, where a question names no place: “两份文件”, “规划说…,计划呢”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.catalogue.records import DocumentEntry
from rag.question.plans.lasting import aimed_at_over, point_by_length

_TWO = 2
# “两份文件里各几家”, “前后两份规划”, “从规划到计划”: the plans of the one region that has two; not “两个城市”,
# “两份清单”, “从规划到建设”.
_PAIR = re.compile(
    r"[两二俩](?:份|个|本)?(?:规划)?(?:文件|规划|计划|方案|文本)(?!之外|以外)|从规划里?到了?(?:推进|两年|实施)?计划(?!书|生育)"
)
_FIRST, _SECOND = "(?<![一-鿿]){}(?:里面?|中|上|说|写|的|提)", "{}(?:里面?|中|上|呢|又|的(?=$|[,?一对比]))"
# “规划里的茶园和计划里的茶园”, “规划说要建几座,计划呢”: a plan of either kind, each called by its kind alone; not
# “规划建几座,计划生育呢”.
_BOTH_KINDS = re.compile(
    "|".join(
        f"{_FIRST.format(one)}[^?]*?{_SECOND.format(other)}" for one, other in (("规划", "计划"), ("计划", "规划"))
    )
)


def names_a_pair(text: str) -> bool:
    """Tell whether a normalised question speaks of two plans together."""
    return _PAIR.search(text) is not None


def names_both_kinds(text: str) -> bool:
    """Tell whether a normalised question names a 规划 and a 计划, each by its kind alone."""
    return _BOTH_KINDS.search(text) is not None


def region_of_a_pair(entries: Sequence[DocumentEntry]) -> tuple[str, ...]:
    """Return the only region of several that has two plans; none if no region has, or more than one."""
    counts = Counter(entry.metadata.region for entry in entries)
    pairs = tuple(region for region, number in counts.items() if number == _TWO)
    return pairs if len(pairs) == 1 < len(counts) else ()


def region_of_lengths(text: str, entries: Sequence[DocumentEntry], *, compares: bool) -> tuple[str, ...]:
    """Return the only region that has all plans that a question tells apart by length: “五年规划与两年计划”.

    One that ``compares`` may leave out what they are: “两年计划占五年的几成”, “这两年要建的与整个十四五的”.
    """
    lengths = {mention.values for mention in point_by_length(text, entries)}
    if compares and len(lengths) < _TWO:
        lengths |= {mention.values for mention in aimed_at_over(text, entries, beside=True)}
    regions = [{entry.metadata.region for entry in entries if entry.id in doc_ids} for doc_ids in lengths]
    common = set.intersection(*regions) if len(lengths) > 1 else set()
    return tuple(common) if len(common) == 1 else ()
