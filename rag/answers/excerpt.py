"""Cuts from a clause the few words that a question is about, short enough to stand beside another side's."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.wording_diff import likeness
from rag.evidence.relevance import coverage
from rag.evidence.sentences import Sentence, sentences
from rag.question.terms import Term

_LONGEST = 180
_MOST = 3
# The share of what the best sentence holds of the topic that others must hold or add.
_FITTING = 0.75
# How much a sentence gains over one that holds as much: by being like a sentence of another side, and by being short.
_LIKE, _SHORT = 0.3, 0.1


def excerpt(
    clause: Clause, terms: Sequence[Term], beside: Sequence[Sentence] = (), longest: int = _LONGEST
) -> list[Sentence]:
    """Return the sentence most on the topic, cut at commas to ``longest``, and those that fit as well, best first.

    Of sentences that fit as well, those come first that are like one of ``beside``, which other sides are quoted by.
    """
    held = {one: coverage(terms, one.text.lower()) for one in fitting(clause, terms)}
    ranked = sorted(held, key=lambda one: (-held[one] - _gain(one, beside, longest), one.start))
    chosen = [cut(ranked[0], terms, longest)]
    for one in ranked[1:]:
        if held[one] and len(chosen) < _MOST and sum(len(other.text) for other in (*chosen, one)) <= longest:
            chosen.append(one)
    return chosen


def fitting(clause: Clause, terms: Sequence[Term]) -> list[Sentence]:
    """Return the sentences of a clause that hold about as much of the topic as the best one, in order."""
    held = {one: coverage(terms, one.text.lower()) for one in sentences(clause)}
    return [one for one, share in held.items() if share >= _FITTING * max(held.values())]


def _gain(sentence: Sentence, beside: Sequence[Sentence], longest: int) -> float:
    like = max((likeness(sentence.text, other.text) for other in beside), default=0.0)
    return _LIKE * like - _SHORT * min(1.0, len(sentence.text) / longest)


def cut(sentence: Sentence, terms: Sequence[Term], longest: int = _LONGEST) -> Sentence:
    """Return the run of parts between commas, no longer than ``longest``, that holds most of the topic."""
    if len(sentence.text) <= longest:
        return sentence
    bounds = [0, *(at + 1 for at, char in enumerate(sentence.text) if char in ",，;；"), len(sentence.text)]
    runs = [(a, b) for a in bounds for b in bounds if a < b and b - a <= longest] or [(0, longest)]
    start, end = max(runs, key=lambda run: (_coverage(terms, sentence, run), run[1] - run[0], -run[0]))
    return Sentence(sentence.text[start:end], sentence.start + start, sentence.start + end)


def _coverage(terms: Sequence[Term], sentence: Sentence, run: tuple[int, int]) -> float:
    return coverage(terms, sentence.text[run[0] : run[1]].lower())
