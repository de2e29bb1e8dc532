"""Guesses a plan's metadata from its text, for what ``sources.toml`` does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.model import Metadata

# “上海市知识产权保护和运用“十四五”规划”, “……实施方案(2021—2025年)”; not a sentence.
_TITLE = re.compile(
    r"^[《]?(?P<title>[^。;::《》\n]{4,60}?(?:规划|计划|方案|纲要|意见|措施|办法|通知|要点|分工|条例|规定)"
    r"(?:[(][^)\n]{2,30}[)]?)?)[》]?(?P<rest>[^。,\n]{0,12})$"
)
_REGION = re.compile(
    r"(?P<region>[一-鿿]{2,3}?(?:省|自治区|特别行政区)|[一-鿿]{2,3}?市[一-鿿]{2,3}?(?:区|县)|[一-鿿]{2,4}?(?:市|州|盟|县|区))"
)
_DATE = re.compile(r"(?P<year>(?:19|20)\d\d)[年./-](?P<month>\d{1,2})[月./-](?P<day>\d{1,2})日?")
_PERIOD = re.compile(r"(?P<first>20\d\d)\s?[年]?[—–~至-]{1,2}\s?(?P<last>20\d\d)")
_FIVE_YEAR = {"十二五": (2011, 2015), "十三五": (2016, 2020), "十四五": (2021, 2025), "十五五": (2026, 2030)}
_NUMBER = re.compile(r"[一-鿿]{2,10}[〔\[(【]20\d\d[〕\])】]\d{1,4}号")


@dataclass(frozen=True, slots=True)
class Guess:
    """What the text itself says of its metadata; None where it says nothing."""

    title: str | None
    region: str | None
    level: str | None
    document_number: str | None
    published: date | None
    period: tuple[int, int] | None


def guess_metadata(text: str) -> Guess:
    """Return what the first and last lines of a clean text say of title, region, number, date and period."""
    lines = text.split("\n")
    head = lines[:30]
    title = next((m["title"] for line in head if (m := _TITLE.match(line.strip()))), None)
    region_match = _REGION.match(title or "") or next((m for line in head if (m := _REGION.match(line))), None)
    region = region_match["region"] if region_match else None
    surroundings = "\n".join([*head, *lines[-3:]])
    number = _NUMBER.search(surroundings)
    return Guess(
        title,
        region,
        level_of(region),
        number[0] if number else None,
        _first_date(surroundings),
        _period(title or ""),
    )


def level_of(region: str | None) -> str | None:
    """Return 省, 市 or 区县 for the name of a region."""
    if region is None:
        return None
    municipality = region in ("北京市", "上海市", "天津市", "重庆市")
    if municipality or region.endswith(("省", "自治区", "特别行政区")):
        return "省"
    return "市" if region.endswith(("市", "州", "盟")) else "区县"


def _first_date(text: str) -> date | None:
    for match in _DATE.finditer(text):
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
    return None


def _period(title: str) -> tuple[int, int] | None:
    if match := _PERIOD.search(title):
        return int(match["first"]), int(match["last"])
    return next((years for name, years in _FIVE_YEAR.items() if name in title), None)


def metadata_from_guess(doc_id: str, guess: Guess) -> Metadata | None:
    """Return metadata made of a guess, or None if the text does not tell title and region."""
    if guess.title is None or guess.region is None:
        return None
    return Metadata(
        doc_id,
        guess.title,
        guess.region,
        guess.level or "市",
        document_number=guess.document_number,
        published=guess.published,
        period=guess.period,
    )
