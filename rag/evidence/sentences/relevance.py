"""Tells how much of what a question asks for a text holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from index.words import chance_pairs
from rag.question.topic.terms import Term

HELD = 0.6
"""How well a text must hold a word, from 0 to 1, to have it."""

_SYNONYM, _SYNONYM_STEP, _WEAKEST_SYNONYM = 0.9, 0.08, 0.7
_PARTIAL = 0.6
_PAIR, _LONG = 2, 3
# What a saying of several words counts where its words stand apart.
_APART = 0.65


def coverage(terms: Sequence[Term], text: str) -> float:
    """Return the share of the terms' weight that ``text`` (lower case) holds, from 0 to 1; 0 without terms.

    A term counts whole where its word stands, a little less for another word that plans use for it (what means the
    very same, and then the nearest, first), and in part for the words that it is made of, or for the pairs of
    characters that it shares with the text.
    """
    total = sum([term.weight * term.special for term in terms])
    if total <= 0:
        return 0.0
    return sum([term.weight * term.special * match(term, text) for term in terms]) / total


def best_coverage(
    terms: Sequence[Term], text: str, sentences: Sequence[str], at_least: float = 0.0
) -> tuple[float, float]:
    """Return the coverage of a text and that of its best sentence: 0 where the text's is less than ``at_least``.

    ``sentences`` are parts of the text, so that what it does not hold is not looked for in them.
    """
    weights = [term.weight * term.special for term in terms]
    total = sum(weights)
    if total <= 0:
        return 0.0, 0.0
    shares = [weight * match(term, text) for term, weight in zip(terms, weights, strict=True)]
    whole = sum(shares) / total
    if whole < at_least:
        return whole, 0.0
    held = [(term, weight) for term, weight, share in zip(terms, weights, shares, strict=True) if share > 0]
    best = 0.0
    for sentence in sentences:
        best = max(best, sum([weight * match(term, sentence) for term, weight in held]) / total)
        if best >= whole:
            break
    return whole, best


def stands_in(term: Term, text: str) -> bool:
    """Tell whether ``text`` (lower case) has the word of a term itself, or all the words that it is made of.

    A word that means the very same, or is another form of it (职称评定 of 评职称), is as good; a wider one is not, nor
    is any for the name of a narrower thing.
    """
    if has(term.word, text) or (term.headed and all(stands_in(part, text) for part in term.parts)):
        return True
    forms = (o for o in term.others if o in term.same or not (term.narrow or not _is_form(term.word, o)))
    return any(has(form.lower(), text) for form in forms)


def has(word: str, text: str) -> bool:
    """Tell whether ``text`` has a word; two characters that only meet there (动产 of “推动产业”) are none."""
    return word in text and (len(word) != _PAIR or word not in chance_pairs(text))


def _is_form(word: str, other: str) -> bool:
    """Tell whether another word has the first character of a longer word, which tells its kinds apart, and half of all.

    Two of them stand side by side in both: 职称评定 is a form of 评职称, but 科创板 is none of 创业板, which it shares
    single characters with. Of two characters one alone tells nothing: 奖励 is no form of 奖金. Two words that only end
    otherwise name two things: 专业法院 and 专业法庭.
    """
    if len(word) == len(other) and word[:-1] == other[:-1]:
        return False
    if len(word) >= _LONG and _spells(other, word):
        return True
    if len(word) < _LONG or word[0] not in other or 2 * sum(char in other for char in word) < len(word):
        return False
    return any(pair in other for pair in _pairs(word))


def _spells(short: str, word: str) -> bool:
    """Tell whether a word is another without one character from its middle: 各区 for 各个区."""
    return (
        len(short) == len(word) - 1 and (short[0], short[-1]) == (word[0], word[-1]) and all(c in word for c in short)
    )


def match(term: Term, text: str) -> float:
    """Return how well ``text`` holds one term, from 0 to 1.

    A single character counts by the other words for it alone: it is but part of words, 险 of 风险.
    """
    if len(term.word) > 1 and has(term.word, text):
        return 1.0
    for other in term.same_lower:
        if has(other, text):
            return _SYNONYM
    for place, other in enumerate(term.others_lower):
        if has(other, text):
            return max(_WEAKEST_SYNONYM, _SYNONYM - _SYNONYM_STEP * place)
    if term.headed:
        return _APART * coverage(term.parts, text)
    if len(term.word) < 3 or term.word.isascii():
        return 0.0
    pairs = _pairs(term.word)
    return _PARTIAL * sum([pair in text for pair in pairs]) / len(pairs)


def holds(term: Term, text: str) -> bool:
    """Tell whether ``text`` (lower case) has a term, in this or another word, or most of its parts."""
    return match(term, text) >= HELD


@lru_cache(1024)
def _pairs(word: str) -> tuple[str, ...]:
    return tuple(a + b for a, b in pairwise(word))
