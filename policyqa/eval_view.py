"""Turns reports of the evaluation suite and their comparisons into tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from eval.compare import Comparison
from eval.forms.run import Asked
from eval.labels import KIND_LABELS, label_of
from eval.measures.statistics import McNemar
from eval.report import Report


def figures_table(report: Report) -> RenderableType:
    """Show every figure with its interval and number of cases, and the time that answers took."""
    table = Table(box=None, pad_edge=False)
    table.add_column("指标")
    for name in ("值", "95% 区间", "样本"):
        table.add_column(name, justify="right")
    for name, figure in report.figures.items():
        table.add_row(label_of(name), f"{figure.mean:.3f}", f"{figure.low:.3f}–{figure.high:.3f}", str(figure.n))
    asked = report.latency.get("asked")
    took = f"耗时：p50 {asked.p50:.0f} 毫秒，p95 {asked.p95:.0f} 毫秒" if asked else ""
    return Group(table, *map(Text, filter(None, [took, _must_nots(report)])))


def _must_nots(report: Report) -> str:
    wrong = sum(outcome.wrong for outcome in report.finder)
    return f"企业匹配误入：{wrong} 条，共 {len(report.finder)} 个画像" if report.finder else ""


def summary_of(report: Report) -> dict[str, Any]:
    """A report without its single outcomes, as JSON holds it."""
    return report.model_dump(mode="json", exclude={"outcomes", "robustness"})


_FACTS = {
    "goal": "目标数值",
    "reached": "现状数值",
    "task": "第几项任务",
    "duty": "第几项的分工",
    "count": "部门任务数",
    "duties": "部门任务",
}


def forms_table(found: Sequence[Asked]) -> RenderableType:
    """Show, for each kind of fact and each way to ask for it, how many questions were answered with the fact."""
    table = Table(box=None, pad_edge=False)
    for name in ("问的事", "说法"):
        table.add_column(name)
    table.add_column("答对", justify="right")
    for kind, form in dict.fromkeys((one.kind, one.form) for one in found):
        of_form = [one.told for one in found if (one.kind, one.form) == (kind, form)]
        table.add_row(_FACTS.get(kind, kind), Text(form), f"{sum(of_form)}/{len(of_form)}")
    told = sum(one.told for one in found)
    return Group(table, Text(f"共 {len(found)} 问，答对 {told} 问（{told / max(1, len(found)):.1%}）"))


def comparison_view(compared: Comparison) -> RenderableType:
    """Show whether the later run is better or worse, what flipped, and every figure that moved."""
    return Group(*_comparison_lines(compared))


def _comparison_lines(compared: Comparison) -> Iterator[Text]:
    verdict = "变差" if compared.is_worse else "变好" if compared.is_better else "没有超出偶然的差别"
    yield Text(f"{verdict}：{_flips(compared.test)}", style="bold")
    for kind, test in compared.by_kind.items():
        if test.better or test.worse:
            yield Text(f"  {KIND_LABELS.get(kind, kind)}：{_flips(test)}")
    if compared.finder.better or compared.finder.worse:
        yield Text(f"  企业画像：{_flips(compared.finder)}")
    for flip in compared.flips:
        yield Text(f"{'+' if flip.better else '-'} {flip.case_id} {flip.question}", "green" if flip.better else "red")
        yield Text(f"    {flip.before} → {flip.after}", "dim")
    for change in compared.changes:
        if change.before != change.after:
            yield Text(f"{label_of(change.name)}：{change.before:.3f} → {change.after:.3f}")
    for label, ids in (("只在前一份", compared.only_before), ("只在后一份", compared.only_after)):
        if ids:
            yield Text(f"{label}：{'、'.join(ids)}")


def _flips(test: McNemar) -> str:
    return f"由错变对 {test.better}，由对变错 {test.worse}（McNemar p={test.p_value:.3f}）"
