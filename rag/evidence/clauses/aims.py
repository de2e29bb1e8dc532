"""Puts a clause that does what is asked before one that only names it as what something else is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.question.model import Question

# How much better a clause may fit that names what is asked about only as its aim, to stand behind; what share of it the
# words before the aim hold that name it.
_HARDLY_BETTER, _NAMED_BEFORE = 0.05, 0.5
# “推广茶园保险,降低茶农成本”: what a task is for, behind what is done; not “开茶展,促进茶园联动”.
_AIM = re.compile(r"[,，;；](?:从而|有效|切实|进一步|不断|更好|以)*(?:降低|减少|减轻|提高|提升|增强|助力|支撑|满足)")


def direct_first(candidates: Sequence[Candidate], question: Question) -> list[Candidate]:
    """Put a clause that does what is asked before one that fits hardly better and names it only as what it is for."""
    first = next(iter(candidates), None)
    if first is None or not _is_aim(first, question):
        return list(candidates)
    others = (one for one in candidates[1:] if one.score >= first.score - _HARDLY_BETTER)
    direct = (one for one in others if one.focused >= first.focused and not _is_aim(one, question))
    best = next(direct, first)
    return [best, *(one for one in candidates if one is not best)]


def _is_aim(candidate: Candidate, question: Question) -> bool:
    """Tell whether a clause names what is asked about only behind what it does, as its aim."""
    options = sentences(candidate.clause)
    words = max(options, key=lambda one: (coverage(question.terms, one.text.lower()), -one.start)).text
    aim = _AIM.search(words)
    return aim is not None and coverage(question.terms, words[: aim.start()].lower()) < _NAMED_BEFORE
