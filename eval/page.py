"""A report becomes one self-contained HTML page for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from eval.case import Kind
from eval.charts import Bar, bar_chart, percent
from eval.expected import status_label
from eval.labels import FIGURE_LABELS, KIND_LABELS, STAGE_LABELS
from eval.measures.statistics import bootstrap
from eval.outcome import Outcome
from eval.report import Report

_TEMPLATES = Path(__file__).parent / "templates"
_BINS = 5


class Failures(NamedTuple):
    """The failed cases of one kind, or of one suite of robustness, whose anchors begin with ``prefix``."""

    label: str
    outcomes: Sequence[Outcome]
    prefix: str = ""


def html_of(report: Report, *, base_url: str = "", title: str = "问答准确率评测") -> str:
    """Render the page; links to clauses start with ``base_url``."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=select_autoescape(), undefined=StrictUndefined, trim_blocks=True
    )
    environment.globals.update(
        percent=percent, status_label=status_label, kind_labels=KIND_LABELS, stage_labels=STAGE_LABELS
    )
    return environment.get_template("report.html").render(
        title=title,
        report=report,
        base_url=base_url.rstrip("/"),
        overview=bar_chart("总体指标", _named(report, FIGURE_LABELS)),
        by_kind=bar_chart(
            "各类问题的准确率", _named(report, {f"accuracy/kind/{k}": v for k, v in KIND_LABELS.items()})
        ),
        by_plan=bar_chart("各规划的准确率", list(_by_plan(report))),
        calibration=bar_chart("把握程度与准确率", list(_calibration(report.outcomes))),
        has_confidence=any(outcome.confidence is not None for outcome in report.outcomes),
        failures=[*_failures(report.outcomes), *_failures_of_suites(report)],
    )


def _named(report: Report, labels: Mapping[str, str]) -> list[Bar]:
    return [Bar(label, report.figures[name]) for name, label in labels.items() if name in report.figures]


def _by_plan(report: Report) -> Iterator[Bar]:
    for name, figure in report.figures.items():
        if name.startswith("accuracy/plan/"):
            yield Bar(name.removeprefix("accuracy/plan/"), figure)


def _calibration(outcomes: Sequence[Outcome]) -> Iterator[Bar]:
    """Accuracy by how sure the service was; a steep rise lets a threshold tell when to decline."""
    for at in range(_BINS):
        low, high = at / _BINS, (at + 1) / _BINS
        inside = [
            float(o.passed)
            for o in outcomes
            if o.confidence is not None and low <= o.confidence and (o.confidence < high or high == 1)
        ]
        if inside:
            yield Bar(f"{low:.1f}–{high:.1f}", bootstrap(inside))


def _failures(outcomes: Sequence[Outcome]) -> Iterator[Failures]:
    failed = sorted((o for o in outcomes if not o.passed), key=lambda o: list(Kind).index(o.kind))
    for kind, group in groupby(failed, key=lambda outcome: outcome.kind):
        yield Failures(KIND_LABELS[kind], list(group))


def _failures_of_suites(report: Report) -> Iterator[Failures]:
    for suite, outcomes in report.robustness.items():
        failed = [outcome for outcome in outcomes if not outcome.passed]
        if failed:
            yield Failures(FIGURE_LABELS.get(f"robustness/{suite}", suite), failed, f"{suite}-")
