"""The last accepted run becomes a file, and a report a verdict: does a measure fall below it by more than noise?

Noise is told in two ways. Cases that both runs asked are paired, with McNemar's test, over the suite, each kind and
each suite of robustness. A figure falls when it is below the lower bound of the baseline's 95% interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.compare import LEVEL
from eval.errors import BadReportError, BaselineError
from eval.finder.outcome import FinderOutcome
from eval.loading import load_cases
from eval.measures.statistics import Figure, mcnemar
from eval.outcome import Outcome
from eval.report import About, Report
from eval.robustness.suites import Suite

BASELINE = Path(__file__).parent / "baseline.json"

MAIN = "suite"
"""The name of the evaluation suite itself, beside those of robustness."""

FINDER = "finder"
"""The name of the profiles of the enterprise finder."""

_Z = 1.96

_Scored = Outcome | FinderOutcome


class Baseline(BaseModel):
    """The last accepted run: its figures, and the ids of the cases that failed and passed, by suite."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: About
    figures: Mapping[str, Figure]
    failed: Mapping[str, tuple[str, ...]]
    passed: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure below its baseline; for paired cases ``cases`` names those that used to pass."""

    measure: str
    before: float
    now: float
    least: float | None = None
    cases: tuple[str, ...] = ()

    def line(self) -> str:
        """Say it in a line of Chinese."""
        said = f"{self.measure}：{self.before:.3f} → {self.now:.3f}"
        if self.least is not None:
            said += f"，低于下限 {self.least:.3f}"
        return said + (f"；由对变错：{'、'.join(self.cases)}" if self.cases else "")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What fell, and which measures of the baseline the report does not hold."""

    falls: tuple[Fall, ...]
    unmeasured: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing that was measured fell."""
        return not self.falls


def load_baseline(path: Path = BASELINE) -> Baseline:
    """Read the stored baseline.

    Raises:
        BadReportError: There is none, or the file is something else.
    """
    try:
        return Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise BadReportError(f"{path} 不是评测基线，请用 policyqa eval baseline --raise 重新生成。") from error


def check_baseline(report: Report, baseline: Baseline) -> Verdict:
    """Compare a run with the baseline; measures that the run leaves out are listed and fail nothing.

    Figures of robustness are compared only when the run asked as many cases as the baseline, pairs always.
    """
    falls = (*_paired_falls(report, baseline), *_figure_falls(report, baseline))
    return Verdict(falls, tuple(name for name in baseline.figures if name not in report.figures))


def baseline_of(report: Report) -> Baseline:
    """Keep of a report what later runs are compared with."""
    suites = _suites(report)
    return Baseline(
        about=report.about,
        figures=dict(report.figures),
        failed={name: tuple(o.case_id for o in outcomes if not o.passed) for name, outcomes in suites.items()},
        passed={name: tuple(o.case_id for o in outcomes if o.passed) for name, outcomes in suites.items()},
    )


def raise_baseline(report: Report, path: Path = BASELINE, *, accept_lower: bool = False) -> Baseline:
    """Make a report the baseline, to be committed and reviewed.

    Raises:
        BaselineError: The report leaves out cases or suites, falls below the baseline in force, or is less accurate
            than it (which many small steps would add up); ``accept_lower`` waives the last two.
    """
    _require_whole(report)
    if path.exists() and not accept_lower:
        before = load_baseline(path)
        _require_profiles(report, before)
        _require_not_lower(report, before)
    baseline = baseline_of(report)
    path.write_text(baseline.model_dump_json(indent=1) + "\n", encoding="utf-8")
    return baseline


def least_of(figure: Figure) -> float:
    """The value below which a figure has fallen: the lower bound of its interval, or Wilson's where that is lower.

    The bootstrap gives a share of 1 no width at all; Wilson's interval (1927) knows that it rests on ``n`` cases.
    """
    share, n = figure.mean, figure.n
    if not 0 <= share <= 1 or n == 0:
        return figure.low
    middle = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    width = _Z / (1 + _Z**2 / n) * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return min(figure.low, middle - width)


def _figure_falls(report: Report, baseline: Baseline) -> Iterator[Fall]:
    for name, before in baseline.figures.items():
        now = report.figures.get(name)
        if now is None or (name.startswith("robustness/") and now.n < before.n):
            continue
        least = least_of(before)
        if now.mean < least:
            yield Fall(name, before.mean, now.mean, least)


def _paired_falls(report: Report, baseline: Baseline) -> Iterator[Fall]:
    for name, outcomes in _suites(report).items():
        yield from _paired(name, outcomes, _known(baseline, name), LEVEL)
    kinds = dict.fromkeys(outcome.kind for outcome in report.outcomes)
    for kind in kinds:
        some = [outcome for outcome in report.outcomes if outcome.kind is kind]
        yield from _paired(f"{MAIN}/{kind}", some, _known(baseline, MAIN), LEVEL / len(kinds))


def _paired(name: str, outcomes: Sequence[_Scored], known: Mapping[str, bool], level: float) -> Iterator[Fall]:
    both = [(known[outcome.case_id], outcome) for outcome in outcomes if outcome.case_id in known]
    test = mcnemar([before for before, _ in both], [outcome.passed for _, outcome in both])
    if test.worse > test.better and test.p_value < level:
        lost = tuple(outcome.case_id for before, outcome in both if before and not outcome.passed)
        yield Fall(name, _share(before for before, _ in both), _share(o.passed for _, o in both), cases=lost)


def _known(baseline: Baseline, suite: str) -> dict[str, bool]:
    passed = dict.fromkeys(baseline.passed.get(suite, ()), True)
    return passed | dict.fromkeys(baseline.failed.get(suite, ()), False)


def _share(passed: Iterable[bool]) -> float:
    values = list(passed)
    return sum(values) / len(values)


def _suites(report: Report) -> dict[str, Sequence[_Scored]]:
    return {MAIN: report.outcomes, **report.robustness, FINDER: report.finder}


def _require_profiles(report: Report, baseline: Baseline) -> None:
    known = {*baseline.passed.get(FINDER, ()), *baseline.failed.get(FINDER, ())}
    if missing := known - {outcome.case_id for outcome in report.finder}:
        raise BaselineError(f"报告缺少企业画像 {'、'.join(sorted(missing)[:5])} 等，现基线里有。")


def _require_whole(report: Report) -> None:
    missing = {case.id for case in load_cases()} - {outcome.case_id for outcome in report.outcomes}
    suites = [suite for suite in Suite if not report.robustness.get(suite)]
    if missing or suites:
        left_out = "、".join([*sorted(missing)[:5], *suites])
        raise BaselineError(f"报告不完整，缺少 {left_out} 等。请先运行不带筛选的 policyqa eval run。")


def _require_not_lower(report: Report, baseline: Baseline) -> None:
    problems = [fall.line() for fall in check_baseline(report, baseline).falls]
    before, now = baseline.figures["accuracy"].mean, report.figures["accuracy"].mean
    if now < before:
        problems.append(f"准确率 {now:.3f} 低于现基线 {before:.3f}")
    if problems:
        listed = "\n".join(f"- {problem}" for problem in problems)
        raise BaselineError(f"报告低于现基线，不能据此提高：\n{listed}\n确需降低时加 --lower，并在提交说明中写明原因。")
