"""Folds full-width characters to ASCII, one for one, so that patterns need know only one form of each mark."""

from __future__ import annotations

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_OTHERS = {
    0x3000: 0x20,
    0xA0: 0x20,
    0x2018: 0x201C,
    0x2019: 0x201D,
    0x300C: 0x201C,
    0x300D: 0x201D,
    0x300E: 0x201C,
    0x300F: 0x201D,
}
_FOLD = _FULL_WIDTH | _OTHERS


def fold(text: str) -> str:
    """Return ``text`` with full-width ASCII, wide spaces and corner quotes folded; the length stays the same.

    Punctuation that has no ASCII twin in use (。、《》“”) stays as it is.
    """
    return text.translate(_FOLD)
