"""Reads how long one plan is said to have come after another: “晚发了一年多”, “早出来不到三个月”."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number

# “晚发了一年多”, “早出台不到三个月”, “迟了半年”; not “晚了几个月”, “先后三年”.
_APART = re.compile(
    r"(?:早|晚|迟)[^,?几多\d一二两三四五六七八九十半]{0,6}?"
    r"(?P<below>不到|不足|将近|快|差不多|大约|约)?(?P<number>半|[一二两三四五六七八九十]{1,3}|\d{1,3})个?(?P<unit>年|月|天|日)"
    r"(?P<above>多|半|以上|有余|出头)?"
)
_DAYS = {"年": 365.25, "月": 30.44, "天": 1.0, "日": 1.0}
# What a round number of years or months stands for, either way, as a share of one of them.
_ABOUT = 0.2
_BELOW = frozenset({"不到", "不足", "将近", "快"})


def claimed_days(text: str) -> tuple[float, float] | None:
    """Return the least and the most days that a normalised question says lie between two plans; None if it does not."""
    match = _APART.search(text)
    if match is None:
        return None
    one = _DAYS[match["unit"]]
    number = 0.5 if match["number"] == "半" else float(read_number(match["number"]) or 0)
    if match["below"] in _BELOW:
        return (number - 1) * one, number * one
    if match["above"] == "半":
        number += 0.5
    elif match["above"]:
        return number * one, (number + 1) * one
    return (number - _ABOUT) * one, (number + _ABOUT) * one
