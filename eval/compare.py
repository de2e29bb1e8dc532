"""Two reports become what flipped between them, and whether that is more than noise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.finder.outcome import FinderOutcome
from eval.measures.statistics import McNemar, mcnemar
from eval.outcome import Outcome
from eval.report import Report

LEVEL = 0.05
"""The chance of a difference as large by luck below which a difference counts."""

_Scored = Outcome | FinderOutcome


@dataclass(frozen=True, slots=True)
class Flip:
    """A case whose outcome changed."""

    case_id: str
    question: str
    better: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A figure in both runs."""

    name: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one run to the next, over the cases that both asked; ``finder`` over the profiles."""

    test: McNemar
    by_kind: Mapping[str, McNemar]
    finder: McNemar
    flips: tuple[Flip, ...]
    changes: tuple[Change, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]

    @property
    def is_worse(self) -> bool:
        """Whether accuracy, over all cases, one kind or the profiles, fell by more than noise.

        The level for single kinds is divided by their number (Bonferroni), as one of many falls by luck.
        """
        kinds = max(1, len(self.by_kind))
        whole = _fell(self.test, LEVEL) or _fell(self.finder, LEVEL)
        return whole or any(_fell(test, LEVEL / kinds) for test in self.by_kind.values())

    @property
    def is_better(self) -> bool:
        """Whether accuracy over all cases rose by more than noise."""
        return self.test.better > self.test.worse and self.test.p_value < LEVEL


def compare(before: Report, after: Report) -> Comparison:
    """Compare two runs case by case, with McNemar's test."""
    old = {outcome.case_id: outcome for outcome in before.outcomes}
    new = {outcome.case_id: outcome for outcome in after.outcomes}
    pairs = [(old[case_id], new[case_id]) for case_id in old if case_id in new]
    matched = {outcome.case_id: outcome for outcome in after.finder}
    profiles = [(each, matched[each.case_id]) for each in before.finder if each.case_id in matched]
    both: list[tuple[_Scored, _Scored]] = [*pairs, *profiles]
    kinds = dict.fromkeys(str(later.kind) for _, later in pairs)
    return Comparison(
        test=_test(pairs),
        by_kind={kind: _test([pair for pair in pairs if str(pair[1].kind) == kind]) for kind in kinds},
        finder=mcnemar([earlier.passed for earlier, _ in profiles], [later.passed for _, later in profiles]),
        flips=tuple(_flip(earlier, later) for earlier, later in both if earlier.passed != later.passed),
        changes=tuple(
            Change(name, before.figures[name].mean, after.figures[name].mean)
            for name in before.figures
            if name in after.figures
        ),
        only_before=tuple(case_id for case_id in old if case_id not in new),
        only_after=tuple(case_id for case_id in new if case_id not in old),
    )


def _test(pairs: Sequence[tuple[Outcome, Outcome]]) -> McNemar:
    return mcnemar([earlier.passed for earlier, _ in pairs], [later.passed for _, later in pairs])


def _flip(earlier: _Scored, later: _Scored) -> Flip:
    said = later.said if isinstance(later, FinderOutcome) else later.question
    return Flip(later.case_id, said, later.passed, _why(earlier), _why(later))


def _why(outcome: _Scored) -> str:
    return "；".join(f"{finding.rule} {finding.note}".strip() for finding in outcome.findings) or "正确"


def _fell(test: McNemar, level: float) -> bool:
    return test.worse > test.better and test.p_value < level
