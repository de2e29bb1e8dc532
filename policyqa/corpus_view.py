"""Turns documents, clauses and counts into tables and trees for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from corpus.model import Clause, Document, Responsibility, Target

_SHORT = 36


def document_tree(document: Document) -> Tree:
    """Return the headings of a document with the clauses under them."""
    root = Tree(Text(f"{document.id}  {document.title}", style="bold"))
    branches: dict[tuple[str, ...], Tree] = {(): root}
    for clause in document.clauses:
        _branch(branches, clause.path).add(_leaf(clause))
    return root


def clause_view(document: Document, clause: Clause) -> RenderableType:
    """Return a clause, its raw words beside the clean ones, with its duties and targets."""
    words = Table("原文", "清理后", expand=True, show_lines=False)
    words.add_row(Text(document.raw[slice(*clause.span)]), Text(clause.text))
    lines = [
        f"{clause.id}  {document.title}",
        " › ".join(clause.path) or "（不在任何标题之下）",
        f"类型 {clause.kind.value}，原文第 {clause.span.start}–{clause.span.end} 字符",
        *(f"责任 {_duty(duty)}" for duty in clause.responsibilities),
        *(f"指标 {_target(target)}" for target in clause.targets),
    ]
    return Group(*(Text(line) for line in lines), words)


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
        "responsibilities": [
            {"department": duty.department, "role": duty.role.value, "written": duty.written}
            for duty in clause.responsibilities
        ],
        "targets": [
            {
                "indicator": target.indicator,
                "value": target.value,
                "upper": target.upper,
                "unit": target.unit,
                "comparator": target.comparator.value,
                "nature": target.nature.value,
                "when": target.when,
            }
            for target in clause.targets
        ],
    }


def stats_table(counted: Sequence[Mapping[str, Any]]) -> Table:
    """Return the counts of several documents side by side."""
    table = Table("", *(str(stats["doc_id"]) for stats in counted))
    for label, key in _ROWS.items():
        table.add_row(label, *(_cell(stats[key]) for stats in counted))
    return table


_ROWS = {
    "条款": "clauses",
    "条款类型": "by_kind",
    "编号": "ordinals",
    "责任": "responsibilities",
    "责任类型": "by_role",
    "部门": "departments",
    "指标": "targets",
    "缺漏": "gaps",
    "清理": "noise_by_rule",
    "已归属字符": "accounted",
}


def _cell(value: object) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{name} {number}" for name, number in value.items())
    return f"{value:.2%}" if isinstance(value, float) else str(value)


def _branch(branches: dict[tuple[str, ...], Tree], path: tuple[str, ...]) -> Tree:
    if path not in branches:
        branches[path] = _branch(branches, path[:-1]).add(Text(path[-1], style="bold"))
    return branches[path]


def _leaf(clause: Clause) -> Text:
    words = clause.title or clause.text
    line = Text(f"{clause.id}  ", style="cyan")
    line.append(words if len(words) <= _SHORT else f"{words[:_SHORT]}…", style="default")
    if clause.responsibilities:
        line.append("  " + "、".join(duty.department for duty in clause.responsibilities), style="dim")
    return line


def _duty(duty: Responsibility) -> str:
    return f"{duty.department}（{duty.role.label}）" + ("，由所在专栏的结尾给出" if duty.inherited else "")


def _target(target: Target) -> str:
    value = f"{target.value:g}" if target.upper is None else f"{target.value:g}–{target.upper:g}"
    when = f"，{target.when}" if target.when else ""
    return f"{target.indicator}：{target.comparator.value} {value}{target.unit}{when}（{target.nature.value}）"
