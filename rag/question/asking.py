"""Tells the words with which a question asks from those of the story that is told beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.question.terms import IDLE_WEIGHT, NOWHERE, Term

# “我开了家茶馆,招牌被人仿了,商标保护谁来管” has three parts; “专利、商标” is one.
_BETWEEN_PARTS = re.compile(r"[,。;!?:]")
# What words that plans write must weigh together to be what is asked about: not the 办法 of “有什么办法”.
_ENOUGH = 2.0


def without_story(terms: Sequence[Term], text: str, weigh: Callable[[str], float]) -> tuple[Term, ...]:
    """Return the terms; words of a story that no plan writes tell nothing: the 烘焙店 of “我开烘焙店,招牌被抄了”.

    A part of ``text`` is a story if a later one, or else another, has a topic that plans write.
    """
    unknown = weigh(NOWHERE)
    unwritten = {term for term in terms if not term.others and weigh(term.word) >= unknown}
    parts = [part for part in _BETWEEN_PARTS.split(text) if part.strip()]
    asking = [part for part in parts if _topic(terms, unwritten, part) >= _ENOUGH][-1:]
    idle = {term for term in unwritten if asking and term.word not in asking[0]} if len(parts) > 1 else set()
    return tuple(replace(term, weight=min(IDLE_WEIGHT, term.weight)) if term in idle else term for term in terms)


def _topic(terms: Sequence[Term], unwritten: set[Term], part: str) -> float:
    written = (term for term in terms if term not in unwritten and term.word in part)
    return sum(term.weight * term.special for term in written)
