"""Checks which part a question gives to one of several that a sentence pairs with parts: “茶农为主体、茶商为补充”."""

from __future__ import annotations

import re

# “茶农投资为主体、”: one and its part; not “以茶叶为主要内容”, where more follows.
_PAIR = re.compile(r"(?:形成|构建|建立|坚持|以|是)?(?P<one>[一-鿿]{2,6}?)为(?P<part>[一-鿿]{2,3})(?=[、,，;；。的]|$)")
_PIECE = re.compile(r"[^,?;。]+")
# One is known by its first two characters: 茶农 of 茶农投资.
_KNOWN_BY = 2


def gives_to_another(text: str, words: str) -> bool:
    """Tell whether a piece of a question names one of those that a sentence pairs, and the part of another alone."""
    parts = {match["one"][:_KNOWN_BY]: match["part"] for match in _PAIR.finditer(words)}
    if len(parts) < 2 or len(set(parts.values())) < len(parts):
        return False
    for piece in _PIECE.findall(text):
        named = [one for one in parts if one in piece]
        said = [part for part in parts.values() if part in piece]
        if len(named) == 1 and said and parts[named[0]] not in said:
            return True
    return False
