"""Tells how a Chinese character is read, from a table that is kept: the library takes a tenth of a second to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from index.kept import kept

# Single characters are asked for, so the table of phrases, most of the loading time, is not needed; the package reads
# this when it is first imported (https://pypinyin.readthedocs.io/zh-cn/stable/usage.html, 环境变量).
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

_FIRST, _LAST = "一", "鿿"


def reading(char: str) -> str:
    """Return how a character is read by itself, without tone; one with several readings has its commonest."""
    found = _readings().get(char)
    return _looked_up(char) if found is None else found


def _looked_up(char: str) -> str:
    from pypinyin import lazy_pinyin

    return str(lazy_pinyin(char)[0])


@cache
def _readings() -> Mapping[str, str]:
    """Return the readings of the characters in everyday use."""
    characters, readings = kept("readings", ("1", version("pypinyin")), _columns)
    return dict(zip(characters, readings.split("\n"), strict=True))


def _columns() -> tuple[str, str]:
    characters = "".join(map(chr, range(ord(_FIRST), ord(_LAST) + 1)))
    return characters, "\n".join(map(_looked_up, characters))
