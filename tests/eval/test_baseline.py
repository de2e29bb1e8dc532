from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from corpus.model import Document
from eval.baseline import (
    MAIN,
    baseline_of,
    check_baseline,
    least_of,
    load_baseline,
    raise_baseline,
)
from eval.case import Case
from eval.errors import BadReportError, BaselineError
from eval.loading import load_cases
from eval.measures.statistics import Figure
from eval.outcome import Outcome
from eval.report import About, Report, report_of
from eval.robustness.suites import Suite
from eval.run import evaluate
from rag.contract import Status
from tests.eval.writing import answer

Which = Callable[[int], bool]


@pytest.fixture(scope="module")
def outcomes(documents: tuple[Document, ...]) -> tuple[Outcome, ...]:
    """Every case of the suite, all counted as right."""
    silent = answer("没有找到；可以改问上海。", status=Status.NONE)
    asked = evaluate(lambda _: silent, load_cases(), documents).outcomes
    return tuple(outcome.model_copy(update={"passed": True}) for outcome in asked)


def with_failures(outcomes: tuple[Outcome, ...], fails: Which) -> tuple[Outcome, ...]:
    return tuple(outcome.model_copy(update={"passed": not fails(at)}) for at, outcome in enumerate(outcomes))


def run(outcomes: tuple[Outcome, ...], fails: Which = lambda _: False, noisy: Which = lambda _: False) -> Report:
    some = outcomes[:40]
    suites = {suite: with_failures(some, noisy if suite is Suite.NOISE else lambda _: False) for suite in Suite}
    return report_of(with_failures(outcomes, fails), About(), suites)


def test_the_same_run_does_not_fall(outcomes: tuple[Outcome, ...]) -> None:
    report = run(outcomes, lambda at: at % 5 == 0)
    verdict = check_baseline(report, baseline_of(report))
    assert verdict.passed
    assert verdict.unmeasured == ()


def test_a_few_flips_are_noise_and_many_are_a_fall_that_names_them(outcomes: tuple[Outcome, ...]) -> None:
    baseline = baseline_of(run(outcomes, lambda at: at % 5 == 0))
    assert check_baseline(run(outcomes, lambda at: at % 5 == 0 or at in {1, 2, 3}), baseline).passed
    fallen = check_baseline(run(outcomes, lambda at: at % 5 == 0 or at < 12), baseline)
    assert not fallen.passed
    paired = next(fall for fall in fallen.falls if fall.measure == MAIN)
    assert outcomes[1].case_id in paired.cases
    assert outcomes[0].case_id not in paired.cases
    assert outcomes[1].case_id in paired.line()


def test_one_kind_that_breaks_down_is_a_fall_though_others_rise(outcomes: tuple[Outcome, ...]) -> None:
    kinds = [outcome.kind for outcome in outcomes]
    lookups = {at for at, kind in enumerate(kinds) if kind == "lookup"}
    baseline = baseline_of(run(outcomes, lambda at: kinds[at] == "target"))
    fallen = check_baseline(run(outcomes, lambda at: at in lookups), baseline)
    assert {fall.measure for fall in fallen.falls} >= {f"{MAIN}/lookup", "accuracy/kind/lookup"}


def test_a_figure_below_its_interval_is_a_fall(outcomes: tuple[Outcome, ...]) -> None:
    report = run(outcomes).model_copy(update={"figures": {"retrieval/mrr": Figure(0.8, 0.75, 0.85, 300)}})
    baseline = baseline_of(report)
    within = report.model_copy(update={"figures": {"retrieval/mrr": Figure(0.76, 0.7, 0.8, 300)}})
    below = report.model_copy(update={"figures": {"retrieval/mrr": Figure(0.7, 0.65, 0.75, 300)}})
    assert check_baseline(within, baseline).passed
    (fall,) = check_baseline(below, baseline).falls
    assert (fall.measure, fall.before, fall.now) == ("retrieval/mrr", 0.8, 0.7)


def test_what_was_not_measured_is_listed_and_fails_nothing(outcomes: tuple[Outcome, ...]) -> None:
    whole = run(outcomes)
    bare = report_of(whole.outcomes, About())
    verdict = check_baseline(bare, baseline_of(whole))
    assert verdict.passed
    assert "robustness/noise" in verdict.unmeasured


def test_a_sample_of_a_suite_of_robustness_is_compared_case_by_case(outcomes: tuple[Outcome, ...]) -> None:
    whole = run(outcomes, noisy=lambda at: at < 10)
    sample = {Suite.NOISE: whole.robustness["noise"][:12]}
    verdict = check_baseline(report_of(whole.outcomes, About(), sample), baseline_of(whole))
    assert verdict.passed
    better = baseline_of(run(outcomes))
    fallen = check_baseline(report_of(whole.outcomes, About(), sample), better)
    assert [fall.measure for fall in fallen.falls] == ["noise"]


def test_a_perfect_share_may_slip_by_what_its_number_of_cases_allows() -> None:
    assert least_of(Figure(1.0, 1.0, 1.0, 12)) == pytest.approx(0.757, abs=0.001)
    assert least_of(Figure(1.0, 1.0, 1.0, 400)) > 0.99
    assert least_of(Figure(-0.2, -0.35, -0.05, 26)) == -0.35


def test_raising_stores_what_later_runs_are_compared_with(outcomes: tuple[Outcome, ...], tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    report = run(outcomes, lambda at: at % 5 == 0)
    assert raise_baseline(report, path) == load_baseline(path)
    assert check_baseline(report, load_baseline(path)).passed
    better = run(outcomes, lambda at: at % 6 == 0)
    raise_baseline(better, path)
    assert load_baseline(path).figures["accuracy"].mean == better.figures["accuracy"].mean


def test_a_less_accurate_run_is_no_baseline_unless_said_so(outcomes: tuple[Outcome, ...], tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    raise_baseline(run(outcomes, lambda at: at == 0), path)
    worse = run(outcomes, lambda at: at < 2)
    with pytest.raises(BaselineError, match="低于现基线"):
        raise_baseline(worse, path)
    raise_baseline(worse, path, accept_lower=True)
    assert len(load_baseline(path).failed[MAIN]) == 2


def test_part_of_the_suite_is_no_baseline(
    outcomes: tuple[Outcome, ...], cases: Mapping[str, Case], tmp_path: Path
) -> None:
    whole = run(outcomes)
    for part in (report_of(whole.outcomes[1:], About(), whole.robustness), report_of(whole.outcomes, About())):
        with pytest.raises(BaselineError, match="不完整"):
            raise_baseline(part, tmp_path / "baseline.json")


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadReportError, match="--raise"):
        load_baseline(tmp_path / "missing.json")
