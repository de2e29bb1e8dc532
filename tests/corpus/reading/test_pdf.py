"""A PDF file with text becomes whole paragraphs in reading order."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import Unreadable, UnreadableFile
from corpus.reading.pdf import read_pdf
from corpus.reading.source_text import LineKind
from tests.corpus.reading.pdf_builder import PdfSetter, canvas_bytes

PATH = Path("规划.pdf")
HEAD = "某市知识产权“十四五”规划"
LONG = (
    "“十三五”以来，全市有效发明专利量由2015年的1200件提高到2020年的3754件，年均增长25.6%，PCT International Patent "
    "Application申请量达到每万人口12.5件以上，位居全省前列，知识产权综合实力明显增强。（责任单位：市知识产权局）"
)


def lines(data: bytes) -> list[str]:
    return read_pdf(PATH, data).text.split("\n")


def paragraphs(count: int) -> list[str]:
    return [
        f"{number}.{'加强第' + str(number) + '项工作，' * (number % 5 + 1)}完善机制{'并抓好落实' * number}。"
        for number in range(1, count)
    ]


def test_wrapped_lines_become_the_paragraphs_that_were_set() -> None:
    written = [LONG, *paragraphs(40)]
    setter = PdfSetter(head=HEAD)
    for text in written:
        setter.paragraph(text)
    assert lines(setter.finish()) == written


@pytest.mark.parametrize("number", ["- {} -", "— {} —", "{}", "第 {} 页"])
def test_running_heads_and_page_numbers_are_removed(number: str) -> None:
    setter = PdfSetter(head=HEAD, number=number)
    for text in paragraphs(50):
        setter.paragraph(text)
    text = read_pdf(PATH, setter.finish()).text
    assert HEAD not in text
    assert text == "\n".join(paragraphs(50))


def test_title_address_signature_and_date_stay_apart_and_a_title_of_two_lines_is_one() -> None:
    setter = PdfSetter()
    setter.title("某市关于印发知识产权强市建设纲要和“十四五”", "规划实施推进计划的通知")
    setter.flush("各区县人民政府：")
    setter.paragraph(LONG)
    setter.right("某市人民政府")
    setter.right("2021年12月31日")
    assert lines(setter.finish()) == [
        "某市关于印发知识产权强市建设纲要和“十四五”规划实施推进计划的通知",
        "各区县人民政府：",
        LONG,
        "某市人民政府",
        "2021年12月31日",
    ]


def test_a_table_keeps_its_headers_even_where_a_cell_is_wrapped() -> None:
    starts = [0.0, 60.0, 220.0, 290.0]
    setter = PdfSetter()
    setter.paragraph(LONG)
    setter.row(["序号", "指标", "2020年", "2025年"], starts)
    setter.row(["1", "每万人口高价值发明专", "4.5", "8"], starts)
    setter.row(["利拥有量（件）"], [60.0])
    setter.row(["2", "专利质押融资额（亿元）", "10", "25"], starts)
    setter.paragraph(LONG)
    assert lines(setter.finish()) == [
        LONG,
        "序号:1;指标:每万人口高价值发明专利拥有量（件）;2020年:4.5;2025年:8",
        "序号:2;指标:专利质押融资额（亿元）;2020年:10;2025年:25",
        LONG,
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "左栏第一行的文字很长很长很长很长",
        "左栏第二行的文字很长很长很长很长",
        "左栏第三行的文字很长很长很长很长",
    ] * 2
    right = [text.replace("左", "右") for text in left]
    page = [(60.0, 760.0, 12.0, "横贯两栏的标题" * 5)]
    for row, (first, second) in enumerate(zip(left, right, strict=True)):
        page += [(60.0, 700.0 - 20 * row, 12.0, first), (310.0, 700.0 - 20 * row, 12.0, second)]
    text = read_pdf(PATH, canvas_bytes([page])).text.replace("\n", "")
    assert text == "横贯两栏的标题" * 5 + "".join(left) + "".join(right)


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    buffer = io.BytesIO()
    canvas_bytes([[(0, 0, 1, "x")]])  # registers the font
    canvas = Canvas(buffer, pagesize=(842, 595), invariant=1)
    canvas.setPageRotation(90)
    canvas.setFont("STSong-Light", 15)
    canvas.translate(842, 0)
    canvas.rotate(90)
    for row, text in enumerate(["转过来的一页第一行，", "第二行，接着说。"]):
        canvas.drawString(60, 700 - 24 * row, text)
    canvas.save()
    assert read_pdf(PATH, buffer.getvalue()).text.replace("\n", "") == "转过来的一页第一行，第二行，接着说。"


def test_type_printed_twice_is_read_once() -> None:
    page = [(85.0, 700.0, 15.0, "一、加强知识产权保护工作"), (85.4, 700.0, 15.0, "一、加强知识产权保护工作")]
    assert lines(canvas_bytes([page])) == ["一、加强知识产权保护工作"]


def test_contents_lines_are_removed() -> None:
    setter = PdfSetter()
    setter.paragraph("一、规划背景……………………1")
    setter.paragraph("二、总体要求...............3")
    setter.paragraph("一、规划背景")
    setter.paragraph(LONG)
    assert lines(setter.finish()) == ["一、规划背景", LONG]


def test_a_picture_leaves_a_line_in_its_place() -> None:
    setter = PdfSetter()
    setter.paragraph(LONG)
    setter.picture(200)
    setter.paragraph("二、总体要求")
    reading = read_pdf(PATH, setter.finish())
    assert reading.text.split("\n") == [LONG, "第1页图片.png", "二、总体要求"]
    assert [hint.kind for hint in reading.hints] == [LineKind.PICTURE]


def test_a_scanned_file_is_refused() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(buffer, "PDF")
    with pytest.raises(UnreadableFile, match="扫描件") as caught:
        read_pdf(PATH, buffer.getvalue())
    assert caught.value.reason is Unreadable.SCANNED


def test_an_encrypted_file_is_refused() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=pdfencrypt.StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "text")
    canvas.save()
    with pytest.raises(UnreadableFile, match="密码") as caught:
        read_pdf(PATH, buffer.getvalue())
    assert caught.value.reason is Unreadable.ENCRYPTED


def test_a_cut_file_is_refused() -> None:
    setter = PdfSetter()
    setter.paragraph(LONG)
    with pytest.raises(UnreadableFile):
        read_pdf(PATH, setter.finish()[:300])
