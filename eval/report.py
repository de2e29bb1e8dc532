"""Outcomes become a report: every figure with its number of cases and interval, and what produced it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from eval.case import Half, Kind
from eval.finder.figures import finder_figures
from eval.finder.outcome import FinderOutcome
from eval.measures.retrieval import DEPTHS
from eval.measures.statistics import Figure, bootstrap, bootstrap_ratio, percentile
from eval.outcome import CitingScore, Outcome
from rag.contract import Status


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class About(_Record):
    """What was scored: the index, the hash of the configuration, the model, and the commit of the code."""

    index_version: str = ""
    configuration: str = ""
    model: str = ""
    commit: str = ""
    finished: str = ""


class Latency(_Record):
    """Milliseconds of one stage: the median and the 95th percentile over ``n`` answers."""

    p50: float
    p95: float
    n: int


class Report(_Record):
    """One run. ``figures`` are named like ``accuracy``, ``accuracy/kind/target``, ``retrieval/found@5``.

    ``robustness`` holds the outcomes over changed plans, by suite; see :mod:`eval.robustness.suites`. ``finder`` holds
    those of the enterprise finder; see :mod:`eval.finder`.
    """

    about: About
    figures: Mapping[str, Figure]
    latency: Mapping[str, Latency]
    wrong_refusals: tuple[str, ...]
    missed_refusals: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    robustness: Mapping[str, tuple[Outcome, ...]] = Field(default_factory=dict)
    finder: tuple[FinderOutcome, ...] = ()

    def save(self, path: Path) -> None:
        """Write the report as JSON."""
        path.write_text(self.model_dump_json(indent=1), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Report:
        """Read a report that :meth:`save` wrote.

        Raises:
            ValidationError: The file is no report.
        """
        return cls.model_validate_json(path.read_text(encoding="utf-8"))


def report_of(
    outcomes: Sequence[Outcome],
    about: About,
    robustness: Mapping[str, tuple[Outcome, ...]] = MappingProxyType({}),
    finder: Sequence[FinderOutcome] = (),
) -> Report:
    """Sum up a run; measures without a single case are left out."""
    figures = {
        **_accuracy(outcomes),
        **_facts(outcomes),
        **_retrieval(outcomes),
        **_citations(outcomes),
        **_declining(outcomes),
        **_follow_ups(outcomes),
        **_robustness(robustness, outcomes),
        **finder_figures(finder),
    }
    return Report(
        about=about,
        figures={name: figure for name, figure in figures.items() if figure.n},
        latency=_latency(outcomes, finder),
        wrong_refusals=tuple(o.case_id for o in outcomes if o.status is Status.NONE and not o.may_decline),
        missed_refusals=tuple(o.case_id for o in outcomes if o.status is not Status.NONE and o.must_decline),
        outcomes=tuple(outcomes),
        robustness={str(suite): tried for suite, tried in robustness.items()},
        finder=tuple(finder),
    )


def _share(outcomes: Iterable[Outcome], is_right: Callable[[Outcome], bool]) -> Figure:
    return bootstrap([float(is_right(outcome)) for outcome in outcomes])


def _passed(outcome: Outcome) -> bool:
    return outcome.passed


def _accuracy(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    figures = {"accuracy": _share(outcomes, _passed), "intent": _share(outcomes, lambda o: o.intent_is_right)}
    for half in Half:
        figures[f"accuracy/half/{half}"] = _share([o for o in outcomes if o.half is half], _passed)
    for kind in Kind:
        figures[f"accuracy/kind/{kind}"] = _share([o for o in outcomes if o.kind is kind], _passed)
    for plan in sorted({plan for outcome in outcomes for plan in outcome.plans}):
        figures[f"accuracy/plan/{plan}"] = _share([o for o in outcomes if plan in o.plans], _passed)
    return figures


def _facts(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    return {"fact_share": bootstrap([o.fact_share for o in outcomes if o.fact_share is not None])}


def _retrieval(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    scores = [outcome.retrieval for outcome in outcomes if outcome.retrieval]
    figures = {f"retrieval/found@{depth}": bootstrap([s.found_at[depth] for s in scores]) for depth in DEPTHS}
    figures["retrieval/mrr"] = bootstrap([score.reciprocal_rank for score in scores])
    figures["retrieval/ndcg@10"] = bootstrap([score.ndcg for score in scores])
    return figures


def _citations(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    scores = [outcome.citing for outcome in outcomes if outcome.citing]

    def ratio(part: Callable[[CitingScore], int], whole: Callable[[CitingScore], int]) -> Figure:
        return bootstrap_ratio([part(score) for score in scores], [whole(score) for score in scores])

    return {
        "citation/recall": ratio(lambda s: s.supported, lambda s: s.claims),
        "citation/precision": ratio(lambda s: s.needed, lambda s: s.citations),
        "citation/by_the_rules": ratio(lambda s: s.by_the_rules, lambda s: s.claims),
        "answers/by_the_rules": _share([o for o in outcomes if o.citing], lambda o: not o.breaches),
    }


def _declining(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    hit = [float(o.must_decline and o.status is Status.NONE) for o in outcomes]
    must = [float(o.must_decline) for o in outcomes]
    said = [float(o.status is Status.NONE and (o.must_decline or not o.may_decline)) for o in outcomes]
    return {
        "declining/precision": bootstrap_ratio(hit, said),
        "declining/recall": bootstrap_ratio(hit, must),
        "declining/f1": bootstrap_ratio([2 * h for h in hit], [m + s for m, s in zip(must, said, strict=True)]),
    }


def _follow_ups(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    asked = [(float(o.passed), float(o.whole_passed)) for o in outcomes if o.whole_passed is not None]
    return {
        "follow_up/dialogue": bootstrap([dialogue for dialogue, _ in asked]),
        "follow_up/whole": bootstrap([whole for _, whole in asked]),
        "follow_up/difference": bootstrap([dialogue - whole for dialogue, whole in asked]),
    }


def _robustness(tried: Mapping[str, Sequence[Outcome]], outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    """The share of right answers by suite, and what noise costs the same questions."""
    passed = {outcome.case_id: outcome.passed for outcome in outcomes}
    both = [
        (outcome.passed, passed[outcome.case_id]) for outcome in tried.get("noise", ()) if outcome.case_id in passed
    ]
    return {
        **{f"robustness/{suite}": _share(each, _passed) for suite, each in tried.items()},
        "robustness/noise/difference": bootstrap([float(noisy) - float(clean) for noisy, clean in both]),
    }


def _latency(outcomes: Sequence[Outcome], finder: Sequence[FinderOutcome]) -> dict[str, Latency]:
    stages: dict[str, list[float]] = {
        "asked": [outcome.milliseconds for outcome in outcomes],
        "matched": [outcome.milliseconds for outcome in finder],
    }
    for outcome in outcomes:
        for stage, milliseconds in outcome.timings_ms.items():
            stages.setdefault(stage, []).append(milliseconds)
    return {
        stage: Latency(p50=percentile(times, 0.5), p95=percentile(times, 0.95), n=len(times))
        for stage, times in stages.items()
        if times
    }
