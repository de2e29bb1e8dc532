"""A case becomes one line of Chinese that says what a right answer holds, for people who read a report."""

from __future__ import annotations

from collections.abc import Iterator

from eval.case import Case, Evidence
from rag.contract import Status


def expected(case: Case) -> str:
    """Say what a right answer to ``case`` holds."""
    return "；".join(_parts(case))


def _parts(case: Case) -> Iterator[str]:
    if case.declined:
        yield "应当拒答" if case.must_decline else "应当拒答，或说明缺什么"
    if case.verdict is not None:
        yield "是" if case.verdict else "否"
    if case.number is not None:
        yield f"{case.number}"
    yield from ("、".join(phrase.split("|")[:1]) for phrase in case.phrases)
    yield from (value.value + value.unit for value in case.values)
    if case.tasks:
        yield f"{case.department}的 {len(case.wanted)} 项任务"
    sides: dict[str, list[str]] = {}
    for at, evidence in enumerate(case.evidence):
        sides.setdefault("any" if case.need == "any" else evidence.side or str(at), []).append(_side(evidence))
    yield from ("，或".join(dict.fromkeys(side)) for side in sides.values())


def _side(evidence: Evidence) -> str:
    duty = "、".join(f"{name}{role.label if role else ''}" for name, role in evidence.roles)
    return f"{evidence.doc}“{evidence.quote[:24]}”" + (f"（{duty}）" if duty else "")


def status_label(status: Status | None) -> str:
    """A status in Chinese."""
    labels = {Status.GROUNDED: "有据作答", Status.PARTIAL: "部分作答", Status.NONE: "未作答"}
    return labels[status] if status else "出错"
