"""Loads how plans write: what leads to a list, and by what they say that a place falls short."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.tables import read_table


@cache
def leads() -> re.Pattern[str]:
    """Return the pattern of what leads to the first of several items."""
    return re.compile("|".join(read_table("written")["leads"]))


@cache
def falls_short() -> re.Pattern[str]:
    """Return the pattern of the words by which a plan says that a place falls short."""
    return re.compile("|".join(read_table("written")["falls_short"]))
