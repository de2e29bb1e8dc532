"""Links the words of a question to the corpus: regions, documents, departments, years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.catalogue.records import Department, DocumentEntry
from rag.lexicon import region_names

_FIVE_YEARS = re.compile(r"十[一二三四五六]五")
_LAST_YEARS = {"十二五": 2015, "十三五": 2020, "十四五": 2025, "十五五": 2030}
_YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?=年|[^\d]|$)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question and the values that it can mean."""

    values: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DepartmentMention:
    """A department named in the question: its canonical name in each region where the words mean one."""

    written: str
    by_region: tuple[tuple[str, str], ...]
    start: int
    end: int


def longest_first(pairs: Iterable[tuple[str, str]], text: str) -> list[Mention]:
    """Find each name of ``pairs`` (name, value) in ``text``; of names that overlap, the longest wins."""
    taken: list[Mention] = []
    for name, values in _by_length(tuple(pairs)):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= m.start or m.end <= start for m in taken):
                taken.append(Mention(values, start, end))
            start = text.find(name, end)
    return sorted(taken, key=lambda mention: mention.start)


@lru_cache(maxsize=16)
def _by_length(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Group values by name in lower case, the longest names first."""
    by_name: dict[str, dict[str, None]] = {}
    for name, value in pairs:
        by_name.setdefault(name.lower(), {})[value] = None
    return tuple((name, tuple(by_name[name])) for name in sorted(by_name, key=len, reverse=True))


# “南通市|海门区”: the parts of a region's name, each with the word for its kind.
_REGION_PART = re.compile(r"(?P<name>[一-鿿]{2,}?)(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|区|旗)")


def short_forms(region: str) -> tuple[str, ...]:
    """Return what people call a region: its name, its last part, and that part without the word for its kind."""
    parts = list(_REGION_PART.finditer(region))
    if not parts:
        return (region,)
    last = parts[-1]
    return tuple(dict.fromkeys((region, region[last.start() :], last["name"])))


def link_regions(text: str, regions: Sequence[str]) -> list[Mention]:
    """Find the corpus regions that a question names, by alias or in a word for two."""
    names = region_names()
    pairs = [(alias, region) for region in regions for alias in (*short_forms(region), *names.aliases.get(region, ()))]
    found = longest_first(pairs, text)
    for initial, region in names.initials.items():
        apart = re.search(rf"(?<![㐀-鿿]){initial}(?![㐀-鿿])|(?<=[和与跟同]){initial}(?=[,、?]|$)", text)
        if apart and region in regions and all(apart.end() <= m.start or m.end <= apart.start() for m in found):
            found.append(Mention((region,), *apart.span()))
    for word, both in names.pairs.items():
        start = text.find(word)
        if start >= 0 and all(region in regions for region in both):
            found = [m for m in found if m.end <= start or m.start >= start + len(word)]
            found.append(Mention(both, start, start + len(word)))
    return found


def region_of_district(text: str, regions: Sequence[str]) -> tuple[str, ...]:
    """Return the corpus regions whose districts a question names."""
    districts = region_names().districts
    return tuple(region for region in regions if any(name in text for name in districts.get(region, ())))


def districts_in(text: str, regions: Sequence[str]) -> tuple[str, ...]:
    """Return the districts and places within the corpus regions that a question names, the longest names only."""
    pairs = [(name, name) for region in regions for name in region_names().districts.get(region, ())]
    return tuple(dict.fromkeys(mention.values[0] for mention in longest_first(pairs, text)))


def places_elsewhere(text: str, known: Sequence[Mention], corpus: Sequence[str]) -> tuple[str, ...]:
    """Return the places named in the question that the corpus holds no plan of."""
    covered = [(mention.start, mention.end) for mention in known]
    absent = [alias for region, own in region_names().aliases.items() if region not in corpus for alias in own]
    found = longest_first(((name, name) for name in (*region_names().elsewhere, *absent)), text)
    places = (m.values[0] for m in found if not any(a <= m.start and m.end <= b for a, b in covered))
    return tuple(dict.fromkeys(places))


def link_documents(text: str, documents: Sequence[DocumentEntry]) -> list[Mention]:
    """Find the documents that a question names by title or alias, with or without quotation marks."""
    pairs = [
        (form, entry.id)
        for entry in documents
        for name in (entry.metadata.title, *entry.metadata.aliases)
        for form in _forms(name)
    ]
    return longest_first(pairs, text)


def _forms(name: str) -> set[str]:
    plain = re.sub(r"[“”\"《》]", "", name)
    return {name, plain, _FIVE_YEARS.sub(r"“\g<0>”", plain), f"《{plain}》"}


def link_departments(text: str, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Find the departments that a question names, each with its canonical name in every region that has one."""
    pairs = [(name, f"{d.region}\t{d.name}") for d in departments for name in (d.name, *d.aliases) if len(name) > 1]
    return [
        DepartmentMention(
            text[mention.start : mention.end],
            tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values),
            mention.start,
            mention.end,
        )
        for mention in longest_first(pairs, text)
    ]


def find_years(text: str) -> tuple[int, ...]:
    """Return the years that a question names, a five-year plan (“十三五末”) standing for its last."""
    years = [int(year) for year in _YEAR.findall(text)]
    years += [last for name, last in _LAST_YEARS.items() if re.search(rf"{name}(?!”?规划)", text)]
    return tuple(dict.fromkeys(years))


# What a plan calls itself, the last such word of its title: 规划 in “……发展规划”, 计划 in “……规划实施推进计划”.
_KIND = re.compile(r"规划|计划|方案|纲要|意见|分工|办法|通知|条例|要点")


def kind_of_title(title: str) -> str | None:
    """Return what a plan calls itself, by the last such word of its title."""
    kinds = _KIND.findall(title)
    return kinds[-1] if kinds else None


def names_kind(text: str, title: str) -> bool:
    """Tell whether a question speaks of a plan by its kind, as in “规划里怎么说” or “十四五规划”.

    The word must be used as a name, not as a verb: “规划” in “怎么规划布局” names nothing.
    """
    kind = kind_of_title(title)
    if kind is None:
        return False
    named = rf"[,这那该本个和与跟是]{kind}(?=[里中期的与和跟及,?呢也要说提各对给怎有是由设列]|$)"
    return bool(re.search(rf"十[一二三四五六]五”?{kind}|{named}|{kind}[里中期]", f",{text}"))


def names_period(text: str, period: tuple[int, int] | None) -> bool:
    """Tell whether a question names both ends of a plan's period, as in “2022到2023年”."""
    if period is None or period[0] == period[1]:
        return False
    return bool(re.search(rf"{period[0]}年?\s?[-—–~至到和、]{{1,2}}\s?{period[1]}", text))
