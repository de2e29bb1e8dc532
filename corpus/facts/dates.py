"""Finds the dates and periods of clean text that say by when, such as “到2025年底” or “‘十四五’期间”."""

from __future__ import annotations

import re
from dataclasses import dataclass

# “到2025年”, “至2020年底”, “2023—2025年”, “2023年6月底前”, “到“十四五”末”, ““十四五”期间”; not “2022年度”, not the year
# that a change is measured against (“比2020年增长”, “是2015年底的2.3倍”), and not the 至 of “增长至2020年的”.
_WHEN = re.compile(
    r"(?>(?:截至|截止|(?<!增长|提高|提升|增加|上升|扩大|发展|下降|降低|减少|压缩|缩短)[到至])?(?:(?<![比较与])(?P<year>(?:19|20)\d\d)"
    r"(?:年?[—–~至-]{1,2}(?P<last>(?:19|20)\d\d)年|年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:年?底|末|[上下]半年)?前?(?!度|第)"
    r"|(?<![比较与])(?<![比较与]“)“?(?P<plan>十[一二三四五六]五)”?(?:规划)?(?:期?末|期间|时期|期)))"
    r"(?!的\d+(?:\.\d+)?倍)"
)
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
    found = _WHEN.finditer(text, start, len(text) if end is None else end)
    return [When(match[0], _last_year(match), match.start(), match.end()) for match in found]


def _last_year(match: re.Match[str]) -> int:
    return int(match["last"] or match["year"]) if match["year"] else _FIVE_YEAR_ENDS[match["plan"]]
