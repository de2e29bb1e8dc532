"""Turns rows into a CSV file that a spreadsheet opens as Chinese text and runs no formula of."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from fastapi.responses import Response

Value = str | int | float | None

# What makes a spreadsheet read a cell as a formula, in either width (OWASP, “CSV Injection”).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_of(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Return the file, in UTF-8 with a byte order mark, which Excel needs to tell its encoding.

    A text that a spreadsheet would run has an apostrophe before it; a number stays a number.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([_inert(cell) for cell in header])
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def csv_response(name: str, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> Response:
    """Return the file as a download called ``name``, ``.csv`` included."""
    disposition = f"attachment; filename=\"export.csv\"; filename*=UTF-8''{quote(name)}"
    headers = {"content-disposition": disposition}
    return Response(csv_of(header, rows), media_type="text/csv; charset=utf-8", headers=headers)


def _inert(value: Value) -> Value:
    if isinstance(value, str) and value.lstrip(" \u200b\ufeff").startswith(_FORMULA):
        return f"'{value}"
    return value
