"""Cuts from the sentence that proves a statement the words that hold all of it that the sentence holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from corpus.model import Clause
from rag.answers.yes_no.claims.times import year_told
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.relevance import coverage
from rag.question.model import Question

_SHORT, _LONGEST = 70, 160
_COMMAS = ",，;；"


def quote(clause: Clause, sentence: Sentence, question: Question) -> Sentence:
    """Return a short sentence whole, and of a long one the shortest run of parts that holds as much of the question.

    Of several runs it is the one with most of the question's words side by side. A year that the sentence tells before
    that run belongs to it, if the question claims one.
    """
    if len(sentence.text) <= _SHORT:
        return sentence
    runs = [run for run in _runs(sentence.text) if run[1] - run[0] <= _LONGEST] or [(0, _LONGEST)]
    start, end = max(runs, key=lambda run: (*_held(sentence.text[slice(*run)], question), run[0] - run[1]))
    begin = _with_year(sentence.text, start, end, question)
    text = sentence.text[begin:end].strip(f"{_COMMAS} ")
    at = sentence.start + sentence.text.index(text, begin)
    return Sentence(clause.text[at : at + len(text)], at, at + len(text))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the runs of parts between commas."""
    bounds = [0, *(at + 1 for at, char in enumerate(text) if char in _COMMAS), len(text)]
    yield from ((a, b) for a in bounds for b in bounds if a < b and text[a:b].strip(f"{_COMMAS}。 "))


def _held(text: str, question: Question) -> tuple[float, int]:
    """Return how much of the question a text holds, and how much of it in one run."""
    return round(coverage(question.terms, text.lower()), 3), longest_run(question.topic, text.lower())


def longest_run(topic: str, text: str) -> int:
    """Return how many characters of a topic stand in a text side by side as they do in the topic."""
    return max((len(run) for piece in topic.split(",") for run in _parts_of(piece) if run in text), default=0)


@lru_cache(256)
def _parts_of(piece: str) -> tuple[str, ...]:
    """Return all runs of at least two characters."""
    return tuple(piece[a:b] for a, b in combinations(range(len(piece) + 1), 2) if b - a > 1)


def _with_year(text: str, start: int, end: int, question: Question) -> int:
    """Return where a run starts that takes in the year told before it, if a question claims a year."""
    told = year_told(text, end) if question.years else None
    return told.start() if told and told.start() < start and end - told.start() <= _LONGEST else start
