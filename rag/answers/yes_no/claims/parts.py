"""Finds the part of a sentence, between two marks, that speaks most of what a question is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.evidence.sentences.relevance import coverage
from rag.question.topic.terms import Term

_PART = re.compile("[^,，;；。]+")


def part_on(words: str, terms: Sequence[Term]) -> str:
    """Return the part of a sentence that holds most of some terms, the first of several; empty where it has none."""
    return max(_PART.findall(words), key=lambda one: coverage(terms, one.lower()), default="")
