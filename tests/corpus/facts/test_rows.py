"""The rows of a table give targets by their columns, and duties where a column says who is responsible."""

from __future__ import annotations

from corpus.facts.departments import departments_of
from corpus.facts.rows import cells, is_of_values, row_duty, row_targets, told_cells
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


def test_what_a_cell_spells_out_is_a_target_where_no_column_is_a_year() -> None:
    row = "任务:到2025年,培育示范企业10家,建设基地3个;责任单位:市科技局"
    found = row_targets(row, PLAN)
    assert [(f.named.indicator, f.named.quantity.value, f.year) for f in found] == [
        ("示范企业", 10, 2025),
        ("基地", 3, 2025),
    ]
    assert [row[f.start : f.end] for f in found] == ["示范企业10家", "基地3个"]


def test_values_have_signs_ranges_totals_and_units_of_their_own() -> None:
    def read(value: str, unit: str = "件") -> tuple[float, float | None, str, str]:
        (found,) = row_targets(f"指标:授权量;单位:{unit};2025年:{value}", PLAN)
        amount = found.named.quantity
        return amount.value, amount.upper, amount.unit, found.named.comparator.value

    assert read("≥60") == (60, None, "件", "at_least")
    assert read("<=60") == (60, None, "件", "at_most")
    assert read(">60") == (60, None, "件", "over")
    assert read("约60") == (60, None, "件", "about")
    assert read("[1210]") == (1210, None, "件", "total")
    assert read("3-5") == (3, 5, "件", "range")
    assert read("60以上") == (60, None, "件", "at_least")
    assert read("1.2万") == (1.2, None, "万件", "exact")
    assert read("60家") == (60, None, "家", "exact")
    assert read("超过60家") == (60, None, "家", "over")
    assert read("1,234") == (1234, None, "件", "exact")


def test_a_bare_year_heads_a_column_and_what_is_reached_by_now_is_a_baseline() -> None:
    row = "指标:授权量(件);2019:30;现状值:40;规划目标:60"
    assert [(f.named.quantity.value, f.year, f.nature.value) for f in row_targets(row, PLAN)] == [
        (30, 2019, "baseline"),
        (40, 2020, "baseline"),
        (60, 2025, "goal"),
    ]


def test_cells_that_are_no_numbers_are_no_targets() -> None:
    assert row_targets("指标:授权量;2025年目标:持续提升;属性:预期性", PLAN) == []
    assert row_targets("以上指标均为预期性指标", PLAN) == []


def test_a_part_without_a_label_belongs_to_the_cell_before_it() -> None:
    text = "任务:建设平台;完善制度;责任单位:市科技局"
    assert [(cell.label, text[cell.start : cell.end]) for cell in cells(text)] == [
        ("任务", "建设平台;完善制度"),
        ("责任单位", "市科技局"),
    ]


def test_a_row_without_a_column_for_departments_has_no_duty() -> None:
    assert row_duty("任务:建设平台;备注:市科技局", departments_of("")) is None


def test_a_value_may_have_a_unit_that_no_table_lists_but_a_date_is_none() -> None:
    def read(row: str) -> list[tuple[float, str]]:
        return [(f.named.quantity.value, f.named.quantity.unit) for f in row_targets(row, PLAN)]

    assert read("指标:茶园;2025年:120畦") == [(120, "畦")]
    assert read("指标:茶园;2025年:6月底前") == []


def test_what_a_name_says_in_brackets_is_no_unit_if_it_tells_how_values_are_counted() -> None:
    (found,) = row_targets("指标:出口茶叶(五年累计);2025年:30吨", PLAN)
    assert (found.named.indicator, found.named.quantity.unit) == ("出口茶叶(五年累计)", "吨")


def test_a_row_of_values_is_told_from_a_row_of_tasks() -> None:
    assert is_of_values("指标:泊位;2025年目标:8")
    assert not is_of_values("任务:建设泊位;完成时限:2025年")


def test_the_deadline_of_a_row_dates_what_its_other_cells_spell_out() -> None:
    row = "任务:开设茶馆30家;牵头单位:市商务局;完成时限:2024年6月底前"
    assert [(f.named.quantity.value, f.year) for f in row_targets(row, PLAN)] == [(30, 2024)]


def test_what_a_row_tells_is_neither_its_number_nor_who_is_in_charge() -> None:
    row = "编号:3;工作内容:疏浚航道;责任单位:市港航局;文号:滨政发1号"
    assert [row[start:end] for start, end in told_cells(row)] == ["疏浚航道", "文号:滨政发1号"]


def test_a_year_before_the_plan_went_out_is_no_goal_of_a_plan_without_a_period() -> None:
    row = "指标名称:服务网点;单位:个;2030年:8;2032年:12;2035年:≥20"
    found = [(f.year, f.nature.value) for f in row_targets(row, Setting(ClauseKind.TARGET, None, 2032))]
    assert found == [(2030, "baseline"), (2032, "goal"), (2035, "goal")]


def test_a_row_tells_its_task_and_not_its_class() -> None:
    row = "类别:航道;序号:3;工作任务:疏浚航道。;牵头单位:市港航局;完成时限:2031年"
    assert [row[start:end] for start, end in told_cells(row)] == ["疏浚航道。", "完成时限:2031年"]
    row = "类别:航道;序号:3;说明:疏浚"
    assert [row[start:end] for start, end in told_cells(row)] == ["类别:航道", "说明:疏浚"]


def test_what_a_cell_spells_out_is_of_the_year_that_heads_its_column() -> None:
    row = "任务名称:修建码头;责任单位:市港航局;2030年:新建码头2座;2031年:新建码头4座"
    found = [(f.named.indicator, f.named.quantity.value, f.year) for f in row_targets(row, PLAN)]
    assert found == [("码头", 2, 2030), ("码头", 4, 2031)]


def test_the_number_of_a_row_is_no_part_of_its_name() -> None:
    row = "指标:1.茶园面积(亩);2020年:80;2025年:150"
    assert {f.named.indicator for f in row_targets(row, PLAN)} == {"茶园面积"}
    assert {f.named.indicator for f in row_targets("指标:1.5级茶园(亩);2025年:150", PLAN)} == {"1.5级茶园"}


def test_a_role_below_a_wider_header_is_that_of_its_column() -> None:
    closing = row_duty("任务:整修灯塔;责任分工牵头单位:市灯塔局;责任分工配合单位:市渔业局", departments_of(""))
    assert closing is not None
    assert [(duty.written, duty.role.value) for duty in closing.duties] == [
        ("市灯塔局", "lead"),
        ("市渔业局", "cooperate"),
    ]


def test_a_column_whose_label_has_a_unit_measures_what_the_row_is_about() -> None:
    row = "项目名称:灯塔修缮;建设内容:整修航标6座;总投资(亿元):2.4;权重(分):10;牵头单位:市灯塔局"
    found = [(f.named.indicator, f.named.quantity.value, f.named.quantity.unit) for f in row_targets(row, PLAN)]
    assert found == [("灯塔修缮总投资", 2.4, "亿元"), ("整修航标", 6, "座")]
