"""Turns a question and a clause that was found into the features by which clauses are ranked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.model import Clause, ClauseKind
from index.hits import Hit
from rag.contract import Intent
from rag.evidence.clauses.kinds import STATES
from rag.evidence.places.outline import bare
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.pairs import pairs_of
from rag.evidence.sentences.relevance import best_coverage, holds
from rag.knowledge import Knowledge
from rag.lexicon.weights import ranking_weights
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

_WORTH_A_CLOSER_LOOK = 0.2
# What the best sentence counts as covering of a clause whose title stands whole in the question.
_NAMED = 0.95
_SHORTEST_NAME = 5

# Into how many parts one of weight is cut.
_PARTS = 1 << 40

_NO_MEASURES = STATES | {ClauseKind.FRONT_MATTER}


class Probe(NamedTuple):
    """What of a question its candidates are held against.

    ``pairs`` are the pairs of neighbouring characters of its text, without places and plans that it names, ``weights``
    what each weighs (idf, in whole ``_PARTS``: sums are the same in whatever order a set gives them), ``total`` what
    all weigh together. ``said`` are the terms for which plans write other words, each with those of the pairs that
    stand in it. ``who`` tells whether it asks for departments, ``done`` if it asks what is done.
    """

    text: str
    terms: tuple[Term, ...]
    pairs: frozenset[str]
    weights: Mapping[str, int]
    total: int
    said: tuple[tuple[Term, frozenset[str]], ...]
    who: bool
    done: bool


class ClauseFeatures(NamedTuple):
    """What ranks a clause for a question; shares are from 0 to 1.

    ``covered`` is the share of the question's terms that the clause holds with its headings, ``focused`` the share
    that its best sentence holds; ``pairs`` and ``pairs_together`` are the same for the pairs of characters of the whole
    question. ``meaning`` is the similarity of meaning, ``fused`` the score of the search, as a share of the best.
    ``assigns`` is 1 for a clause with a duty, if the question asks who, ``looks_back`` for one that tells what was
    reached or what is to be reached, if the question asks how or compares; ``length`` the logarithm of the clause's
    characters.
    """

    covered: float
    focused: float
    meaning: float
    fused: float
    pairs: float
    pairs_together: float
    assigns: float
    looks_back: float
    length: float


NOTHING = ClauseFeatures(0, 0, 0, 0, 0, 0, 0, 0, 0)
"""The features of a clause that shares nothing with a question."""


def probe_of(question: Question, knowledge: Knowledge) -> Probe:
    """Return what the candidates of a question are held against."""
    pairs = pairs_of(blanked(question.text, question.places))
    weights = {pair: round(knowledge.weigh_pair(pair) * _PARTS) for pair in pairs}
    return Probe(
        text=question.text,
        terms=question.terms,
        pairs=pairs,
        weights=weights,
        total=sum(weights.values()),
        said=tuple((term, pairs & pairs_of(term.word)) for term in question.terms if term.others),
        who="responsible" in question.cues,
        done=_asks_what_is_done(question),
    )


def features(asked: Probe, clause: Clause, hit: Hit, best: float) -> ClauseFeatures:
    """Return the features of a clause; ``best`` is the highest score of the search."""
    words = _words_of(clause)
    covered, focused = best_coverage(asked.terms, words.whole, words.sentences, _WORTH_A_CLOSER_LOOK)
    held, together = _held(asked, words)
    if any(name in asked.text for name in words.names):
        covered, focused = 1.0, max(focused, _NAMED)
    return ClauseFeatures(
        covered=covered,
        focused=focused,
        meaning=hit.likeness,
        fused=hit.score / best,
        pairs=held,
        pairs_together=together,
        assigns=float(asked.who and bool(clause.responsibilities)),
        looks_back=float(asked.done and clause.kind in _NO_MEASURES),
        length=words.length,
    )


def with_meant(asked: Probe, clause: Clause, found: ClauseFeatures) -> ClauseFeatures:
    """Return the features of a clause with the pairs of a word counted as held where it has another word for it.

    A question in words of everyday speech shares hardly a pair of characters with the clause that answers it.
    """
    words = _words_of(clause)
    said = [(term, own) for term, own in asked.said if holds(term, words.whole)]
    if not said:
        return found
    held, together = _held(asked, words, said)
    return found._replace(pairs=held, pairs_together=together)


def prepare(clauses: Iterable[Clause]) -> None:
    """Make what questions are held against of some clauses, so that none of the first questions does."""
    for clause in clauses:
        _words_of(clause)


def _asks_what_is_done(question: Question) -> bool:
    compares = question.intent is Intent.COMPARE and not question.nature and "amount" not in question.cues
    return compares or "measure" in question.cues


def score(found: ClauseFeatures, weights: ClauseFeatures | None = None) -> float:
    """Return the sum of the features, each times its weight: that of the table, or one of ``weights``."""
    return sum([weight * value for weight, value in zip(weights or _weights(), found, strict=True)])


@cache
def _weights() -> ClauseFeatures:
    return ClauseFeatures(**ranking_weights())


class _Words(NamedTuple):
    """What questions are held against: a clause with its headings and its sentences, in lower case; its names.

    Names are its title and the heading right above it, where they are long enough to be meant; ``length`` is as in
    :class:`ClauseFeatures`.
    """

    whole: str
    sentences: tuple[str, ...]
    pairs: frozenset[str]
    sentence_pairs: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    length: float


@lru_cache(4096)
def _words_of(clause: Clause) -> _Words:
    path = "\n".join(clause.path).lower()
    options = sentences(clause)
    names = (clause.title, bare(clause.path[-1]) if clause.path else None)
    return _Words(
        whole=f"{path}\n{clause.text.lower()}",
        sentences=tuple(sentence.text.lower() for sentence in options),
        pairs=pairs_of(f"{path}\n{clause.text}"),
        sentence_pairs=tuple(pairs_of(sentence.text) for sentence in options),
        names=tuple(name for name in names if name and len(name) >= _SHORTEST_NAME),
        length=math.log(len(clause.text)),
    )


def _held(asked: Probe, words: _Words, said: Sequence[tuple[Term, frozenset[str]]] = ()) -> tuple[float, float]:
    """Return the share of the pairs that a clause holds with its headings, and that which its best sentence holds.

    Those of terms ``said`` are held where another word for the term is.
    """
    held = asked.pairs & words.pairs | _meant(said)
    if not held or asked.total <= 0:
        return 0.0, 0.0
    whole, together = _weight(asked, held), 0
    for text, pairs in zip(words.sentences, words.sentence_pairs, strict=True):
        meant = _meant([(term, own) for term, own in said if holds(term, text)])
        together = max(together, _weight(asked, held & pairs | meant))
        if together >= whole:
            break
    return whole / asked.total, together / asked.total


def _meant(said: Iterable[tuple[Term, Set[str]]]) -> frozenset[str]:
    return frozenset().union(*(own for _, own in said))


def _weight(asked: Probe, pairs: Iterable[str]) -> int:
    return sum(map(asked.weights.__getitem__, pairs))
