"""Dates are found where a plan says by when, and not where it says what something is measured against."""

from __future__ import annotations

import pytest

from corpus.facts.dates import dates, is_aside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2025年,专利拥有量达到9件", [("到2025年", 2025)]),
        ("由2020年的85件增加到2025年的150件", [("2020年", 2020), ("2025年", 2025)]),
        ("“十四五”期间", [("“十四五”期间", 2025)]),
        ("2023—2025年,每年查办", [("2023—2025年", 2025)]),
        ("许可次数较2020年翻一番", []),
        ("是2015年底的2.3倍", []),
        ("是“十二五”末的2.3倍", []),
        ("比“十二五”末增长1.8倍", []),
        ("比十二五期末增长1.8倍", []),
        ("2022年度计划", []),
        ("2031年起5年内,建成茶亭", [("2031年起5年内", 2035)]),
        ("自2031年1月1日起施行", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(when.text, when.year) for when in dates(text)] == expected


def test_a_date_in_brackets_is_aside_of_what_stands_behind_them() -> None:
    text = "到2030年,码头30座(2020年为12座),灯塔20座"
    aim, before = dates(text)
    assert not is_aside(text, aim, len(text))
    assert is_aside(text, before, len(text))
    assert not is_aside(text, before, text.index("12座"))
