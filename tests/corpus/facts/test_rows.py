"""The rows of a table give targets by their columns, and duties where a column says who is responsible."""

from __future__ import annotations

from corpus.facts.departments import departments_of
from corpus.facts.rows import row_duty, row_targets
from corpus.facts.targets import Setting
from corpus.model import ClauseKind

PLAN = Setting(ClauseKind.TARGET, (2021, 2025))


def test_the_indicator_stands_in_its_own_column_not_in_that_of_its_class() -> None:
    row = "类别:行政保护;指标名称:行政裁决案件量(件);目标值2023年:60;目标值2025年:100"
    found = [
        (f.named.indicator, f.named.quantity.value, f.named.quantity.unit, f.year, f.nature.value)
        for f in row_targets(row, PLAN)
    ]
    assert found == [("行政裁决案件量", 60, "件", 2023, "goal"), ("行政裁决案件量", 100, "件", 2025, "goal")]


def test_what_was_reached_and_what_is_to_be_reached_stand_side_by_side() -> None:
    row = "指标:服务网点(个);2020年实际值:8;2025年目标值:≥20;属性:预期性"
    found = [(f.named.quantity.value, f.year, f.nature.value, f.named.comparator.value) for f in row_targets(row, PLAN)]
    assert found == [(8, 2020, "baseline", "exact"), (20, 2025, "goal", "at_least")]


def test_a_class_names_the_row_where_nothing_else_does() -> None:
    assert [f.named.indicator for f in row_targets("指标类别:从业人员(人);2025年:260", PLAN)] == ["从业人员"]


def test_a_column_gives_its_role_to_the_departments_below_it() -> None:
    row = "工作任务:建设服务网点;牵头单位:市市场监管局(市知识产权局);配合单位:市科技局、各区"
    closing = row_duty(row, departments_of(""))
    assert closing is not None
    assert [(duty.written, duty.role.value) for duty in closing.duties] == [
        ("市市场监管局(市知识产权局)", "lead"),
        ("市科技局", "cooperate"),
        ("各区", "cooperate"),
    ]
