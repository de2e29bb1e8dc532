"""Completes the names of a list that share their beginning or their end: “发明专利申请量、授权量”, “绿茶、红茶产量”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.cleaning.joints import is_word
from corpus.facts.target_words import words

# “省级|示范茶园”, “四星级|机构”; not “高级茶艺师”.
_LEVEL = re.compile("(?:国家|[省市区县镇部]|[一二三四五特甲乙][A星]?)级(?=.)")
_JOINTS = "和及与、"
_FEWEST_SHARED, _FEWEST_OWN, _ALIKE = 2, 2, 3
_LONGEST_WORD = 4
# “茶园面积|占|全省”; not “市场占有率”, “占地”, “占比”.
_SHARE_OF = re.compile("占(?![有用地比])")


def with_shared_beginning(indicator: str, previous: str) -> str:
    """Complete the later of two names in a list: 示范区 behind 知识产权保护试点区 is 知识产权保护示范区.

    The two must be alike where they stand for each other: 敬老院 behind 社区照料中心 is a name of its own.
    """
    rest = len(previous) - len(indicator)
    if rest < _FEWEST_SHARED or not indicator or indicator.startswith(words().levels):
        return indicator
    own = previous[rest:]
    ending = next(n for n in range(len(indicator), -1, -1) if own.endswith(indicator[len(indicator) - n :]))
    different = len(indicator) - ending
    is_alike = ending and different <= _LONGEST_WORD and (ending >= _ALIKE or different >= _FEWEST_OWN)
    parted = bool(set(previous[rest - 1 :]) & set(_JOINTS) - set(indicator))
    parted = parted or is_word(previous[rest - 1 : rest + 2]) or is_word(previous[rest - 2 : rest + 1])
    return previous[:rest] + indicator if (is_alike or own[0] == indicator[0]) and not parted else indicator


def of_another_whole(indicator: str, previous: str) -> str:
    """Complete the later of two shares in a list: 全国 behind 茶园占全省 is 茶园占全国."""
    share = _SHARE_OF.search(previous)
    known = share is None or _SHARE_OF.search(indicator) or words().measured_at_end.search(indicator)
    return indicator if share is None or known else previous[: share.end()] + indicator


def completed(names: Sequence[str]) -> list[str]:
    """Complete the names of a list, each by what it shares with the last or the first."""
    *others, last = names
    first, *later = [*(with_shared_ending(name, last) for name in others), last]
    return [first, *(with_shared_beginning(name, first) for name in later)]


def with_shared_ending(name: str, last: str) -> str:
    """Complete an earlier name of a list that says not what is measured: 小麦 before 玉米种植面积 is 小麦种植面积."""
    if name.endswith("级") and (level := _LEVEL.match(last)):
        return name + last[level.end() :]
    measured = words().measured_at_end
    if not name or measured.search(name) or not measured.search(last):
        return name
    if ending := words().measures_at_end.search(last, 1):
        return name + ending[0]
    if (rate := _rate_at_end(last)) and name[-1:] == last[-len(rate) - 1]:
        return name + rate
    lengths = (n for n in range(_LONGEST_WORD, 1, -1) if n < len(last) and _are_words(last[:n], name[-n:]))
    length = next(lengths, 0)
    return name + last[length:] if length else name


def _rate_at_end(name: str) -> str:
    """Return the rate that a name ends with: 设置率 of 康复科设置率, where 设置 is the longest word before 率."""
    if not name.endswith("率"):
        return ""
    ends = (name[-length - 1 :] for length in range(min(_LONGEST_WORD, len(name) - 2), 1, -1))
    return next((end for end in ends if is_word(end[:-1])), "")


def _are_words(first: str, second: str) -> bool:
    return len(first) == len(second) and is_word(first) and is_word(second)
