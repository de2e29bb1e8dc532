"""Text becomes its bare characters, so that likeness does not hang on marks, spaces, case or traditional characters."""

from __future__ import annotations

import re

from rag.question.wording.simplified import simplified

# Keeps “到2025年呢”; drops the marks in “那天津呢？” and the space in “上海 种子”.
_MARKS = re.compile(r"[^\w]+")


def plain(text: str) -> str:
    """``text`` in simplified characters, lower case, without marks and spaces."""
    return _MARKS.sub("", simplified(text)).lower()
