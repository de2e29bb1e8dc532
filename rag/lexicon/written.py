"""Loads how plans write: what leads to a list, by what they say that a place falls short or was awarded something."""

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


@cache
def honours() -> re.Pattern[str]:
    """Return the pattern of the words by which a plan says that a place was awarded something."""
    return re.compile("|".join(read_table("written")["honours"]))
