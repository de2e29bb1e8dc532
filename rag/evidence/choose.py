"""Chooses, from candidates, the clauses that answer a question, and tells when none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rag.evidence.retrieve import Candidate


@dataclass(frozen=True, slots=True)
class Limits:
    """When a candidate is taken; chosen on the dev half of the evaluation suite.

    ``covered`` alone suffices; ``covered_some`` does with a similarity of at least ``cosine``, and so does ``score``,
    though what is taken for it alone is only near. ``margin`` is how far behind the best candidate of its document
    another may score, ``far`` how far behind the best of all. ``alike`` is the similarity at which a clause is near to
    a question that has words which no plan writes.
    """

    covered: float = 0.5
    covered_some: float = 0.28
    cosine: float = 0.085
    score: float = 0.45
    margin: float = 0.11
    far: float = 0.25
    alike: float = 0.10


LIMITS = Limits()


def is_relevant(candidate: Candidate, limits: Limits = LIMITS) -> bool:
    """Tell whether a candidate speaks of what the question asks."""
    if candidate.covered >= limits.covered:
        return True
    if candidate.score >= limits.score:
        return True
    return candidate.covered >= limits.covered_some and candidate.cosine >= limits.cosine


def is_direct(candidate: Candidate, limits: Limits = LIMITS) -> bool:
    """Tell whether a candidate holds what the question asks, and is not only near to it."""
    return candidate.covered >= limits.covered


def relevant(candidates: Sequence[Candidate], limits: Limits = LIMITS) -> list[Candidate]:
    """Return the candidates that speak of what the question asks, in order."""
    return [candidate for candidate in candidates if is_relevant(candidate, limits)]


def relevant_or_alike(candidates: Sequence[Candidate], limits: Limits = LIMITS) -> list[Candidate]:
    """Return the candidates that speak of what the question asks, or else those nearest to it in meaning."""
    return relevant(candidates, limits) or [one for one in candidates if one.cosine >= limits.alike]


def by_document(candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """Group candidates by document, the document of the best candidate first."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.clause.doc_id, []).append(candidate)
    return groups


def close(candidates: Sequence[Candidate], most: int, limits: Limits = LIMITS) -> list[Candidate]:
    """Return the best candidate and those not far behind it, at most ``most``."""
    if not candidates:
        return []
    floor = candidates[0].score - limits.margin
    return [candidate for candidate in candidates if candidate.score >= floor][:most]
