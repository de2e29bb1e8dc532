"""Chooses, from candidates, the clauses that answer a question, and tells when none does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.relevance import coverage
from rag.question.model import Question


@dataclass(frozen=True, slots=True)
class Limits:
    """When a candidate is taken, by its score; chosen on questions that nothing was fitted to, and on declined ones.

    What speaks of a question has at least ``near`` of its score and parts of what it covers and of its meaning: of
    264 questions that clauses answer, 0.99 had such a candidate, of 59 that nothing answers, 0.10. What scores at
    least ``direct``, or covers ``covered`` besides, holds what is asked. A sentence that holds ``whole`` of the
    words asked, be it in other words, speaks of it whatever they mean: “1+3+4” means nothing by itself. ``margin``
    is how far behind the best candidate of its document another may score, ``far`` how far behind the best of all.
    """

    near: float = 0.65
    covered_counts: float = 0.28
    meaning_counts: float = 0.41
    direct: float = 0.46
    covered: float = 0.5
    whole: float = 0.89
    margin: float = 0.11
    far: float = 0.25


LIMITS = Limits()


def is_relevant(candidate: Candidate, limits: Limits = LIMITS) -> bool:
    """Tell whether a candidate speaks of what the question asks."""
    more = limits.covered_counts * candidate.covered + limits.meaning_counts * candidate.features.meaning
    fit = max(candidate.score, candidate.meant) if candidate.covered >= limits.covered else candidate.score
    return fit + more >= limits.near or min(candidate.covered, candidate.focused) >= limits.whole


def is_direct(candidate: Candidate, limits: Limits = LIMITS) -> bool:
    """Tell whether a candidate holds what the question asks, and is not only near to it."""
    return candidate.score >= limits.direct or (is_relevant(candidate, limits) and candidate.covered >= limits.covered)


def relevant(candidates: Sequence[Candidate], limits: Limits = LIMITS) -> list[Candidate]:
    """Return the candidates that speak of what the question asks, in order."""
    return [candidate for candidate in candidates if is_relevant(candidate, limits)]


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


# “谁管茶馆的振兴工程”, “茶馆工程归谁”: a project is named; not “工程技术中心”, “工程师”.
_PROJECT = re.compile(r"工程(?![师学技院研中(（])")
# “给茶农修路的那个工程”: one that is pointed to.
_THAT_PROJECT = re.compile("[那这][个项]?工程")
# The share of what is asked that the title of the project named holds.
_TITLED = 0.95


def of_project(found: Sequence[Candidate], question: Question) -> Sequence[Candidate]:
    """Keep the projects whose titles hold all that a question names, where it names one; else all that was found.

    Of one that it points to, what it tells of it may stand below the title.
    """
    if not _PROJECT.search(question.text):
        return found
    titled = ((one, (one.clause.title or "").strip("。").lower()) for one in found)
    projects = [(one, title) for one, title in titled if title.endswith("工程")]
    named_so = [one for one, title in projects if coverage(question.terms, title) >= _TITLED]
    if named_so or not _THAT_PROJECT.search(question.text):
        return named_so or found
    told = [one for one, _ in projects if coverage(question.terms, one.clause.headed_text.lower()) >= _TITLED]
    return told or found
