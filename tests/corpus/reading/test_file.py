"""Any file is read or refused with a reason; nothing crashes."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError, FileTooLarge, Unreadable, UnreadableFile
from corpus.reading import SourceText, read_file
from tests.corpus.reading.docx_builder import blank, document_bytes
from tests.corpus.reading.pdf_builder import PdfSetter

ARBITRARY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@cache
def samples() -> dict[str, bytes]:
    setter = PdfSetter(head="某市规划")
    document = blank()
    document.add_heading("一、总体要求", 1)
    document.add_table(2, 2).cell(0, 0).text = "指标"
    for number in range(3):
        setter.paragraph(f"{number}.加强知识产权保护，完善工作机制，形成工作合力。" * 3)
        document.add_paragraph("加强保护。")
    table = "<table><tr><th>甲</th><td rowspan=2>乙</td></tr></table>"
    page = f"<html><body><h1>通知</h1>{table}<p>加强保护,完善机制。</p></body></html>"
    return {
        ".pdf": setter.finish(),
        ".docx": document_bytes(document),
        ".html": page.encode(),
        ".txt": "一、加强保护\n(一)完善机制。".encode("gb18030"),
    }


def read_bytes(folder: Path, suffix: str, data: bytes) -> SourceText:
    path = folder / f"file{suffix}"
    path.write_bytes(data)
    return read_file(path)


@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".html", ".pdf", ".docx", ""]))
@ARBITRARY
def test_arbitrary_bytes_are_read_or_refused(tmp_path: Path, data: bytes, suffix: str) -> None:
    with suppress(CorpusError):
        assert read_bytes(tmp_path, suffix, data).text.strip()


@given(data=st.data(), suffix=st.sampled_from([".pdf", ".docx", ".html", ".txt"]))
@ARBITRARY
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, data: st.DataObject, suffix: str) -> None:
    content = bytearray(samples()[suffix])
    for position in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[position] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    with suppress(CorpusError):
        assert read_bytes(tmp_path, suffix, bytes(content[: cut or None])).text.strip()


@given(text=st.text(alphabet="<>/=\"' \n\ttabledivpliozh123一、。", max_size=300))
@ARBITRARY
def test_arbitrary_markup_is_read_or_refused(tmp_path: Path, text: str) -> None:
    with suppress(CorpusError):
        assert read_bytes(tmp_path, ".html", text.encode()).text.strip()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".txt"])
def test_the_same_bytes_give_the_same_text_and_their_own_hash(tmp_path: Path, suffix: str) -> None:
    data = samples()[suffix]
    source = read_bytes(tmp_path, suffix, data)
    assert source == read_bytes(tmp_path, suffix, data)
    assert source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html"])
def test_the_format_is_told_from_the_bytes(tmp_path: Path, suffix: str) -> None:
    assert read_bytes(tmp_path, ".txt", samples()[suffix]) == read_bytes(tmp_path, suffix, samples()[suffix])


def test_plain_text_keeps_every_character(tmp_path: Path) -> None:
    text = "\r\n　　一、规划背景\r\n\t“十三五”  期间 \n\n\n"
    assert read_bytes(tmp_path, ".txt", text.encode()).text == text


def test_hints_lie_in_order_inside_the_text(tmp_path: Path) -> None:
    source = read_bytes(tmp_path, ".docx", samples()[".docx"])
    ends = [0, *(end for hint in source.hints for end in hint.span), len(source.text)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", Unreadable.EMPTY),
        ("a.txt", " \n　\n".encode(), Unreadable.EMPTY),
        ("a.html", b"<html><body><script>1</script></body></html>", Unreadable.EMPTY),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Unreadable.UNSUPPORTED),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, Unreadable.UNSUPPORTED),
        ("a.csv", b"a,b\n1,2\n", Unreadable.UNSUPPORTED),
        ("a.pdf", "只是文字".encode(), Unreadable.DAMAGED),
        ("a.docx", b"PK\x03\x04broken", Unreadable.DAMAGED),
    ],
)
def test_each_refusal_has_its_reason_and_names_the_file(
    tmp_path: Path, name: str, data: bytes, reason: Unreadable
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_file(path)
    assert caught.value.reason is reason
    assert name in str(caught.value)
    assert str(caught.value).endswith("。")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.txt", tmp_path):
        with pytest.raises(UnreadableFile) as caught:
            read_file(path)
        assert caught.value.reason is Unreadable.MISSING


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_text("一" * 400, encoding="utf-8")
    assert read_file(path, limit_bytes=1200).text == "一" * 400
    with pytest.raises(FileTooLarge, match="上限"):
        read_file(path, limit_bytes=1199)
