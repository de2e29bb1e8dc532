"""Tells the simplified form of each traditional character, one for one, and how folded words stand in the plan."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import opencc

# Characters that GB 2312 has for rare uses, but that plans only have in traditional text.
_TRADITIONAL_ALL_THE_SAME = {"後": "后", "於": "于", "臺": "台", "週": "周", "佔": "占", "係": "系", "範": "范"}

# CJK Unified Ideographs with extension A, and the extensions of the planes above without the compatibility forms.
_HAN = (range(0x3400, 0xA000), range(0x20000, 0x2F800), range(0x30000, 0x323B0))


@cache
def simplified_of() -> Mapping[int, int]:
    """Return the code point of the simplified form for that of each traditional character.

    A character that simplified text uses too, such as the 著 of 著作权, is left out. Source: OpenCC, asked for every
    Han character by itself, so that a text keeps its length.
    """
    chars = [chr(code) for block in _HAN for code in block]
    forms = zip(chars, opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n"), strict=True)
    simple = {before: after for before, after in forms if before != after and not _is_in_simplified_use(before)}
    return {ord(before): ord(after) for before, after in (simple | _TRADITIONAL_ALL_THE_SAME).items()}


def _is_in_simplified_use(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def as_written(words: str, folded: str, text: str) -> str:
    """Return folded ``words`` in the characters of ``text``, of which ``folded`` is the folded copy.

    Words made of several places of the text are put together from them, the longest first.
    """
    if folded == text:
        return words
    found: list[str] = []
    rest = words
    while rest:
        length = next((n for n in range(len(rest), 0, -1) if rest[:n] in folded), 0)
        start = folded.index(rest[:length]) if length else 0
        found.append(text[start : start + length] if length else rest[0])
        rest = rest[length or 1 :]
    return "".join(found)
