"""Scores how well a measure fits a profile: what it needs, what it is, its words, and how firmly the plan promises."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Firmness
from rag.evidence.sentences.relevance import coverage
from rag.finder.measures import Listed
from rag.finder.profile import Profile
from rag.finder.verdict import Verdict
from rag.finder.vocabulary import DEFENCE, entry_of, protected_by
from rag.match_contract import Facet, ScoreParts
from rag.question.topic.terms import Term


@dataclass(frozen=True, slots=True)
class Weights:
    """How the parts of a score add up to at most 1; chosen on the profiles of ``tests/rag/finder``."""

    need: float = 0.50
    more_needs: float = 0.06
    type: float = 0.10
    named: float = 0.05
    industry: float = 0.10
    right: float = 0.04
    area: float = 0.06
    commitment: float = 0.04
    words: float = 0.08
    meaning: float = 0.08
    drawback: float = 0.10
    apart: float = 0.15
    open: float = 0.03
    related: float = 0.4
    defence: float = 0.85


WEIGHTS = Weights()

_FIRM: Mapping[Firmness, float] = {
    Firmness.FIXED: 1.0,
    Firmness.BUILD: 0.8,
    Firmness.ENCOURAGE: 0.6,
    Firmness.EXPLORE: 0.3,
}


# By what a measure protects the right that who is infringed upon speaks of.
_PROTECTS = re.compile(r"保护|维护|维权|打假|侵权")


@dataclass(frozen=True, slots=True)
class Query:
    """What of the profile is compared with the words of a measure: its terms, and how like each clause is.

    ``by_words``: the vectors could not be asked, so no likeness is known.
    """

    terms: Sequence[Term]
    likeness: Mapping[str, float]
    by_words: bool = False


def fits(listed: Listed, profile: Profile) -> dict[str, float]:
    """Return, for each need asked for, how far the measure meets it, from 0 to 1; needs that it does not are absent."""
    kinds = listed.kinds
    found: dict[str, float] = {}
    for need in profile.values(Facet.NEED):
        entry = entry_of("need", need)
        related = max((kinds.get(name, 0.0) for name in entry.related), default=0.0) if entry else 0.0
        fit = max(kinds.get(need, 0.0), WEIGHTS.related * related)
        if need == DEFENCE:
            fit = max(fit, WEIGHTS.defence * _protects(listed, profile))
        if fit:
            found[need] = fit
    return found


def _protects(listed: Listed, profile: Profile) -> float:
    """Return how far a measure protects a right that the enterprise speaks of."""
    if not _PROTECTS.search(listed.words[0].text):
        return 0.0
    kinds = (protected_by().get(right, "") for right in profile.values(Facet.RIGHT))
    return max((listed.kinds.get(kind, 0.0) for kind in kinds), default=0.0)


def score(listed: Listed, verdict: Verdict, needs: Mapping[str, float], query: Query) -> ScoreParts:
    """Return the parts of a measure's score; needs as :func:`fits` gives them."""
    matched = {reason.facet for reason in verdict.reasons}
    words = max(coverage(query.terms, one.lower) for one in listed.words)
    likeness = max(query.likeness.get(one.clause.id, 0.0) for one in listed.words)
    drawbacks = WEIGHTS.drawback * verdict.drawbacks
    apart = WEIGHTS.apart * verdict.apart
    best = max(needs.values(), default=0.0)
    of_type = WEIGHTS.named if verdict.only_names_it else WEIGHTS.type
    more = WEIGHTS.more_needs * (len([fit for fit in needs.values() if fit >= _ALL_BUT]) - 1 if needs else 0)
    return ScoreParts(
        need=round(WEIGHTS.need * best + max(0.0, more), 4),
        type=round((of_type if Facet.TYPE in matched else -WEIGHTS.open * len(verdict.opens)) - apart, 4),
        industry=WEIGHTS.industry if Facet.INDUSTRY in matched else round(-drawbacks, 4),
        right=WEIGHTS.right if Facet.RIGHT in matched else 0.0,
        area=WEIGHTS.area if Facet.DISTRICT in matched else 0.0,
        commitment=round(WEIGHTS.commitment * _FIRM[listed.measure.firmness], 4),
        words=round(WEIGHTS.words * words, 4),
        meaning=round(WEIGHTS.meaning * likeness, 4),
    )


_ALL_BUT = 0.8


def total(parts: ScoreParts) -> float:
    """Return the score that the parts add up to."""
    summed = sum(float(part) for _, part in parts)
    return round(min(1.0, max(0.0, summed)), 4)
