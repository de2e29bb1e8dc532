"""Finds the situations that a question tells of in several words together, and what plans write of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rag.lexicon.situations import situations
from rag.question.topic.terms import NOWHERE, Term


@dataclass(frozen=True, slots=True)
class Told:
    """A situation that a question tells of: by which words that no plan writes, and what plans ``write`` of it."""

    words: tuple[str, ...]
    write: tuple[str, ...]


def situations_in(text: str, weigh: Callable[[str], float]) -> list[Told]:
    """Return the situations that a normalised text tells of and that plans write of.

    One that is told in nothing but words that plans write needs no others.
    """
    unknown = weigh(NOWHERE)
    found = []
    for situation in situations():
        if told := situation.found_in(text):
            write = tuple(word for word in situation.plan if weigh(word.lower()) < unknown)
            words = tuple(word for word in told if weigh(word) >= unknown)
            found += [Told(words, write)] if words and write else []
    return found


def with_situations(terms: Sequence[Term], told: Sequence[Told], weigh: Callable[[str], float]) -> tuple[Term, ...]:
    """Return the terms of a question, those that tell of a situation with what plans write of it.

    Words that are no terms, as they say nothing alone, get one of their own.
    """
    for situation in told:
        terms = tuple(_with(terms, situation, weigh))
    return tuple(terms)


def _with(terms: Sequence[Term], told: Told, weigh: Callable[[str], float]) -> Iterator[Term]:
    weight = max(weigh(word.lower()) for word in told.write)
    telling = {term.word for term in terms if any(word in term.word or term.word in word for word in told.words)}
    for term in terms:
        if term.word not in telling:
            yield term
            continue
        others = tuple(dict.fromkeys((*term.others, *told.write)))
        yield replace(term, others=others, weight=max(weight, term.weight), special=1.0)
    if not telling:
        yield Term(max(told.words, key=len), told.write, weight)
