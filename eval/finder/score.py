"""A profile and the results of a finder become: which musts came, which results fit, which should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.finder.measures import Measure, Measures
from eval.finder.profile import DEPTH, Profile
from eval.measures.matching import Found

FIRST = 5
"""The results that precision looks at."""

LEAST_SHARED = 0.5

Result = Sequence[Found]
"""Where the words of one result stand: in one plan, or the same words in several."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The score of one profile.

    ``right`` of the first ``judged`` results are musts or mays. ``wrong`` holds the rank of each result that must
    not be there, with the name of what it offers.
    """

    musts: int
    missing: tuple[str, ...]
    judged: int
    right: int
    wrong: tuple[tuple[int, str], ...]

    @property
    def passed(self) -> bool:
        """Whether all musts came and nothing that must not."""
        return not self.missing and not self.wrong


def fit_of(profile: Profile, results: Sequence[Result], measures: Measures) -> Fit:
    """Score the first ten results."""
    shown = results[:DEPTH]
    musts = [_alternatives(must, measures) for must in profile.must]
    fitting = [each for group in musts for each in group] + _all(profile.may, measures)
    first = shown[:FIRST]
    return Fit(
        musts=len(musts),
        missing=tuple(
            must for must, group in zip(profile.must, musts, strict=True) if not any(_is_any(r, group) for r in shown)
        ),
        judged=len(first),
        right=sum(_is_any(result, fitting) for result in first),
        wrong=tuple(_wrong(profile, shown, fitting, measures)),
    )


def _wrong(
    profile: Profile, shown: Sequence[Result], fitting: Sequence[Measure], measures: Measures
) -> Iterator[tuple[int, str]]:
    """The results that must not be there; one that also holds what fits, as a long clause may, is let pass."""
    unfit = _all(profile.must_not, measures)
    for rank, result in enumerate(shown, 1):
        if profile.nothing:
            yield rank, "nothing"
        elif not _is_any(result, fitting):
            yield from ((rank, each.name) for each in [m for m in unfit if _is(result, m)][:1])


def _alternatives(must: str, measures: Measures) -> list[Measure]:
    return _all([name.strip() for name in must.split("|")], measures)


def _all(names: Sequence[str], measures: Measures) -> list[Measure]:
    return [each for name in names for each in measures.named(name)]


def _is_any(result: Result, measures: Sequence[Measure]) -> bool:
    return any(_is(result, measure) for measure in measures)


def _is(result: Result, measure: Measure) -> bool:
    """Whether a result and a measure share half of the shorter of both, so that neither's cut decides."""
    return any(found.doc_id == measure.doc_id and _shared(found, measure) >= LEAST_SHARED for found in result)


def _shared(found: Found, measure: Measure) -> float:
    shared = min(found.span.end, measure.span.end) - max(found.span.start, measure.span.start)
    shorter = min(found.span.end - found.span.start, measure.span.end - measure.span.start)
    return shared / shorter if shorter else 0.0
