"""Tells how well each sentence of a clause answers a question: one score for what is worth quoting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.model import Clause
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import Pairs, pairs_of, weight_held
from rag.evidence.sentences.relevance import match
from rag.evidence.things.enumerations import listed
from rag.evidence.things.nouns import noun_in, nouns_asked
from rag.knowledge import Knowledge
from rag.lexicon.things import ends_asked
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

# What the pairs of characters and the things of the sort asked for count beside the terms; chosen on the tuning sets.
_PAIRS, _THINGS = 0.3, 0.3
# What a word counts that a sentence only has as a later item of an enumeration.
_IN_PASSING = 0.85
# What a word weighs at most that stands in most clauses, so that it names no kind of thing.
COMMON = 1.0
# So many things of the sort asked for are a full answer.
_ENOUGH = 2

_STOPS = ",，.。;；:：!?、"
# Parts “侵权责任险、被侵权损失险等产品” into its things.
_BETWEEN_THINGS = re.compile(r"[、,，。;；:：“”‘’()（）]|等|[和与及]")


class Wanted(NamedTuple):
    """What a question wants said: its terms, its pairs of characters, and the sort of things that it asks for.

    ``ends`` are the ends of the names of such things, ``nouns`` what the question calls them.
    """

    terms: tuple[Term, ...]
    pairs: Pairs
    ends: tuple[str, ...]
    nouns: tuple[str, ...]
    text: str

    def only(self, terms: Sequence[Term]) -> Wanted:
        """Return the same with other terms."""
        return self._replace(terms=tuple(terms))


def wanted(question: Question, knowledge: Knowledge) -> Wanted:
    """Return what a question wants said, whatever places it names."""
    text = blanked(question.text, question.places) if question.places else question.text
    pairs = {pair: knowledge.weigh_pair(pair) for pair in sorted(pairs_of(text))}
    nouns = tuple(noun for noun in nouns_asked(text) if knowledge.weigh(noun) > COMMON)
    return Wanted(question.terms, pairs, ends_asked(text), nouns, text)


def rated(clause: Clause, want: Wanted) -> dict[Sentence, float]:
    """Return how well each sentence of a clause answers, in order."""
    return {one: fit(one, want) for one in sentences(clause)}


def fit(sentence: Sentence, want: Wanted) -> float:
    """Return how well a sentence answers: its terms, its pairs of characters, and the things that it names."""
    text = sentence.text.lower()
    total = sum(term.weight * term.special for term in want.terms)
    held = sum(term.weight * term.special * told(term, text) for term in want.terms)
    shared = weight_held(want.pairs, _pairs(sentence.text))
    return (held / total if total > 0 else 0.0) + _PAIRS * shared + _THINGS * _things(sentence, want)


def names_asked(clause: Clause, want: Wanted) -> float:
    """Return whether a clause names things of the sort asked for in one sentence, from 0 to 1."""
    return max(_things(one, want) for one in sentences(clause))


def naming(clause: Clause, want: Wanted) -> list[Sentence]:
    """Return the sentences of a clause that name things of the sort asked for, those that answer best first."""
    fits = rated(clause, want)
    return sorted((one for one in fits if _things(one, want)), key=lambda one: (-fits[one], one.start))


def told(term: Term, text: str) -> float:
    """Return how well ``text`` (lower case) speaks of a term: less where it only lists it behind other things."""
    found = match(term, text)
    if not found:
        return 0.0
    word = next((word for word in (term.word, *term.others_lower) if word in text), None)
    return found * _IN_PASSING if word and _in_passing(word, text) else found


def _in_passing(word: str, text: str) -> bool:
    """Tell whether a word stands only in items of enumerations that others stand before.

    What several things belong to is no item: 茶文化 of “爱茶、懂茶的茶文化”.
    """
    starts = (found.start() for found in re.finditer(re.escape(word), text))
    return all(_LATER_ITEM.search(text[:start]) for start in starts)


# “甲、乙” before a word; not “甲、乙,”, “甲、乙的”.
_LATER_ITEM = re.compile(rf"、[^{re.escape(_STOPS)}的]*$")


def _things(sentence: Sentence, want: Wanted) -> float:
    """Return whether a sentence names things of the sort asked for, from 0 to 1."""
    noun = noun_in(want.nouns, sentence.text, want.text) if want.nouns else ""
    if noun and listed(sentence, noun, closed=True):
        return 1.0
    known = {term.word for term in want.terms} | set(want.ends)
    named = {thing for thing in _BETWEEN_THINGS.split(sentence.text) if thing.endswith(want.ends)} - known
    return min(1.0, len(named) / _ENOUGH)


@lru_cache(8192)
def _pairs(text: str) -> frozenset[str]:
    return pairs_of(text)
