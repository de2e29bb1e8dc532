"""Recognises that the names of what was asked for are wanted as well: “茶师都是谁,能给个名单吗”."""

from __future__ import annotations

import re

# “茶师都是谁,能给个名单吗”, “…,名单有没有”: no question of its own; not “名单里有谁”, “有名单制度吗”.
NAMES_TOO = re.compile(
    r",(?:能不能|能否|可不可以|可以|能|请|麻烦)*(?:给|列|发|报|有没有|有)?(?:我|个|份|一[个份]|一下|下|出来?)*"
    r"(?P<names>名单|名字|姓名|清单)(?:给|列|发|报|有没有|有|出来?|一下|下|我|全|吗|么|呢|吧)*(?P<end>[?]*$)"
)
"""The part of a normalised question that asks for the names of what was asked for before it."""


def names_apart(text: str) -> str:
    """Return a normalised question with the names that are wanted as well behind a comma, and nothing else of that."""
    return NAMES_TOO.sub(r",\g<names>\g<end>", text)
