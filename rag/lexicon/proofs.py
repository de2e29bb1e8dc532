"""Loads which words of plans prove what people say: 优胜劣汰 that bad ones are 淘汰, 境外 that it is 国外."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rag.lexicon.tables import read_table


@cache
def proven_by() -> Mapping[str, frozenset[str]]:
    """Return the words of plans, in lower case, that prove each of what people say."""
    found: dict[str, frozenset[str]] = {}
    for entry in read_table("proofs")["entry"]:
        for word in entry["say"]:
            found[word] = found.get(word, frozenset()) | {one.lower() for one in entry["by"]}
    return found
