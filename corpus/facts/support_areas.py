"""Finds the districts and parks that a sentence limits a support measure to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from corpus.facts.support_words import Mention, table_of_areas

# “推进西青区”, “(浦东新区”, “在松江区”: a district behind a mark or a verb; not “示范园区”, “各区”, “重点地区”.
_BY_FORM = re.compile(
    r"(?:(?<=[、,。;(和与及在以])|(?<=支持|推进|推动|深化|依托|促进|鼓励|引导|围绕|建成|建设))"
    r"(?P<name>(?![各全本我该相有区市县])[一-鿿]{2,3}?(?:新区|(?<![园地社城片山小])区|自治县|县))(?!域|块|级|位|别|间|分)"
)
_NO_DISTRICT = re.compile(
    r"全|驻|经开|支持|实现|推进|加快|示范|开发|集聚|聚集|试验|试点|保税|功能|重点|产业|创新|自贸|高新|先行|核心|引领|综合|特色|街镇|相关|有关|各|片区|实验|行政"
)
# “浦东新区”, “闵行区政府”, “西青区人民政府”; not “各区”, “市知识产权局”.
_DISTRICT_BODY = re.compile(r"(?P<name>(?!各|有关|相关)[一-鿿]{2,4}(?:新区|区|县|市))(?:人民政府|政府|管委会)?")


def find_areas(
    text: str, start: int, end: int, region: str = "", departments: Iterable[str] = ()
) -> Iterator[tuple[Mention, bool]]:
    """Yield the areas that ``text[start:end]`` is limited to, and whether only to them; none for the whole ``region``.

    Where the words name no area, but all ``departments`` in charge are districts, it is theirs, without a place.
    """
    if _whole().search(text, start, end):
        return
    found = [*_listed(text, start, end)]
    taken = [(mention.start, mention.end) for mention in found]
    for match in _BY_FORM.finditer(text, start, end):
        a, b = match.span("name")
        if not _NO_DISTRICT.search(match["name"]) and all(b <= c or d <= a for c, d in taken):
            found.append(Mention(match["name"], a, b))
    if not found:
        found = [Mention(name, end, end) for name in _in_charge(departments)]
    for mention in sorted(found, key=lambda mention: mention.start):
        if mention.name not in region:
            yield mention, not _examples().match(text, mention.end, end)


def wider_areas(name: str) -> tuple[str, ...]:
    """Return the areas and the region that the area ``name`` lies in, as far as the table tells, nearest first."""
    found: list[str] = []
    for wider in _within().get(name, ()):
        found += [wider, *wider_areas(wider)]
    return tuple(dict.fromkeys(found))


@cache
def area_words() -> Mapping[str, tuple[str, ...]]:
    """Return the areas of the table, each with the ways to write it, the longest first."""
    table = table_of_areas()
    words = {park["name"]: tuple(park["words"]) for park in table["park"]}
    for region in table["region"]:
        for district in region["districts"]:
            short = re.sub(r"(?:新区|区|市|县)$", "", district)
            words[district] = (district, short) if len(short) > 1 else (district,)
    return words


@cache
def districts() -> Mapping[str, tuple[str, ...]]:
    """Return the districts of each region of the table."""
    return {region["name"]: tuple(region["districts"]) for region in table_of_areas()["region"]}


def _listed(text: str, start: int, end: int) -> Iterator[Mention]:
    for match in _pattern().finditer(text, start, end):
        yield Mention(_canonical()[match[0]], match.start(), match.end())


@cache
def _canonical() -> Mapping[str, str]:
    return {word: name for name, words in area_words().items() for word in words if not is_ambiguous(word)}


def is_ambiguous(word: str) -> bool:
    """Tell whether a short name of a district can mean something else: 和平, 河北, 通州."""
    return word in _AMBIGUOUS


_AMBIGUOUS = frozenset({"和平", "河东", "河西", "河北", "红桥", "通州", "滨海"})


@cache
def _pattern() -> re.Pattern[str]:
    # “浦东新区”, “中国(浦东)知识产权保护中心”; not the 临港 of a word that the table does not list.
    return re.compile("|".join(sorted(map(re.escape, _canonical()), key=len, reverse=True)))


@cache
def _within() -> Mapping[str, tuple[str, ...]]:
    table = table_of_areas()
    within = {district: (region["name"],) for region in table["region"] for district in region["districts"]}
    return {**within, **{park["name"]: tuple(park["within"]) for park in table["park"]}}


@cache
def _whole() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table_of_areas()["whole"]["words"])))


@cache
def _examples() -> re.Pattern[str]:
    # “滨海新区等区域”, “张江科学城、G60科创走廊等重点区域”; not “浦东新区等部门”.
    return re.compile(rf"[^,;。]{{0,30}}?(?:{'|'.join(map(re.escape, table_of_areas()['whole']['examples']))})")


def _in_charge(departments: Iterable[str]) -> tuple[str, ...]:
    """Return the districts in charge, if nobody else is."""
    names = [match["name"] if (match := _DISTRICT_BODY.fullmatch(name)) else "" for name in departments]
    return tuple(dict.fromkeys(names)) if names and all(names) else ()
