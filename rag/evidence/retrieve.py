"""Turns a question into the clauses that may answer it, best first, each with how well it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from index.filters import SearchFilters
from index.hits import Hit
from rag.by_words import watch
from rag.evidence.outline import bare
from rag.evidence.relevance import coverage
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

DEPTH = 80
_WORTH_A_CLOSER_LOOK = 0.2
# What the best sentence counts as covering of a clause whose title stands whole in the question.
_NAMED = 0.95
_SHORTEST_NAME = 5

# Cosines of multilingual-e5-small lie close together: unrelated texts near 0.78, paraphrases near 0.90.
_COSINE_LOW, _COSINE_HIGH = 0.78, 0.92


@dataclass(frozen=True, slots=True)
class Weights:
    """How the features of a candidate add up; chosen on the dev half of the evaluation suite."""

    clause: float = 0.40
    sentence: float = 0.25
    path: float = 0.10
    meaning: float = 0.15
    rank: float = 0.10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may answer a question.

    ``covered`` is the share of the question's terms that the clause and its headings hold, ``focused`` the share that
    its best sentence holds, ``cosine`` the similarity of meaning (0 if the vectors did not rank it); ``score`` sums
    them up, from 0 to 1.
    """

    clause: Clause
    covered: float
    focused: float
    cosine: float
    score: float


WEIGHTS = Weights()


def retrieve(
    question: Question,
    knowledge: Knowledge,
    documents: Sequence[str] | None = None,
    *,
    k: int = DEPTH,
) -> list[Candidate]:
    """Return up to ``k`` candidates from ``documents`` (by default those that the question allows), best first."""
    allowed = tuple(documents if documents is not None else question.documents)
    if not allowed:
        return []
    everywhere = len(allowed) == len(knowledge.doc_ids)
    filters = SearchFilters(doc_ids=() if everywhere else allowed, departments=question.only_departments)
    hits = watch(knowledge.index.search(question.query, k=k, filters=filters))
    best = hits[0].score if hits else 1.0
    candidates = [_candidate(question, knowledge, hit, best) for hit in hits]
    return sorted(candidates, key=lambda candidate: (-candidate.score, candidate.clause.doc_id, candidate.clause.index))


def _is_named(clause: Clause, text: str) -> bool:
    """Tell whether a question names a clause by its whole title or by the whole heading right above it."""
    names = (clause.title, bare(clause.path[-1]) if clause.path else None)
    return any(name and len(name) >= _SHORTEST_NAME and name in text for name in names)


def _candidate(question: Question, knowledge: Knowledge, hit: Hit, best: float) -> Candidate:
    clause = knowledge.clause(hit.clause_id)
    path = "\n".join(clause.path).lower()
    text = clause.text.lower()
    covered = coverage(question.terms, f"{path}\n{text}")
    focused = headed = 0.0
    if covered >= _WORTH_A_CLOSER_LOOK:
        focused = max(coverage(question.terms, sentence.text.lower()) for sentence in sentences(clause))
        headed = coverage(question.terms, path + (clause.title or "").lower())
    if _is_named(clause, question.text):
        covered, focused, headed = 1.0, max(focused, _NAMED), 1.0
    cosine = hit.vector.score if hit.vector else 0.0
    meaning = min(1.0, max(0.0, (cosine - _COSINE_LOW) / (_COSINE_HIGH - _COSINE_LOW)))
    score = (
        WEIGHTS.clause * covered
        + WEIGHTS.sentence * focused
        + WEIGHTS.path * headed
        + WEIGHTS.meaning * meaning
        + WEIGHTS.rank * hit.score / best
    )
    return Candidate(clause, covered, focused, cosine, score)
