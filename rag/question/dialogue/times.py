"""Turns times that are told from the turn before into years: “五年前” after 2020 is 2015."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number
from rag.question.model import Question

# “五年前”, “3年后”, “再过五年”: a time counted from another; not “前五年”, which is a stretch.
_AWAY = re.compile(
    r"(?P<no>[一两二三四五六七八九十\d]{1,3})年(?:之?前|以前)|(?P<later>[一两二三四五六七八九十\d]{1,3})年(?:之?后|以后)|再过(?P<past>[一两二三四五六七八九十\d]{1,3})年"
)


def with_year(text: str, previous: Question) -> str:
    """Return a text with the year that it counts from the one of the question before, or as it is."""
    match = _AWAY.search(text)
    if match is None or not previous.years:
        return text
    written = next(group for group in match.groups() if group)
    number = 2 if written == "两" else read_number(written)
    if number is None:
        return text
    year = previous.years[-1] + (-number if match["no"] else number)
    return f"{text[: match.start()]}{year}年{text[match.end() :]}"
