"""Links the words of a question to the corpus: regions, districts, documents, years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from index.catalogue.records import DocumentEntry
from index.words import is_proper, plain_words
from rag.lexicon.periods import last_years
from rag.lexicon.regions import region_names
from rag.question.spans import outside, spans_of

_FIVE_YEARS = re.compile(r"十[一二三四五六]五")
_YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?=年|[^\d]|$)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question and the values that it can mean."""

    values: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DepartmentMention:
    """A department named in the question: its canonical name in each region where the words mean one.

    One that no plan gives a task has no such region.
    """

    written: str
    by_region: tuple[tuple[str, str], ...]
    start: int
    end: int


def longest_first(pairs: Iterable[tuple[str, str]], text: str) -> list[Mention]:
    """Find each name of ``pairs`` (name, value) in ``text``; of names that overlap, the longest wins."""
    return find_names(names_by_start(pairs), text)


def find_names(by_start: ByStart, text: str) -> list[Mention]:
    """Find each name in ``text``, with all that it can mean; of names that overlap, the longest wins."""
    taken: list[Mention] = []
    starts = {*text, *map("".join, pairwise(text))}
    starting = (entry for start in starts for entry in by_start.get(start, ()))
    for _, name, values in sorted(entry for entry in starting if entry[1] in text):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= m.start or m.end <= start for m in taken):
                taken.append(Mention(values, start, end))
            start = text.find(name, end)
    return sorted(taken, key=lambda mention: mention.start)


ByStart = Mapping[str, Sequence[tuple[int, str, tuple[str, ...]]]]
"""Names with their values by their first two characters, or the only one; each has its place by length, the longest
first."""


def names_by_start(pairs: Iterable[tuple[str, str]]) -> ByStart:
    """Group values by name in lower case, and names by how they start."""
    by_name: dict[str, dict[str, None]] = {}
    for name, value in pairs:
        by_name.setdefault(name.lower(), {})[value] = None
    by_start: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    for place, name in enumerate(sorted(by_name, key=len, reverse=True)):
        by_start.setdefault(name[:2], []).append((place, name, tuple(by_name[name])))
    return by_start


# “南通市|海门区”, “平潭|综合实验区”: the parts of a region's name, each with the word for its kind.
_REGION_PART = re.compile(
    r"(?P<name>[一-鿿]{2,}?)(?:特别行政区|(?:维吾尔|(?:[一-鿿]{1,3}族)+)?自治[区州县旗]|综合(?:实验|试验|改革)区"
    r"|(?:经济|高新)?(?:技术)?(?:产业)?开发区|新区|省|市|州|盟|县|区|旗)"
)


# “重庆|两江新区”: a new area with its city before it; not “北京市”, “天津港区”.
_IN_MUNICIPALITY = re.compile("^(?:北京|上海|天津|重庆)(?=[一-鿿]{2,}(?:新区|开发区|自贸区)$)")


@lru_cache(1024)
def short_forms(region: str) -> tuple[str, ...]:
    """Return what people call a region: its name, its last part, and that part without the word for its kind."""
    parts = list(_REGION_PART.finditer(region))
    if not parts:
        return (region,)
    last = parts[-1]
    own = _IN_MUNICIPALITY.sub("", region[last.start() :])
    return tuple(dict.fromkeys((region, region[last.start() :], last["name"], own)))


NATION = "全国"
"""The region of plans of the whole country, which a question names only by its plans: not “全国第几”."""

# “全国规划”, “国务院的意见”, “国家层面”; not “国家知识产权局”, “全国首个”.
_NATION = re.compile(
    r"(?:全国|国家|国务院|中央)(?:级|层面)?(?=的?(?:规划|计划|文件|意见|方案|政策|要求)|层面)|(?:全国|国家)层面"
)


NO_DISTRICT: Final = "(?=块链|域|别|镇|划|间|分(?!别))"
"""What stands behind 区 where it starts another word than the kind of a place."""

# The 区 of “茶港区块链”, “茶港区域内”, “茶港区镇”; not of “茶港区政府”.
_NO_DISTRICT = re.compile(f"区{NO_DISTRICT}")


def link_regions(text: str, regions: Sequence[str]) -> list[Mention]:
    """Find the corpus regions that a question names: by alias, by initials, or in a word for several."""
    names = _names_of(tuple(regions))
    text = _NO_DISTRICT.sub(",", text)
    long = [mention for mention in find_names(names.long, text) if not _parted_by_words(mention, text)]
    long += [Mention((NATION,), *match.span()) for match in _NATION.finditer(text) if NATION in regions]
    runs = list(_runs(blanked(text, long), regions))
    short = find_names(names.short, blanked(text, [*long, *runs]))
    taken = [*long, *runs, *short]
    found = sorted([*taken, *_apart(blanked(text, taken), regions)], key=lambda mention: mention.start)
    if len({value for mention in found for value in mention.values}) > 1:
        return found
    together = [mention for mention in find_names(names.groups, text) if len(mention.values) > 1]
    return [*outside(found, together), *together]


class _Names(NamedTuple):
    """The names of some regions, those of one character apart, and the words for several of them."""

    long: ByStart
    short: ByStart
    groups: ByStart


@lru_cache(8)
def _names_of(regions: tuple[str, ...]) -> _Names:
    names = region_names()
    places = [region for region in regions if region != NATION]
    pairs = [(alias, region) for region in places for alias in (*short_forms(region), *names.aliases.get(region, ()))]
    groups = [(word, region) for word, several in names.groups.items() for region in several if region in regions]
    return _Names(
        names_by_start((name, region) for name, region in pairs if len(name) > 1),
        names_by_start((name, region) for name, region in pairs if len(name) == 1),
        names_by_start(groups),
    )


def _parted_by_words(mention: Mention, text: str) -> bool:
    """Tell whether a name is the end of one word and the start of the next: the 上海 of “以上海洋牧场”."""
    bounds = {0, *accumulate(len(word) for word in plain_words(text))}
    return len(text) in bounds and mention.start not in bounds and mention.end not in bounds


def blanked(text: str, mentions: Iterable[Mention | DepartmentMention]) -> str:
    """Return ``text`` with a comma in the place of each character of the mentions."""
    characters = list(text)
    for mention in mentions:
        characters[mention.start : mention.end] = [","] * (mention.end - mention.start)
    return "".join(characters)


# What makes another word of an initial: 海外, 海关.
_NO_INITIAL = "外关内洋"


def _runs(text: str, regions: Sequence[str]) -> Iterator[Mention]:
    """Yield the regions named by their initials in one word: “沪津”, “沪津海”; not the 津海 of “津海关”."""
    initials = region_names().initials
    for match in _row(tuple(regions)).finditer(text):
        if len(set(match[0])) == len(match[0]):
            yield Mention(tuple(initials[char] for char in match[0]), *match.span())


@lru_cache(8)
def _row(regions: tuple[str, ...]) -> re.Pattern[str]:
    initials = "".join(initial for initial, region in region_names().initials.items() if region in regions)
    return re.compile(rf"[{initials}]{{2,}}(?![{_NO_INITIAL}])" if initials else _NEVER)


_NEVER = "(?!)"


def _apart(text: str, regions: Sequence[str]) -> Iterator[Mention]:
    """Yield the regions named by an initial that stands apart: “沪,版权”, “津和海门”, “沪和津谁多”; not “津贴”.

    Commas stand for the names that are known.
    """
    for initial, region in region_names().initials.items():
        if initial in text and region in regions and (match := _standing_apart(initial).search(text)):
            yield Mention((region,), *match.span())


@lru_cache(64)
def _standing_apart(initial: str) -> re.Pattern[str]:
    others = "".join(region_names().initials)
    return re.compile(
        rf"(?<![㐀-鿿]){initial}(?:(?![㐀-鿿])|(?=[和与跟同][,{others}]))"
        rf"|(?<=[和与跟同、]){initial}(?=[,、?谁哪的两比都各有在怎]|$)"
    )


def region_of_district(text: str, regions: Sequence[str]) -> tuple[str, ...]:
    """Return the corpus regions whose districts a question names."""
    districts = region_names().districts
    return tuple(region for region in regions if any(name in text for name in districts.get(region, ())))


def districts_in(text: str, regions: Sequence[str]) -> tuple[str, ...]:
    """Return the districts and places within the corpus regions that a question names, the longest names only.

    Of a region whose districts no table lists, they are the names of counties and districts that the dictionary has.
    """
    pairs = [(name, name) for region in regions for name in region_names().districts.get(region, ())]
    unlisted = [region for region in regions if region not in region_names().districts]
    if unlisted and _DISTRICT.search(text):
        names = (word for word in plain_words(text) if _DISTRICT.fullmatch(word) and is_proper(word))
        pairs += [(name, name) for name in names if not any(name in region for region in unlisted)]
    return tuple(dict.fromkeys(mention.values[0] for mention in longest_first(pairs, text)))


# “集美区”, “蒲江县”; not “高新区”, “老城区”, which many cities have.
_DISTRICT = re.compile(r"(?!高新|经开|[新老]城|新市|市辖)[一-鿿]{2,4}(?:[县旗]|区(?!块链|域|别))")


def places_elsewhere(text: str, known: Sequence[Mention], corpus: Sequence[str]) -> tuple[str, ...]:
    """Return the places named in the question that the corpus holds no plan of.

    A name that begins within a known one is none: the 海口 of “上海口岸”.
    """
    covered = spans_of(known)
    found = find_names(_names_elsewhere(tuple(corpus)), text)
    places = (m.values[0] for m in found if not any(a <= m.start < b for a, b in covered))
    return tuple(dict.fromkeys(places))


@lru_cache(8)
def _names_elsewhere(corpus: tuple[str, ...]) -> ByStart:
    absent = [alias for region, own in region_names().aliases.items() if region not in corpus for alias in own]
    return names_by_start((name, name) for name in (*region_names().elsewhere, *absent))


def link_documents(text: str, documents: Sequence[DocumentEntry]) -> list[Mention]:
    """Find the documents that a question names by title or alias, with or without quotation marks."""
    names = tuple((e.id, name) for e in documents for name in (e.metadata.title, *e.metadata.aliases))
    return find_names(_titles_of(names), text)


@lru_cache(64)
def _titles_of(names: tuple[tuple[str, str], ...]) -> ByStart:
    return names_by_start((form, doc_id) for doc_id, name in names for form in _forms(name))


def _forms(name: str) -> set[str]:
    plain = re.sub(r"[“”\"《》]", "", name)
    return {name, plain, _FIVE_YEARS.sub(r"“\g<0>”", plain), f"《{plain}》"}


def find_years(text: str) -> tuple[int, ...]:
    """Return the years that a question names, a five-year plan (“十三五末”) standing for its last."""
    years = [int(year) for year in _YEAR.findall(text)]
    years += [last for name, last in last_years().items() if re.search(rf"{name}(?!”?规划)", text)]
    return tuple(dict.fromkeys(years))
