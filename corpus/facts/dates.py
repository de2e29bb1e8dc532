"""Finds the dates and periods of clean text that say by when, such as “到2025年底” or “‘十四五’期间”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.structure.numbering import read_number

# “到2025年”, “至2020年底”, “2023—2025年”, “2023年6月底前”, “到“十四五”末”, ““十四五”期间”; not “2022年度”, not the year
# that a change is measured against (“比2020年增长”, “是2015年底的2.3倍”), and not the 至 of “增长至2020年的”.
_WHEN = re.compile(
    r"(?>(?:截至|截止|(?<!增长|提高|提升|增加|上升|扩大|发展|下降|降低|减少|压缩|缩短)[到至])?(?:(?<![比较与])(?P<year>(?:19|20)\d\d)"
    r"(?:年?[—–~至-]{1,2}(?P<last>(?:19|20)\d\d)年|年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:年?底|末|[上下]半年)?前?(?!度|第)"
    r"|(?<![比较与])(?<![比较与]“)“?(?P<plan>十[一二三四五六]五)”?(?:规划)?(?:期?末|期间|时期|期)))"
    r"(?!的\d+(?:\.\d+)?倍)"
)
# “2031年起5年内”: the last of so many years; not “2031年起”, since when something holds.
_SPAN = re.compile(r"(?P<first>(?:19|20)\d\d)年起,?(?P<years>\d{1,2}|[一二三四五六七八九十])年(?:内|间|时间)")
_SINCE = re.compile("起|以来|开始")
_FIVE_YEAR_ENDS = {"十一五": 2010, "十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}


@dataclass(frozen=True, slots=True)
class When:
    """A date or period in the plan's words, its last year, and where it stands."""

    text: str
    year: int
    start: int
    end: int


def dates(text: str, start: int = 0, end: int | None = None) -> list[When]:
    """Return the dates and periods of ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    found: list[When] = []
    for match in _WHEN.finditer(text, start, stop):
        if span := _SPAN.match(text, match.start(), stop):
            last = int(span["first"]) + (read_number(span["years"]) or 1) - 1
            found.append(When(span[0], last, span.start(), span.end()))
        elif not _SINCE.match(text, match.end(), stop):
            found.append(When(match[0], _last_year(match), match.start(), match.end()))
    return found


def is_aside(text: str, when: When, place: int) -> bool:
    """Tell whether a date stands in brackets that close before a place of the text: “30座(2030年为12座),|20座”."""
    opened = text.rfind("(", 0, when.start)
    return opened > text.rfind(")", 0, when.start) and 0 <= text.find(")", when.end) < place


def _last_year(match: re.Match[str]) -> int:
    return int(match["last"] or match["year"]) if match["year"] else _FIVE_YEAR_ENDS[match["plan"]]
