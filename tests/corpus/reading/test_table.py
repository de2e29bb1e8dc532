"""Each row of a table keeps what its cells mean."""

from __future__ import annotations

from corpus.reading.source_text import LineKind
from corpus.reading.table import Cell, table_lines


def row(*texts: str) -> list[Cell]:
    return [Cell(text) for text in texts]


def texts(rows: list[list[Cell]]) -> list[str]:
    return [line.text for line in table_lines(rows)]


def test_each_cell_follows_its_header() -> None:
    rows = [row("指标", "2025年目标"), row("每万人口发明专利拥有量", "60件")]
    (line,) = table_lines(rows)
    assert line.text == "指标:每万人口发明专利拥有量;2025年目标:60件"
    assert line.kind is LineKind.TABLE_ROW


def test_headers_of_two_rows_are_joined_column_by_column() -> None:
    rows = [
        [Cell("指标", rows=2), Cell("目标", columns=2)],
        row("2023年", "2025年"),
        row("商标注册量", "3万件", "5万件"),
    ]
    assert texts(rows) == ["指标:商标注册量;目标2023年:3万件;目标2025年:5万件"]


def test_a_cell_over_several_rows_is_repeated_in_each() -> None:
    rows = [row("类别", "指标", "值"), [Cell("创造", rows=2), Cell("专利"), Cell("1")], row("商标", "2")]
    assert texts(rows) == ["类别:创造;指标:专利;值:1", "类别:创造;指标:商标;值:2"]


def test_a_group_title_and_a_note_stand_alone() -> None:
    rows = [
        row("指标", "值"),
        [Cell("一、创造", columns=2)],
        row("专利", "1"),
        [Cell("注:均为预期性指标。", columns=2)],
    ]
    assert texts(rows) == ["一、创造", "指标:专利;值:1", "注:均为预期性指标。"]


def test_a_table_without_headers_invents_none() -> None:
    assert texts([row("专利", "60件"), row("商标", "5万件")]) == ["专利;60件", "商标;5万件"]


def test_a_box_of_one_column_is_text() -> None:
    lines = table_lines([[Cell("专栏1 专利导航工程\n开展专利导航。")], [Cell("完善体系。")]])
    assert [line.text for line in lines] == ["专栏1 专利导航工程", "开展专利导航。", "完善体系。"]
    assert {line.kind for line in lines} == {LineKind.PARAGRAPH}


def test_an_empty_cell_leaves_no_header_behind() -> None:
    assert texts([row("指标", "2023年", "2025年"), row("专利", "", "60件")]) == ["指标:专利;2025年:60件"]


def test_the_title_over_all_columns_is_a_line_before_the_rows_and_no_header() -> None:
    rows = [
        [Cell("主要指标", columns=3, header=True)],
        [Cell("指标", rows=2, header=True), Cell("目标值", columns=2, header=True)],
        [Cell("2030年", header=True), Cell("2035年", header=True)],
        row("茶园", "60", "80"),
    ]
    assert texts(rows) == ["主要指标", "指标:茶园;目标值2030年:60;目标值2035年:80"]
    assert table_lines(rows)[0].kind is LineKind.PARAGRAPH
