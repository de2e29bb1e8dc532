"""Folds full-width and traditional characters, one for one, so that patterns need know only one form of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from corpus.cleaning.script import simplified_of

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_OTHERS = {
    0x3000: 0x20,
    0x25CB: 0x3007,
    0xA0: 0x20,
    0x2502: 0x7C,
    0x2503: 0x7C,
    0x2551: 0x7C,
    0x2236: 0x3A,
    0x2018: 0x201C,
    0x2019: 0x201D,
    0x300C: 0x201C,
    0x300D: 0x201D,
    0x300E: 0x201C,
    0x300F: 0x201D,
}
_WIDTH = _FULL_WIDTH | _OTHERS


# “夯实底座|.|推进……”, “达到11%|.|”: a full stop of another script; not “一.总则”, “(二).总则”, “1.总则”, “3.5”.
_STOP = re.compile(r"(?<=[一-鿿%‰)”》])\.(?=\s|[一-鿿“《(\d]|$)|(?<=[A-Za-z\d])\.(?=\s*$)", re.MULTILINE)
# “一”, “(二)”, “第三条”, “附件”: what a dot belongs to as the number of its line.
_NUMBER = re.compile(r"\s*(?:第|附件|专栏)?[(〔【]?[〇一二三四五六七八九十百\d]{0,4}[)〕】]?[章节条]?")


def fold(text: str) -> str:
    """Return ``text`` for patterns to match: its width folded, and simplified; the length stays the same.

    A dot that ends a sentence is one of Chinese text.
    """
    folded = _replaced(text, _width_and_script())
    return _STOP.sub(_full_stop, folded) if "." in folded else folded


def _full_stop(dot: re.Match[str]) -> str:
    line = dot.string[dot.string.rfind("\n", 0, dot.start()) + 1 : dot.start()]
    return "." if _NUMBER.fullmatch(line) else "。"


def fold_width(text: str) -> str:
    """Return ``text`` with full-width ASCII, wide spaces, corner quotes, drawn bars and “○” folded.

    Its length stays the same. Punctuation that has no ASCII twin in use (。、《》“”) stays as it is.
    """
    return _replaced(text, _WIDTH)


def _replaced(text: str, table: Mapping[int, int]) -> str:
    """Translate ``text``, faster than ``str.translate``: a text holds few of the characters of a table."""
    for code in [code for code in map(ord, set(text)) if code in table]:
        text = text.replace(chr(code), chr(table[code]))
    return text


@cache
def _width_and_script() -> Mapping[int, int]:
    return {**simplified_of(), **_WIDTH}
