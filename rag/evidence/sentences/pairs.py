"""Measures how much two texts have in common by the pairs of neighbouring characters that they hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

_HAN = re.compile(r"[㐀-鿿]+")

Pairs = Mapping[str, float]
"""Pairs of neighbouring characters with what each weighs (idf)."""


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Chinese characters of a text."""
    return frozenset(first + second for run in _HAN.findall(text) for first, second in pairwise(run))


EVERYWHERE = pairs_of("知识产权")
"""What all plans here write, whatever the topic, so that it tells no sentence from another."""


def is_pair(word: str) -> bool:
    """Tell whether a word is two Chinese characters, and so stands in a text just where :func:`pairs_of` has it."""
    return len(word) == 2 and _HAN.fullmatch(word) is not None


def share_held(pairs: frozenset[str], written: frozenset[str]) -> float:
    """Return the share of the pairs of a text that another holds, from 0 to 1; 0 of no pairs."""
    return len(pairs & written) / len(pairs) if pairs else 0.0


def share_in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of its pairs that the shorter of two texts has in common with the longer, from 0 to 1."""
    return share_held(*sorted((one, other), key=len))


def weight_held(pairs: Pairs, written: Collection[str]) -> float:
    """Return the share of the weight of pairs of characters that are written, from 0 to 1."""
    total = sum(pairs.values())
    if total <= 0:
        return 0.0
    return sum(weight for pair, weight in pairs.items() if pair in written) / total
