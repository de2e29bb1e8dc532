"""Text becomes its bare characters, so that likeness does not hang on marks, spaces, case or traditional characters."""

from __future__ import annotations

import re
import warnings
from functools import cache

import zhconv

# Keeps “到2025年呢”; drops the marks in “那天津呢？” and the space in “上海 种子”.
_MARKS = re.compile(r"[^\w]+")


def plain(text: str) -> str:
    """``text`` in simplified characters, lower case, without marks and spaces."""
    _load_table()
    return _MARKS.sub("", str(zhconv.convert(text, "zh-cn"))).lower()


@cache
def _load_table() -> None:
    """Load the library's table once; it leaves its file to the garbage collector, which warns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        zhconv.loaddict()
