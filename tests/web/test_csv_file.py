from __future__ import annotations

import csv
import io

import pytest

from web.csv_file import csv_of


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠\t\r\n", " =", "\u200b=", "\ufeff="])
def test_a_text_that_would_run_as_a_formula_is_made_inert(start: str) -> None:
    assert cells(csv_of(["列"], [[f"{start}1+1"]]))[1] == [f"'{start}1+1"]


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert cells(csv_of(["列"], [[-1.5, 3, None, "3家"]]))[1] == ["-1.5", "3", "", "3家"]


def test_a_spreadsheet_can_tell_the_encoding_and_the_cells() -> None:
    data = csv_of(["指标"], [['含“逗号,”和"引号"\n与换行']])
    assert data.startswith(b"\xef\xbb\xbf")
    assert cells(data) == [["指标"], ['含“逗号,”和"引号"\n与换行']]
