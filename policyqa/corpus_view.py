"""Turns clauses, counts and what became of a file into JSON values, tables and lines for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Table

from corpus.ingest import IngestReport
from corpus.model import Clause
from corpus.stats import DocumentStats

_ROWS = {
    "条款": "clauses",
    "条款类型": "by_kind",
    "编号": "ordinals",
    "责任": "responsibilities",
    "责任类型": "by_role",
    "部门": "departments",
    "指标": "targets",
    "支持措施": "measures",
    "支持类型": "measures_by_kind",
    "缺漏": "gaps",
    "清理": "noise_by_rule",
    "已归属文字": "accounted",
}
_FOUND = ("clauses", "ordinals", "responsibilities", "departments", "targets", "measures", "gaps")


def clause_record(clause: Clause) -> dict[str, Any]:
    """Return a clause as JSON values, without its text."""
    return {
        "clause_id": clause.id,
        "doc_id": clause.doc_id,
        "kind": clause.kind.value,
        "path": list(clause.path),
        "ordinals": [list(ordinal) for ordinal in clause.ordinals],
        "title": clause.title,
        "start": clause.span.start,
        "end": clause.span.end,
        "responsibilities": [asdict(duty) for duty in clause.responsibilities],
        "targets": [asdict(target) for target in clause.targets],
        "measures": [asdict(measure) for measure in clause.measures],
    }


def stats_table(counted: Sequence[DocumentStats]) -> Table:
    """Return the counts of several documents side by side."""
    table = Table("", *(stats["doc_id"] for stats in counted))
    for label, key in _ROWS.items():
        table.add_row(label, *(_cell(dict(stats)[key]) for stats in counted))
    return table


def ingest_lines(report: IngestReport) -> list[str]:
    """Say what a file became: where it went, what was recognised, what was removed, and what is doubtful."""
    source = report.source
    action = "已更新" if report.replaced else "已收录"
    stats = dict(report.stats)
    recognised = "，".join(f"{label} {stats[key]}" for label, key in _ROWS.items() if key in _FOUND)
    removed = "，".join(f"{rule} {count}" for rule, count in report.stats["noise_by_rule"].items())
    return [
        f"{action} {source.id}：{source.title}（{source.region}，{source.file}）",
        f"  识别：{recognised}",
        f"  清理：{removed or '无'}",
        *(f"  存疑：{each}" for each in report.doubtful),
    ]


def _cell(value: object) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{name} {number}" for name, number in value.items())
    return f"{value:.2%}" if isinstance(value, float) else str(value)
