"""Bytes become the right text, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import Unreadable, UnreadableFile
from corpus.reading.encoding import decode

PATH = Path("规划.txt")
PLAN = "一、规划背景\r\n　　“十三五”期间，有效专利量由1200件提高到3754件，增长25.6%。\n（责任单位：市知识产权局）\n"
TRADITIONAL = "一、強化知識產權保護。實施專利轉化專項計劃，推動高校院所專利許可，健全商業秘密保護機制。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-16"])
def test_each_encoding_gives_the_same_text_with_its_line_ends(encoding: str) -> None:
    assert decode(PATH, PLAN.encode(encoding)).text == PLAN


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_traditional_characters_are_decoded_too(encoding: str) -> None:
    assert decode(PATH, TRADITIONAL.encode(encoding)).text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("plan", ["haimen", "sh-impl", "sh-plan", "tianjin"])
def test_every_plan_survives_every_encoding(plan: str, encoding: str) -> None:
    text = Path(f"corpus/raw/{plan}.txt").read_bytes().decode("utf-8")
    assert decode(PATH, text.encode(encoding)).text == text


def test_the_encoding_is_named() -> None:
    assert decode(PATH, PLAN.encode("gb18030")).encoding == "gb18030"
    assert decode(PATH, PLAN.encode()).encoding == "utf-8"


@pytest.mark.parametrize(
    "data",
    [
        "Müller führt ein Café für Künstler in Zürich".encode("latin-1"),
        "Политика в области интеллектуальной собственности".encode("koi8-r"),
        "知的財産の保護及び活用に関する計画を策定する".encode("euc-jp") + b"\xff",
    ],
)
def test_a_foreign_encoding_is_refused_and_not_guessed(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(PATH, data)
    assert caught.value.reason is Unreadable.UNDECODABLE
    assert "UTF-8" in str(caught.value)


def test_a_broken_byte_in_utf8_is_located() -> None:
    data = PLAN.encode() * 3
    with pytest.raises(UnreadableFile, match="第一处在第 3 行"):
        decode(PATH, data.replace("责任".encode(), b"\xe8\xb4", 1))


def test_a_false_mark_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="UTF-8"):
        decode(PATH, b"\xef\xbb\xbf" + PLAN.encode("gb18030"))


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"MZ\x90\x00\x03\x00\x00\x00" * 40, b"\x01\x02\x03abc" * 9])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(PATH, data)
    assert caught.value.reason in {Unreadable.BINARY, Unreadable.UNDECODABLE}
