"""Tells the lines of a table of contents, which repeat headings, from the text."""

from __future__ import annotations

import re

# Matches "一、规划背景……………3" and "(二)发展目标......12"; must not match "有效专利…达到20件".
CONTENTS_LINE = re.compile(r".*\S\s*(?:[.…·．]{3,}|…{2,}|(?:\.\s){3,})\s*[-—]?\d{1,3}[-—]?\s*")


def is_contents_line(text: str) -> bool:
    """Tell whether a line is a heading, a row of dots and a page number."""
    return bool(CONTENTS_LINE.fullmatch(text))
