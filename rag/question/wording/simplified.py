"""Turns traditional characters into simplified ones."""

from __future__ import annotations

from functools import cache

import opencc


def simplified(text: str) -> str:
    """Return ``text`` in simplified characters, as many as there were; words of other regions stay (軟體: 软体)."""
    return str(_converter().convert(text))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
