"""Turns traditional characters into simplified ones."""

from __future__ import annotations

import warnings
from functools import cache

import zhconv


def simplified(text: str) -> str:
    """Return ``text`` in simplified characters as they are used on the mainland."""
    _load_table()
    return str(zhconv.convert(text, "zh-cn"))


@cache
def _load_table() -> None:
    """Load the library's table once; it leaves its file to the garbage collector, which warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        zhconv.loaddict()
