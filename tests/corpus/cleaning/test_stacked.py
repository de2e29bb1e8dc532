"""Tables whose cells each stand on a line of their own read as those that are set with tabs."""

from __future__ import annotations

import pytest

from corpus.cleaning.stacked import stacked_tables
from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind, Document, Metadata
from corpus.parse import parse_document
from tests.corpus.conservation import assert_lawful

PORT = Metadata("port", "滨江港“十四五”发展规划", "滨江市", "市", period=(2021, 2025))
HEAD = "滨江港“十四五”发展规划\n一、发展目标\n到2025年，建成区域枢纽港。\n专栏1 主要指标\n"
TAIL = "二、主要任务\n1.建设码头。新建泊位6个。\n"
YEARS = "指标\n2020年\n2025年\n属性\n货物吞吐量（万吨）\n820\n1500\n预期性\n装卸满意率（%）\n81.5\n≥86\n约束性\n"
ROWS = (
    ("序号", "指标名称", "单位", "2020年基数", "2025年目标"),
    ("1", "货物吞吐量", "万吨", "820", "≥1500"),
    ("2", "5G岸桥数", "座", "—", "30"),
    ("3", "准班率", "%", "91", "98"),
)
NUMBERED = "".join(f"{cell}\n" for row in ROWS for cell in row)


def parsed(table: str) -> Document:
    document = parse_document(HEAD + table + TAIL, PORT)
    assert_lawful(document)
    return document


def rows(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.kind is ClauseKind.TABLE]


def targets(table: str) -> list[tuple[str, float, str, str]]:
    return [(t.indicator, t.value, t.unit, t.nature.value) for row in rows(parsed(table)) for t in row.targets]


@pytest.mark.parametrize("table", [YEARS, YEARS.replace("\n", "\r\n"), YEARS.replace("\n", "\n\n")])
def test_each_cell_gets_the_header_of_its_column(table: str) -> None:
    document = parsed(table)
    first, second = rows(document)
    assert first.text == "指标:货物吞吐量（万吨）;2020年:820;2025年:1500;属性:预期性"
    assert [(t.indicator, t.value, t.unit, t.year) for t in second.targets] == [
        ("装卸满意率", 81.5, "%", 2020),
        ("装卸满意率", 86, "%", 2025),
    ]
    assert document.clauses[-1].title == "建设码头"
    assert [heading.text for heading in document.headings] == ["一、发展目标", "专栏1主要指标", "二、主要任务"]


def test_numbers_units_and_empty_values_have_columns_of_their_own() -> None:
    assert targets(NUMBERED) == [
        ("货物吞吐量", 820, "万吨", "baseline"),
        ("货物吞吐量", 1500, "万吨", "goal"),
        ("5G岸桥数", 30, "座", "goal"),
        ("准班率", 91, "%", "baseline"),
        ("准班率", 98, "%", "goal"),
    ]


def test_the_header_of_a_year_can_give_its_unit() -> None:
    table = "项目类别\n2021年（亿元）\n2022 年（亿元）\n航道工程\n3.2\n4.5\n码头工程\n2.6\n3.4\n"
    assert targets(table) == [
        ("航道工程", 3.2, "亿元", "goal"),
        ("航道工程", 4.5, "亿元", "goal"),
        ("码头工程", 2.6, "亿元", "goal"),
        ("码头工程", 3.4, "亿元", "goal"),
    ]


def test_a_page_parts_no_table_and_its_header_can_come_again() -> None:
    table = "指标\n2020年\n2025年\n泊位（个）\n4\n8\n— 3 —\n指标\n2020年\n2025年\n堆场（亩）\n60\n90\n"
    assert [row.text for row in rows(parsed(table))] == [
        "指标:泊位（个）;2020年:4;2025年:8",
        "指标:堆场（亩）;2020年:60;2025年:90",
    ]


def test_a_name_of_two_lines_is_one_and_the_title_of_a_group_is_none() -> None:
    table = "指标\n2020年\n2025年\n能力\n每万吨货物占用的\n岸线（米）\n4\n3\n效益\n税收（亿元）\n2\n5\n"
    assert [name for name, *_ in targets(table)] == ["每万吨货物占用的岸线"] * 2 + ["税收"] * 2


def test_a_row_says_who_is_responsible() -> None:
    table = "序号\n重点任务\n牵头单位\n完成时限\n1\n疏浚航道\n市港航局\n2023年底\n2\n建设粮仓\n市商务局\n2024年6月\n"
    found = [[(duty.department, duty.role.value) for duty in row.responsibilities] for row in rows(parsed(table))]
    assert found == [[("市港航局", "lead")], [("市商务局", "lead")]]


@pytest.mark.parametrize(
    "lines",
    [
        "任务\n内容\n建设码头\n疏浚航道\n培育航线\n引进船代\n",
        "指标\n2025年\n到2025年，建成枢纽港。\n8\n",
        "指标\n单位\n2025年\n泊位\n个\n8\n",
        "目标\n2025年\n2030年\n一、总体要求\n二、主要任务\n三、保障措施\n",
    ],
)
def test_lines_that_do_not_come_in_turn_are_no_table(lines: str) -> None:
    assert not stacked_tables(fold(lines), ()).edits
