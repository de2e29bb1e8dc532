"""Tells whether the words of a plan bear out what a question claims beyond its topic: a rank, or how strongly."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number
from rag.lexicon import strength

# “位居全国第2位”, “头一名”, “全国第一”; not “第一批”, “第2条”.
_RANK = re.compile(
    r"第(?P<no>[一二三四五六七八九十\d]{1,3})(?:名|位)|(?P<top>头一?名|首位|榜首|(?:全国|全省|全市|排)第一)(?!批)"
)


def rank_in(text: str) -> int | None:
    """Return the rank that a text states, 1 for the first, or None."""
    match = _RANK.search(text)
    if match is None:
        return None
    return 1 if match["top"] else read_number(match["no"])


def contradicts_rank(question: str, words: str) -> bool:
    """Tell whether the words of a plan state another rank than the question."""
    claimed, stated = rank_in(question), rank_in(words)
    return claimed is not None and stated is not None and claimed != stated


def ends_what_goes_on(question: str, words: str) -> bool:
    """Tell whether a question says that something is taken away (“取消了”) of which the plan says no such thing."""
    return any(word in question and word not in words for word in strength().ending)


def overstates(question: str, words: str) -> bool:
    """Tell whether a question puts strongly (“必须”, “所有”, “已经”) what a plan only encourages, tries or prepares."""
    claimed = [word for word in strength().strong if word in question]
    unproved = [word for word in claimed if word not in words]
    return bool(unproved) and any(word in words for word in strength().soft)
