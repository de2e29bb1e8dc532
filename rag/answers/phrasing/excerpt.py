"""Cuts from a clause the few words that a question is about, short enough to stand beside another side's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.model import Clause
from rag.answers.phrasing.wording_diff import likeness
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.quotable import Wanted, fit, rated

_LONGEST = 260
_MOST = 4
# The share of what the best sentence holds of the question that others must hold.
_FITTING = 0.6
# How much a sentence gains that is like a sentence of another side.
_LIKE = 0.3
# The share of how well a title answers that another sentence must have to stand for it.
_AS_WELL = 0.85
# How many sentences stand behind a title that only heads them.
_SEVERAL = 3
# What it counts for a part that a sentence begins with it: the rest leans on it.
_BEGINS = 0.05
# How long a sentence is at most that opens a clause and only says what it is about; what of its fit counts.
_LONGEST_OPENING, _OPENS = 24, 0.9


def excerpt(
    clause: Clause,
    want: Wanted,
    beside: Sequence[Sentence] = (),
    longest: int = _LONGEST,
    *,
    contents: bool = False,
) -> list[Sentence]:
    """Return the sentence that answers best, cut at commas to ``longest``, and those that fit as well, best first.

    Of sentences that fit as well, those come first that are like one of ``beside``, which other sides are quoted by.
    Where ``contents`` are asked for, what only says what the clause is about comes behind.
    """
    fits = rated(clause, want)
    opens = {one for one in fits if contents and _only_opens(one, clause)}
    counts = {one: share * (_OPENS if one in opens else 1.0) for one, share in fits.items()}
    ranked = sorted(
        fitting(clause, want, contents=contents), key=lambda one: (-counts[one] - _LIKE * _like(one, beside), one.start)
    )
    chosen = [cut(ranked[0], want, longest)]
    for one in ranked[1:]:
        if fits[one] and len(chosen) < _MOST and sum(len(other.text) for other in (*chosen, one)) <= longest:
            chosen.append(one)
    return chosen


def _only_opens(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a sentence only says what the clause behind it is about: short, without a comma, and the first."""
    opens = clause.text[: sentence.start].strip(" .、0123456789") == ""
    return opens and len(sentence.text) <= _LONGEST_OPENING and "," not in sentence.text


def fitting(clause: Clause, want: Wanted, *, contents: bool = True) -> list[Sentence]:
    """Return the sentences of a clause that answer about as well as the best one, in order.

    Its title says nothing, unless the clause is short and nothing else in it answers as well.
    """
    fits = rated(clause, want)
    stops = "。" if contents else ""
    rest = {one: share for one, share in fits.items() if one.text.rstrip(stops) != clause.title}
    if rest and (not contents or len(rest) >= _SEVERAL or max(rest.values()) >= _AS_WELL * max(fits.values())):
        fits = rest
    return [one for one, share in fits.items() if share >= _FITTING * max(fits.values())]


def parts_of(sentence: Sentence) -> list[Sentence]:
    """Return the parts between commas of a sentence, in order."""
    bounds = [0, *(at + 1 for at, char in enumerate(sentence.text) if char in ",，;；"), len(sentence.text)]
    return [Sentence(sentence.text[a:b], sentence.start + a, sentence.start + b) for a, b in pairwise(bounds) if b > a]


def _like(sentence: Sentence, beside: Sequence[Sentence]) -> float:
    return max((likeness(sentence.text, other.text) for other in beside), default=0.0)


def cut(sentence: Sentence, want: Wanted, longest: int = _LONGEST) -> Sentence:
    """Return the run of parts between commas, or within a long enumeration, that answers best in ``longest``."""
    if len(sentence.text) <= longest:
        return sentence
    runs = _runs(sentence.text, ",，;；", longest) or _runs(sentence.text, ",，;；、", longest) or [(0, longest)]
    parts = [Sentence(sentence.text[a:b], sentence.start + a, sentence.start + b) for a, b in runs]
    fits = {part: fit(part, want) + (_BEGINS if part.start == sentence.start else 0.0) for part in parts}
    return max(parts, key=lambda part: (round(fits[part], 3), len(part.text), -part.start))


def _runs(text: str, marks: str, longest: int) -> list[tuple[int, int]]:
    """Return the runs of parts that marks set apart, no longer than ``longest``."""
    bounds = [0, *(at + 1 for at, char in enumerate(text) if char in marks), len(text)]
    return [(a, b) for a in bounds for b in bounds if a < b and b - a <= longest]
