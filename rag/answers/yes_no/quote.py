"""Cuts from the sentence that proves a statement the words that hold all of it that the sentence holds."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.model import Clause
from rag.answers.yes_no.claims import year_told
from rag.evidence.relevance import coverage
from rag.evidence.sentences import Sentence
from rag.question.model import Question

_SHORT, _LONGEST = 70, 160
_COMMAS = ",，;；"


def quote(clause: Clause, sentence: Sentence, question: Question) -> Sentence:
    """Return a short sentence whole, and of a long one the shortest run of parts that holds as much of the question.

    A year that the sentence tells before that run belongs to it, if the question claims one.
    """
    if len(sentence.text) <= _SHORT:
        return sentence
    runs = [run for run in _runs(sentence.text) if run[1] - run[0] <= _LONGEST] or [(0, _LONGEST)]
    start, end = max(runs, key=lambda run: (_held(sentence.text[slice(*run)], question), run[0] - run[1]))
    begin = _with_year(sentence.text, start, end, question)
    text = sentence.text[begin:end].strip(f"{_COMMAS} ")
    at = sentence.start + sentence.text.index(text, begin)
    return Sentence(clause.text[at : at + len(text)], at, at + len(text))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the runs of parts between commas."""
    bounds = [0, *(at + 1 for at, char in enumerate(text) if char in _COMMAS), len(text)]
    yield from ((a, b) for a in bounds for b in bounds if a < b and text[a:b].strip(f"{_COMMAS}。 "))


def _held(text: str, question: Question) -> float:
    return round(coverage(question.terms, text.lower()), 3)


def _with_year(text: str, start: int, end: int, question: Question) -> int:
    """Return where a run starts that takes in the year told before it, if a question claims a year."""
    told = year_told(text, end) if question.years else None
    return told.start() if told and told.start() < start and end - told.start() <= _LONGEST else start
