"""A DOCX file becomes the text that Word shows."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx.document import Document as DocumentObject
from docx.shared import Cm
from PIL import Image

from corpus.errors import UnreadableFile
from corpus.reading.docx import read_docx
from corpus.reading.source_text import LineKind, Reading
from tests.corpus.reading.docx_builder import (
    LevelSpec,
    add_control,
    add_list,
    add_text_box,
    blank,
    delete_text,
    document_bytes,
    number,
    number_style,
)

CHINESE = [
    LevelSpec("chineseCountingThousand", "%1、"),
    LevelSpec("chineseCounting", "（%2）"),
    LevelSpec("decimal", "%3."),
]


def read(document: DocumentObject) -> Reading:
    return read_docx(Path("计划.docx"), document_bytes(document))


def lines(document: DocumentObject) -> list[str]:
    return read(document).text.split("\n")


def test_numbers_that_word_computes_are_written_and_restart_below_a_higher_level() -> None:
    document = blank()
    numbers = add_list(document, CHINESE)
    for level, text in [
        (0, "总体要求"),
        (1, "指导思想"),
        (1, "目标"),
        (2, "专利"),
        (2, "商标"),
        (0, "任务"),
        (1, "保护"),
        (2, "执法"),
    ]:
        number(document.add_paragraph(text), numbers, level)
    assert lines(document) == [
        "一、总体要求",
        "（一）指导思想",
        "（二）目标",
        "1.专利",
        "2.商标",
        "二、任务",
        "（一）保护",
        "1.执法",
    ]


def test_an_instance_that_overrides_its_start_counts_from_one() -> None:
    document = blank()
    first = add_list(document, [LevelSpec("decimal", "%1.")])
    again = add_list(document, [], restart_of=first)
    for numbers, text in [(first, "甲"), (first, "乙"), (again, "丙"), (again, "丁")]:
        number(document.add_paragraph(text), numbers)
    assert lines(document) == ["1.甲", "2.乙", "1.丙", "2.丁"]


def test_a_chapter_is_set_off_by_a_space_and_bullets_have_no_number() -> None:
    document = blank()
    chapters = add_list(document, [LevelSpec("chineseCounting", "第%1章", "space")])
    bullets = add_list(document, [LevelSpec("bullet", "\uf0b7")])
    dashes = add_list(document, [LevelSpec("bullet", "——")])
    for numbers, text in [(chapters, "总则"), (bullets, "加强保护"), (dashes, "坚持创新")]:
        number(document.add_paragraph(text), numbers)
    assert lines(document) == ["第一章 总则", "加强保护", "——坚持创新"]


def test_headings_have_the_level_of_their_style() -> None:
    document = blank()
    document.add_heading("某市行动计划", 0)
    document.add_heading("一、总体要求", 1)
    document.add_heading("(一)目标", 2)
    document.add_paragraph("到2025年,基本建成。")
    assert [(hint.kind, hint.level) for hint in read(document).hints] == [
        (LineKind.HEADING, 0),
        (LineKind.HEADING, 1),
        (LineKind.HEADING, 2),
    ]


def test_a_table_stands_where_it_is_and_its_rows_keep_their_headers() -> None:
    document = blank()
    document.add_paragraph("主要指标:")
    table = document.add_table(3, 3)
    for row, cells in zip(
        table.rows, [("类别", "指标", "2025年"), ("创造", "专利", "60件"), ("", "商标", "5万件")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("以上均为预期性指标。")
    assert lines(document) == [
        "主要指标:",
        "类别:创造;指标:专利;2025年:60件",
        "类别:创造;指标:商标;2025年:5万件",
        "以上均为预期性指标。",
    ]


def test_a_merged_header_row_is_joined_with_the_row_below() -> None:
    document = blank()
    table = document.add_table(3, 3)
    for row, cells in zip(
        table.rows, [("指标", "目标", ""), ("", "2023年", "2025年"), ("专利", "40件", "60件")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    assert lines(document) == ["指标:专利;目标2023年:40件;目标2025年:60件"]


def test_deleted_text_headers_and_footers_are_not_read() -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "页眉文字"
    document.sections[0].footer.paragraphs[0].text = "- 3 -"
    delete_text(document.add_paragraph("加强保护。"), "删去的话")
    assert lines(document) == ["加强保护。"]


def test_the_table_of_contents_is_not_read() -> None:
    document = blank()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("一、总体要求\t3", style=style)
    document.add_paragraph("二、主要任务……………5")
    document.add_paragraph("一、总体要求")
    assert lines(document) == ["一、总体要求"]


def test_a_wide_picture_leaves_its_name_and_a_seal_leaves_nothing() -> None:
    document = blank()
    picture = io.BytesIO()
    Image.new("RGB", (80, 40)).save(picture, "PNG")
    document.add_paragraph("主要指标见下表。")
    document.add_picture(picture, width=Cm(14))
    document.add_picture(picture, width=Cm(4))
    reading = read(document)
    assert reading.text.split("\n") == ["主要指标见下表。", "image1.png"]
    assert reading.hints[-1].kind is LineKind.PICTURE


def test_a_break_inside_a_paragraph_starts_a_line() -> None:
    document = blank()
    paragraph = document.add_paragraph("某市人民政府")
    paragraph.add_run().add_break()
    paragraph.add_run("2022年3月1日")
    assert lines(document) == ["某市人民政府", "2022年3月1日"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    document = blank()
    add_text_box(document.add_paragraph("一、重点工程"), "专栏1 专利导航工程")
    assert lines(document) == ["一、重点工程", "专栏1 专利导航工程"]


def test_content_controls_are_read_and_an_automatic_table_of_contents_is_not() -> None:
    document = blank()
    add_control(document, "一、总体要求 3", gallery="Table of Contents")
    add_control(document, "加强保护。")
    assert lines(document) == ["加强保护。"]


def test_a_style_can_bring_the_number() -> None:
    document = blank()
    number_style(document, "Heading 1", add_list(document, CHINESE))
    document.add_heading("总体要求", 1)
    document.add_heading("主要任务", 1)
    assert lines(document) == ["一、总体要求", "二、主要任务"]


def test_a_file_that_unpacks_to_too_much_is_refused() -> None:
    packed = io.BytesIO(document_bytes(blank()))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/bomb", "w") as bomb:
        for _ in range(31):
            bomb.write(bytes(10_000_000))
    with pytest.raises(UnreadableFile, match="解压后达 310 MB"):
        read_docx(Path("大.docx"), packed.getvalue())
