"""Finds the words that a question holds together by quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

# “一件事” of “保护‘一件事’是什么”; not a whole sentence in quotation marks.
_QUOTED = re.compile(r"[“\"'‘「](?P<words>[^“”\"'‘’「」,。?]{2,16})[”\"'’」]")


def quoted_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words in quotation marks, as group ``words``, of a normalised question."""
    return _QUOTED.finditer(text)


def quoted_names(text: str) -> tuple[str, ...]:
    """Return the names in quotation marks, none of which is a list."""
    return tuple(match["words"] for match in quoted_words(text) if "、" not in match["words"])
