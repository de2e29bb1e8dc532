"""Tells whether a question threatens a penalty, or forbids something, and whether the words of a plan punish."""

from __future__ import annotations

import re

# “会被罚吗”, “要追责”, “吊销执照”: a penalty is threatened; not “罚没物品库”.
_THREATENS = re.compile(r"[被会要得]罚|罚[款钱]|处罚|追责|问责|吊销|扣分|判刑|坐牢|拘留|封号")
# “惩罚性赔偿”, “失信惩戒”, “严厉打击”; not “规范”.
_PUNISHES = re.compile(r"[惩罚刑]|处置|打击|查处|制裁|追究")


def threatens(question: str, words: str) -> bool:
    """Tell whether a question says that somebody is punished, of which the words of a plan say nothing."""
    return bool(_THREATENS.search(question)) and not _PUNISHES.search(words)


# “不许”, “不得”, “严禁”: something is said to be forbidden; not “不让利”.
_FORBIDS = re.compile(r"不[许准得]|不(?:可以|允许|准许)|严禁|禁止|不能(?!源)")


def forbids_too(question: str, words: str) -> bool:
    """Tell whether a question says that something is forbidden for which a sentence has a penalty."""
    return bool(_FORBIDS.search(question)) and bool(_PUNISHES.search(words))
