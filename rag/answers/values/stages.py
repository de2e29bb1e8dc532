"""Finds the stages of a right that a text names, and the values of the stage that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rag.evidence.things.indicators import Match
from rag.lexicon.things import stages
from rag.question.model import Question

# How much less of a question the value of the stage asked for may hold than the best.
_LESS_NAMED = 0.2


def stages_in(text: str) -> Mapping[tuple[str, ...], str]:
    """Return the stages of a right that a text names, each with the first of the words for it that it writes."""
    found = {words: re.search("|".join(words), text) for words in stages()}
    return {words: match[0] for words, match in found.items() if match}


def of_stage_asked(question: Question, found: Sequence[Match]) -> list[Match]:
    """Put first, of what the clause of the best value has, that of the one stage asked for: 授权量 for “批了多少”."""
    asked = stages_in(question.text)
    if len(asked) != 1 or not found:
        return list(found)
    first = found[0]
    if asked.keys() & stages_in(first.fact.target.indicator).keys() or not stages_in(first.fact.target.indicator):
        return list(found)
    beside = (one for one in found if one.fact.clause == first.fact.clause and one.named >= first.named - _LESS_NAMED)
    better = [one for one in beside if asked.keys() & stages_in(one.fact.target.indicator).keys()][:1]
    return [*(replace(one, score=first.score) for one in better), *(one for one in found if one not in better)]
