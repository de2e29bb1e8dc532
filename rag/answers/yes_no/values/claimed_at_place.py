"""Checks amounts that a question claims of a numbered place against the targets there: “第12项的目标是9家吗”."""

from __future__ import annotations

from collections.abc import Sequence

from index.catalogue.records import TargetFact
from rag.answers.values import saying
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.bearing import bears_out
from rag.draft import Draft
from rag.evidence.places.find import find_place
from rag.evidence.sentences.pairs import pairs_of
from rag.evidence.sentences.relevance import match
from rag.evidence.things.indicators import targets_of
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, plain_unit
from rag.question.model import Question


def check(claimed: Sequence[Figure], question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check the figures against the targets of the place; None where it is none or has none for each of them.

    Where no word names an indicator, the place is a single clause.
    """
    clauses = find_place(question, knowledge) if question.references and claimed else []
    facts = targets_of(clauses, knowledge) if question.telling or len(clauses) == 1 else []
    if question.telling:
        facts = [one for one in facts if any(match(term, one.target.indicator.lower()) for term in question.telling)]
    meant = [_meant(figure, before, facts) for figure, before in zip(claimed, _before(claimed, question), strict=True)]
    found = [fact for fact in meant if fact is not None]
    if not found or len(found) < len(meant):
        return None
    holds = all(bears_out(fact, figure) for figure, fact in zip(claimed, found, strict=True))
    told = list(dict.fromkeys(found))
    said = [saying.statement(fact, knowledge) for fact in told]
    return ruled(is_so(holds != denied), said, {"verdict": holds != denied, **saying.facts(told)})


def _before(claimed: Sequence[Figure], question: Question) -> list[str]:
    """Return what stands between each figure and the one, or the number of the place, before it."""
    ends = [0, *(one.end for one in claimed), *(one.end for one in question.references)]
    starts = [max(end for end in ends if end <= figure.start) for figure in claimed]
    return [question.text[start : figure.start] for start, figure in zip(starts, claimed, strict=True)]


def _meant(figure: Figure, before: str, facts: Sequence[TargetFact]) -> TargetFact | None:
    """Return the target that a figure is claimed of: the one best named, then in its very unit, then as claimed."""
    fitting = [fact for fact in facts if figure.fits(fact.target.unit)]
    named = pairs_of(before)

    def likely(fact: TargetFact) -> tuple[int, bool, bool]:
        shared = len(named & pairs_of(fact.target.indicator.lower()))
        return shared, plain_unit(fact.target.unit) == figure.unit, bears_out(fact, figure)

    return max(fitting, key=likely, default=None)
