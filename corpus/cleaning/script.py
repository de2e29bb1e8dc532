"""Tells the simplified form of each traditional character, one for one, and how folded words stand in the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Characters that GB 2312 has for rare uses, but that plans only have in traditional text.
_TRADITIONAL_ALL_THE_SAME = {"後": "后", "於": "于", "臺": "台", "週": "周", "佔": "占", "係": "系", "範": "范"}


@cache
def simplified_of() -> Mapping[int, int]:
    """Return the code point of the simplified form for that of each traditional character.

    A character that simplified text uses too, such as the 著 of 著作权, is left out. Source: the table of the zhconv
    package, which is MediaWiki's; its entries of several characters are left out too, so that a text keeps its length.
    """
    table = json.loads(files("zhconv").joinpath("zhcdict.json").read_text("utf-8"))
    forms = {
        before: after
        for before, after in table["zh2Hans"].items()
        if len(before) == len(after) == 1 and not _is_in_simplified_use(before)
    }
    return {ord(before): ord(after) for before, after in (forms | _TRADITIONAL_ALL_THE_SAME).items()}


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
