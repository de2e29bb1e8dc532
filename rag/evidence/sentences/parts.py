"""Cuts a sentence into its parts between two marks, and finds the one that speaks most of a matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rag.evidence.sentences.relevance import coverage
from rag.question.topic.terms import Term

PART: Final = re.compile("[^,，;；。]+")
"""A part of a sentence between two marks: “筹建茶馆” of “修缮茶园,筹建茶馆;”; what “、” sets side by side is in one."""


def part_on(words: str, terms: Sequence[Term]) -> str:
    """Return the part of a sentence that holds most of some terms, the first of several; empty where it has none."""
    return max(PART.findall(words), key=lambda one: coverage(terms, one.lower()), default="")
