"""A report becomes what its pages show: sections of figures, charts with their tables, and the failures by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from eval.case import Kind
from eval.charts import bar, percent, reliability_chart, risk_coverage_chart
from eval.labels import DIFFERENCE_LABELS, FIGURE_LABELS, FINDER_LABELS, KIND_LABELS, STAGE_LABELS, label_of
from eval.measures.calibration import Calibration, calibration
from eval.measures.statistics import Figure
from eval.outcome import Outcome
from eval.report import About, Report

_CURVE_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


class Row(NamedTuple):
    """A figure in words, with its bar; ``key`` is the last part of its name, such as the id of a plan."""

    key: str
    label: str
    value: str
    interval: str
    n: int
    bar: Markup


class Section(NamedTuple):
    """Rows under a heading; ``name`` is fit for an anchor."""

    name: str
    title: str
    note: str
    rows: tuple[Row, ...]


class Plot(NamedTuple):
    """A chart, what it says, and the same as a table."""

    title: str
    note: str
    chart: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Stage(NamedTuple):
    """How long a stage takes, in milliseconds."""

    label: str
    p50: str
    p95: str
    n: int


class Failures(NamedTuple):
    """The failed cases of one kind, or of one suite of robustness, whose anchors begin with ``prefix``."""

    label: str
    outcomes: Sequence[Outcome]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """One run for people. ``plots`` is empty where the service does not say how sure it is."""

    about: About
    questions: int
    headline: tuple[Row, ...]
    sections: tuple[Section, ...]
    plots: tuple[Plot, ...]
    stages: tuple[Stage, ...]
    refused_wrongly: tuple[str, ...]
    refused_too_seldom: tuple[str, ...]
    failures: tuple[Failures, ...]


def summary_of(report: Report) -> Summary:
    """Put a report in words and charts."""
    told = calibration(report.outcomes)
    return Summary(
        about=report.about,
        questions=len(report.outcomes),
        headline=_rows(report, ("accuracy", "accuracy/half/dev", "accuracy/half/test", "fact_share")),
        sections=tuple(section for section in _sections(report) if section.rows),
        plots=_plots(told) if told else (),
        stages=tuple(_stages(report)),
        refused_wrongly=report.wrong_refusals,
        refused_too_seldom=report.missed_refusals,
        failures=(*_failures(report.outcomes), *_failures_of_suites(report)),
    )


def _sections(report: Report) -> Iterator[Section]:
    yield Section(
        "kinds", "各类问题的准确率", "", _rows(report, [f"accuracy/kind/{k}" for k in KIND_LABELS], KIND_LABELS)
    )
    yield Section("plans", "各规划的准确率", "按所问的规划归类，问及几份的各算一次。", _below(report, "accuracy/plan/"))
    yield Section("declining", "拒答", "规划没写的，是否说没写；写了的，是否作答。", _group(report, "declining/"))
    yield Section("citations", "引用", "论断是否有依据，引用是否必要。", _group(report, "citation/", "answers/"))
    yield Section("retrieval", "检索", "作答之前，依据排在第几位。", _group(report, "retrieval/"))
    yield Section("robustness", "抗扰与追问", "", _group(report, "robustness/", "follow_up/"))
    yield from _finder_sections(report)


def _finder_sections(report: Report) -> Iterator[Section]:
    wrong = sum(outcome.wrong for outcome in report.finder)
    note = f"{len(report.finder)} 个企业画像，误入措施共 {wrong} 条。"
    yield Section("finder", "企业匹配", note, _rows(report, FINDER_LABELS, _short(FINDER_LABELS)))
    for group, title in (("region", "按地区"), ("need", "按需求")):
        names = [name for name in report.figures if name.startswith(f"finder/recall@10/{group}/")]
        labels = {name.rpartition("/")[2]: name.rpartition("/")[2] for name in names}
        yield Section(f"finder-{group}", f"企业匹配：应有措施进前 10，{title}", "", _rows(report, names, labels))


def _group(report: Report, *fronts: str) -> tuple[Row, ...]:
    names = [name for name in FIGURE_LABELS if name.startswith(fronts)]
    return _rows(report, names, _short(FIGURE_LABELS))


def _short(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels without what the heading above them says: “引用：召回” becomes “召回”."""
    return {name: label.partition("：")[2] or label for name, label in labels.items()}


def _below(report: Report, front: str) -> tuple[Row, ...]:
    names = [name for name in report.figures if name.startswith(front)]
    return _rows(report, names, {name: name.removeprefix(front) for name in names})


def _rows(
    report: Report, names: Sequence[str] | Mapping[str, str], labels: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    known = [name for name in names if name in report.figures and name not in DIFFERENCE_LABELS]
    found = {name: (labels or {}).get(name) or (labels or {}).get(name.rpartition("/")[2]) for name in known}
    return tuple(_row(name, label or label_of(name), report.figures[name]) for name, label in found.items())


def _row(name: str, label: str, figure: Figure) -> Row:
    interval = f"{percent(figure.low)}–{percent(figure.high)}"
    return Row(name.rpartition("/")[2], label, percent(figure.mean), interval, figure.n, bar(figure))


def _plots(told: Calibration) -> tuple[Plot, ...]:
    return _reliability(told), _risk(told)


def _reliability(told: Calibration) -> Plot:
    title = "说有几成把握，就答对几成吗"
    rows = tuple(
        (f"{each.low:.1f}–{each.high:.1f}", f"{each.confidence:.2f}", percent(each.right.mean), str(each.right.n))
        for each in told.bins
    )
    note = f"点在对角线上为准，点越大回答越多；平均相差 {percent(told.error)}（ECE，{told.n} 个回答）。"
    return Plot(
        title, note, reliability_chart(title, told.bins), ("把握程度", "平均把握", "答对的比例", "回答数"), rows
    )


def _risk(told: Calibration) -> Plot:
    title = "把没把握的拒掉，剩下的错多少"
    picked = [next(each for each in told.curve if each.coverage >= step - 1e-9) for step in _CURVE_STEPS]
    rows = tuple(
        (f"{each.threshold:.2f}", percent(each.coverage), percent(each.risk)) for each in dict.fromkeys(picked)
    )
    note = "从最有把握的答起：横轴是作答的比例，纵轴是其中答错的比例。"
    return Plot(title, note, risk_coverage_chart(title, told.curve), ("拒答阈值", "作答的比例", "其中答错的比例"), rows)


def _stages(report: Report) -> Iterator[Stage]:
    for stage, latency in report.latency.items():
        yield Stage(STAGE_LABELS.get(stage, stage), f"{latency.p50:.1f}", f"{latency.p95:.1f}", latency.n)


def _failures(outcomes: Sequence[Outcome]) -> Iterator[Failures]:
    failed = sorted((o for o in outcomes if _is_listed(o)), key=lambda o: list(Kind).index(o.kind))
    for kind, group in groupby(failed, key=lambda outcome: outcome.kind):
        yield Failures(KIND_LABELS[kind], list(group))


def _failures_of_suites(report: Report) -> Iterator[Failures]:
    for suite, outcomes in report.robustness.items():
        failed = [outcome for outcome in outcomes if _is_listed(outcome)]
        if failed:
            yield Failures(FIGURE_LABELS.get(f"robustness/{suite}", suite), failed, f"{suite}-")


def _is_listed(outcome: Outcome) -> bool:
    """Whether it failed, and what was asked may be shown; see :mod:`eval.published`."""
    return not outcome.passed and bool(outcome.question)
