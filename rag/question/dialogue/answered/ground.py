"""Finds the clauses that an answer was drawn from, by its words: what a next question asks is often said there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from corpus.model import Clause
from rag.contract import Intent
from rag.evidence.clauses.told import stretches
from rag.evidence.sentences.pairs import weight_held
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.departments.named import link_departments
from rag.question.dialogue.carried.place import plans_named
from rag.question.dialogue.missing import has_time, own_words
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term
from rag.question.wording.normalise import normalise

# The share of what an answer says, weighed, that a clause must hold to be its source, and how far behind others may be.
_HELD, _BEHIND = 0.5, 0.08
# What is left of the words that a question takes over beside words of its own.
_CARRIED = 0.5
# The share of a question's own words that a clause must hold to be what it goes on about.
_FITS = 0.67
# What a stretch of an answer must weigh to tell where it is from by itself.
_TELLS = 30.0


def leaning(question: Question, own: Question, turns: Sequence[Turn], context: Context) -> Question:
    """Return a completed question with its ground; what was carried into it tells less than its ``own`` words."""
    written = own_words(own, context.knowledge)
    words = {term.word for term in own.terms}
    if any(term in written for term in question.telling):
        terms = (t if t.word in words else replace(t, special=t.special * _CARRIED) for t in question.terms)
        question = replace(question, terms=tuple(terms))
    held = (clause_id for clause_id in ground(own, turns, context))
    here = frozenset(one for one in held if context.knowledge.clause(one).doc_id in question.documents)
    return replace(question, ground=here)


def ground(own: Question, turns: Sequence[Turn], context: Context) -> frozenset[str]:
    """Return the ids of the clauses that the latest answer with a source was drawn from, if a question fits them.

    It does not if it names a time, other than by 要 of what a department has to do, or if they lack most of its words.
    """
    timed = has_time(own) and own.intent is not Intent.TASKS_OF_DEPARTMENT
    if timed or "new_topic" in own.cues:
        return frozenset()
    found = next(filter(None, (sources(turn, context) for turn in reversed(turns))), [])
    return frozenset(clause.id for clause in found if _holds(clause, own_words(own, context.knowledge)))


def _holds(clause: Clause, words: Sequence[Term]) -> bool:
    return not words or coverage(words, clause.headed_text.lower()) >= _FITS


def sources(turn: Turn, context: Context, among: Sequence[str] | None = None) -> list[Clause]:
    """Return the clauses that an answer words, stretch by stretch, from the documents ``among`` which it was given.

    A short stretch is read with the topic of the question.
    """
    knowledge = context.knowledge
    allowed = turn.question.documents if among is None else tuple(among)
    documents = plans_named(turn.reply, allowed, knowledge) or allowed
    clauses = knowledge.clauses(documents)
    found: dict[Clause, None] = {}
    for said in _stretches(turn.reply, knowledge):
        pairs = _weighed(said, knowledge)
        if sum(pairs.values()) < _TELLS:
            pairs |= _weighed(turn.question.topic, knowledge)
        found |= dict.fromkeys(_best(pairs, clauses))
    return list(found)


def _stretches(reply: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the parts of an answer between marks, without the departments, which stand in many clauses."""
    for part in map(normalise, stretches(reply)):
        said = blanked(part, link_departments(part, knowledge.departments))
        if said.strip(", "):
            yield said


def _weighed(text: str, knowledge: Knowledge) -> dict[str, float]:
    return {pair: knowledge.weigh_pair(pair) for pair in sorted(_pairs(text))}


def _best(pairs: dict[str, float], clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that hold most of the pairs of characters, if they hold enough."""
    held = [(weight_held(pairs, _pairs_of(clause)), clause) for clause in clauses]
    floor = max(_HELD, max((share for share, _ in held), default=0.0) - _BEHIND)
    return [clause for share, clause in held if share >= floor]


@lru_cache(4096)
def _pairs_of(clause: Clause) -> frozenset[str]:
    return _pairs(normalise("\n".join((*clause.path[-1:], clause.text))))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(f"{a}{b}" for a, b in pairwise(text) if (a + b).isalnum())
