"""Tells how much of a sentence its clauses say, and finds the foreign words and denials in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.llm.basis import Basis
from rag.llm.lexicon import guard_words

_HAN_RUN = re.compile(r"[一-鿿]+")
# “WIPO”, “PCT”; of “A股” nothing.
_LATIN = re.compile(r"[A-Za-z]{2,}")
# “https://…”, “www.…”, and a link or picture of markdown.
_LINK = re.compile(r"https?:|www\.|\]\(|<[a-z/!]", re.IGNORECASE)


def support(text: str, basis: Basis) -> float:
    """Return the share of the pairs of Chinese characters in ``text`` (bare) that the clauses hold; 0 without any.

    Pairs with a character that only joins words do not count.
    """
    joining = guard_words().joining
    neighbours = (pair for run in _HAN_RUN.findall(text) for pair in pairwise(run))
    pairs = ["".join(pair) for pair in neighbours if not any(character in joining for character in pair)]
    return sum(pair in basis.text for pair in pairs) / len(pairs) if pairs else 0.0


def foreign_words(text: str, basis: Basis) -> Iterator[str]:
    """Yield the Latin words and links in ``text`` that the clauses do not hold."""
    there = basis.text.lower()
    yield from (word for word in _LATIN.findall(text) if word.lower() not in there)
    yield from (match[0] for match in _LINK.finditer(text))


def unfounded_denials(text: str, basis: Basis) -> Iterator[str]:
    """Yield the denials in ``text`` that the clauses do not make: a model may not say what a plan leaves out."""
    return (word for word in guard_words().denials if word in text and word not in basis.text)
