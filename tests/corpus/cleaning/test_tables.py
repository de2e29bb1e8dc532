"""Tables that plain text sets with tabs, bars or wide spaces read as those of every other format do."""

from __future__ import annotations

import re

import pytest

from corpus.cleaning.tables import plain_tables
from corpus.cleaning.text import clean
from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind, Document, Metadata
from corpus.parse import parse_document
from tests.corpus.conservation import assert_lawful

PORT = Metadata("port", "滨江港“十四五”发展规划", "滨江市", "市", period=(2021, 2025))
HEAD = "滨江港“十四五”发展规划\n一、发展目标\n到2025年，建成区域枢纽港。\n专栏1 主要指标\n"
TAIL = "二、主要任务\n1.建设码头。新建泊位6个。\n"

CELLS = (
    ("序号", "指标名称", "单位", "2020年基数", "2025年目标"),
    ("1", "货物吞吐量", "万吨", "820", "≥1500"),
    ("2", "靠港航线(五年累计)", "条", "12", "30"),
)
TABBED = "".join("\t".join(row) + "\n" for row in CELLS)
BARRED = "".join(f"| {' | '.join(row)} |\n" for row in (CELLS[0], ("---",) * 5, *CELLS[1:]))
_RULE = "├──┼──┤\n"
DRAWN = _RULE + "".join(f"│{'│'.join(row)}│\n{_RULE}" for row in CELLS)
SLASHED = "".join(" / ".join(row) + "\n" for row in CELLS)
NARROW = "".join(" ".join(row) + "\n" for row in CELLS)
SPACED = "".join("　　".join(row) + "\n" for row in CELLS)


def parsed(table: str) -> Document:
    document = parse_document(HEAD + table + TAIL, PORT)
    assert_lawful(document)
    return document


def rows(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.kind is ClauseKind.TABLE]


@pytest.mark.parametrize(
    "table",
    [
        TABBED,
        BARRED,
        DRAWN,
        SPACED,
        SLASHED,
        SLASHED.replace(" / ", "/"),
        NARROW,
        TABBED.replace("\n", "\r\n"),
        TABBED.replace("\n", "\n\n"),
    ],
    ids=["tabs", "bars", "drawn", "spaces", "slashes", "slashes-alone", "narrow", "windows", "blank-lines"],
)
def test_the_rows_say_the_header_of_each_cell_however_they_are_set(table: str) -> None:
    document = parsed(table)
    first, second = rows(document)
    assert first.text == "序号:1;指标名称:货物吞吐量;单位:万吨;2020年基数:820;2025年目标:≥1500"
    assert [(t.indicator, t.value, t.unit, t.nature.value, t.year) for t in first.targets] == [
        ("货物吞吐量", 820, "万吨", "baseline", 2020),
        ("货物吞吐量", 1500, "万吨", "goal", 2025),
    ]
    assert [(t.indicator, t.unit) for t in second.targets] == [("靠港航线(五年累计)", "条")] * 2
    assert not first.measures
    assert document.clauses[-1].title == "建设码头"


def test_a_column_for_each_year_gives_a_value_for_each() -> None:
    (row,) = rows(parsed("指标\t2022年实际\t2023年\t2025年\n集装箱泊位\t4座\t5座\t8座\n"))
    assert [(t.value, t.unit, t.nature.value, t.year) for t in row.targets] == [
        (4, "座", "baseline", 2022),
        (5, "座", "goal", 2023),
        (8, "座", "goal", 2025),
    ]


@pytest.mark.parametrize("table", [TABBED, BARRED, DRAWN, SPACED, TABBED.replace("\t万吨", "\t")])
def test_the_words_between_any_two_marks_of_a_row_are_those_of_the_file(table: str) -> None:
    document = parsed(table)
    for row in rows(document):
        cleaned = clean(document.raw, document.edits, row.span)
        assert cleaned.text == row.text
        begins = [0, *(mark.end() for mark in re.finditer(";", row.text))]
        ends = [at for mark in re.finditer(";", row.text) for at in mark.span()] + [len(row.text)]
        for start, end in ((a, b) for a in begins for b in ends if a < b):
            there = clean(document.raw, document.edits, cleaned.raw_span(start, end)).text
            assert there == row.text[start:end]


def test_a_quote_of_one_cell_is_that_of_the_file() -> None:
    document = parsed(TABBED)
    row = rows(document)[0]
    start = document.raw.index("货物吞吐量")
    assert clean(document.raw, document.edits, row.targets[1].span).text.startswith("货物吞吐量;单位:万吨")
    assert row.targets[0].span.start == start


def test_the_title_of_a_group_parts_no_table() -> None:
    table = "指标\t单位\t2025年\n一、能力\n泊位\t个\t8\n二、效益\n税收\t亿元\t3\n"
    found = [(target.indicator, target.unit) for row in rows(parsed(table)) for target in row.targets]
    assert found == [("泊位", "个"), ("税收", "亿元")]


def test_a_column_says_who_is_responsible() -> None:
    table = "序号\t重点任务\t牵头单位\t完成时限\n1\t疏浚航道\t市港航局\t2023年底前\n2\t建设粮仓\t市商务局\t2024年6月\n"
    found = [[(duty.department, duty.role.value) for duty in row.responsibilities] for row in rows(parsed(table))]
    assert found == [[("市港航局", "lead")], [("市商务局", "lead")]]


def test_empty_cells_and_those_whose_tab_is_gone_are_left_out() -> None:
    first, second = rows(parsed("指标\t单位\t2025年\t备注\n泊位\t个\t8\t\n堆场\t\t60亩\n"))
    assert first.text == "指标:泊位;单位:个;2025年:8"
    assert second.text == "指标:堆场;2025年:60亩"


def test_a_header_below_a_table_begins_another() -> None:
    found = rows(parsed("指标\t单位\t2025年\n泊位\t个\t8\n指标\t单位\t2025年\n税收\t亿元\t3\n任务\t时限\n疏浚\t全年\n"))
    assert [row.text for row in found] == [
        "指标:泊位;单位:个;2025年:8",
        "指标:税收;单位:亿元;2025年:3",
        "任务:疏浚;时限:全年",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "1.\t建设码头。新建泊位6个。\n2.\t疏浚航道。\n",
        "滨江市港航局\t滨江市财政局\n2022年1月1日\t2022年1月1日\n",
        "第一章 总则\t1\n第二章 任务\t3\n",
        "联系人:张某\t电话:12345678\n联系人:李某\t电话:87654321\n",
        "滨江市人民政府办公室　　2022年5月13日印发\n分享　　打印\n",
        "指标名称\t单位\n\n\n正文从这里开始。\n",
    ],
)
def test_lines_that_are_only_set_with_tabs_are_no_table(lines: str) -> None:
    assert not plain_tables(fold(lines)).edits


def test_cells_that_look_like_the_number_of_a_page_stay() -> None:
    rows = (("序号", "指标名称", "2020年基数", "2025年目标", "增加值"), ("1", "装卸满意率（%）", "－", "85", "－"))
    document = parsed("".join("\t".join(row) + "\n" for row in rows))
    assert_lawful(document)
    found = [(target.indicator, target.value) for clause in document.clauses for target in clause.targets]
    assert ("装卸满意率", 85) in found


def test_words_that_single_spaces_part_are_no_header_unless_each_heads_a_column() -> None:
    assert not rows(parsed("货物 吞吐量 单位\n煤炭 800 万吨\n矿石 300 万吨\n"))
