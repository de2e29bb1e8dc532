"""Counters become the numerals of Chinese documents."""

from __future__ import annotations

import pytest

from corpus.reading.numerals import numeral


@pytest.mark.parametrize(
    ("number", "number_format", "written"),
    [
        (1, "chineseCounting", "一"),
        (10, "japaneseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "chineseCounting", "二十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1001, "chineseCounting", "一千零一"),
        (21, "ideographDigital", "二一"),
        (21, "chineseLegalSimplified", "贰拾壹"),
        (12, "decimalEnclosedCircle", "⑫"),
        (25, "decimalEnclosedCircle", "25"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (14, "upperRoman", "XIV"),
        (28, "lowerLetter", "bb"),
        (3, "unknown", "3"),
        (0, "chineseCounting", "0"),
    ],
)
def test_numerals(number: int, number_format: str, written: str) -> None:
    assert numeral(number, number_format) == written
