"""Turns a question into the clauses that may answer it, best first, each with how well it fits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.model import Clause
from index.filters import SearchFilters
from index.hits import Hit, Hits
from index.once import kept_with
from rag.by_words import watch
from rag.evidence.clauses.features import NOTHING, ClauseFeatures, Probe, features, probe_of, score, with_meant
from rag.knowledge import Knowledge
from rag.question.model import Question

DEPTH = 80
# What a clause gains that the last answer was drawn from, if it holds half of the question; less if it holds less.
_GROUND, _GROUND_COVERED = 0.08, 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may answer a question.

    ``covered`` is the share of the question's terms that the clause and its headings hold, ``focused`` the share that
    its best sentence holds. ``score`` sums up ``features`` by weights that were fitted on questions with known evidence
    (``policyqa eval rank``); ``meant`` is what it would be if other words for those of the question were its own.
    """

    clause: Clause
    covered: float
    focused: float
    score: float
    features: ClauseFeatures = NOTHING
    meant: float = 0.0


def retrieve(
    question: Question,
    knowledge: Knowledge,
    documents: Sequence[str] | None = None,
    *,
    k: int = DEPTH,
) -> list[Candidate]:
    """Return up to ``k`` candidates from ``documents`` (by default those that the question allows), best first."""
    allowed = tuple(documents if documents is not None else question.documents)
    if not allowed or not question.query.strip():
        return []
    hits, candidates = _retrieved(knowledge, question, allowed, k)
    if watch(hits).fault:
        _retrieved.forget(knowledge)
    return list(candidates)


@kept_with(64)
def _retrieved(
    knowledge: Knowledge, question: Question, allowed: tuple[str, ...], k: int
) -> tuple[Hits, tuple[Candidate, ...]]:
    """Search and rank; kept, as the parts of an answer look at the same candidates one after the other."""
    everywhere = len(allowed) == len(knowledge.doc_ids)
    filters = SearchFilters(doc_ids=() if everywhere else allowed, departments=question.only_departments)
    hits = knowledge.index.search(question.query, asked=question.meant or question.text, k=k, filters=filters)
    best = hits[0].score if hits else 1.0
    asked = probe_of(question, knowledge)
    within = [hit for hit in hits if not question.inside or hit.clause_id in question.inside]
    candidates = [_candidate(asked, question.ground, knowledge.clause(hit.clause_id), hit, best) for hit in within]
    return hits, tuple(
        sorted(candidates, key=lambda candidate: (-candidate.score, candidate.clause.doc_id, candidate.clause.index))
    )


def _candidate(asked: Probe, ground: Collection[str], clause: Clause, hit: Hit, best: float) -> Candidate:
    found = features(asked, clause, hit, best)
    whole = weighed = score(found)
    if clause.id in ground:
        whole += _GROUND * min(1.0, found.covered / _GROUND_COVERED)
    meant = whole + score(with_meant(asked, clause, found)) - weighed
    return Candidate(clause, found.covered, found.focused, whole, found, meant)
