"""Links the words of a question to the corpus: regions, documents, departments, years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.catalogue.records import Department, DocumentEntry
from rag.lexicon import general_departments, region_names

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
    """A department named in the question: its canonical name in each region where the words mean one.

    One that no plan gives a task has no such region.
    """

    written: str
    by_region: tuple[tuple[str, str], ...]
    start: int
    end: int


def longest_first(pairs: Iterable[tuple[str, str]], text: str) -> list[Mention]:
    """Find each name of ``pairs`` (name, value) in ``text``; of names that overlap, the longest wins."""
    return _find(_by_first(tuple(pairs)), text)


def _find(by_first: _ByFirst, text: str) -> list[Mention]:
    taken: list[Mention] = []
    starting = (entry for char in set(text) for entry in by_first.get(char, ()))
    for _, name, values in sorted(entry for entry in starting if entry[1] in text):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= m.start or m.end <= start for m in taken):
                taken.append(Mention(values, start, end))
            start = text.find(name, end)
    return sorted(taken, key=lambda mention: mention.start)


_ByFirst = Mapping[str, Sequence[tuple[int, str, tuple[str, ...]]]]
"""Names with their values by their first character; each has its place by length, the longest first."""


@lru_cache(maxsize=64)
def _by_first(pairs: tuple[tuple[str, str], ...]) -> _ByFirst:
    """Group values by name in lower case, and names by their first character."""
    by_name: dict[str, dict[str, None]] = {}
    for name, value in pairs:
        by_name.setdefault(name.lower(), {})[value] = None
    by_first: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    for place, name in enumerate(sorted(by_name, key=len, reverse=True)):
        by_first.setdefault(name[0], []).append((place, name, tuple(by_name[name])))
    return by_first


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
    """Find the corpus regions that a question names: by alias, by initials, or in a word for several."""
    names = region_names()
    pairs = [(alias, region) for region in regions for alias in (*short_forms(region), *names.aliases.get(region, ()))]
    long = longest_first(((name, region) for name, region in pairs if len(name) > 1), text)
    runs = list(_runs(blanked(text, long), regions))
    short = longest_first(((name, region) for name, region in pairs if len(name) == 1), blanked(text, [*long, *runs]))
    taken = [*long, *runs, *short]
    found = sorted([*taken, *_apart(blanked(text, taken), regions)], key=lambda mention: mention.start)
    if len({value for mention in found for value in mention.values}) > 1:
        return found
    groups = [(word, region) for word, several in names.groups.items() for region in several if region in regions]
    together = [mention for mention in longest_first(groups, text) if len(mention.values) > 1]
    return [*(mention for mention in found if not _overlaps(mention, together)), *together]


def blanked(text: str, mentions: Iterable[Mention | DepartmentMention]) -> str:
    """Return ``text`` with a comma in the place of each character of the mentions."""
    characters = list(text)
    for mention in mentions:
        characters[mention.start : mention.end] = [","] * (mention.end - mention.start)
    return "".join(characters)


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)


# What makes another word of an initial: 海外, 海关.
_NO_INITIAL = "外关内洋"


def _runs(text: str, regions: Sequence[str]) -> Iterator[Mention]:
    """Yield the regions named by their initials in one word: “沪津”, “沪津海”; not the 津海 of “津海关”."""
    initials = {initial: region for initial, region in region_names().initials.items() if region in regions}
    for match in re.finditer(rf"[{''.join(initials)}]{{2,}}(?![{_NO_INITIAL}])", text) if initials else ():
        if len(set(match[0])) == len(match[0]):
            yield Mention(tuple(initials[char] for char in match[0]), *match.span())


def _apart(text: str, regions: Sequence[str]) -> Iterator[Mention]:
    """Yield the regions named by an initial that stands apart: “沪,版权”, “海门和津”; not “津贴”."""
    for initial, region in region_names().initials.items():
        apart = rf"(?<![㐀-鿿]){initial}(?![㐀-鿿])|(?<=[和与跟同]){initial}(?=[,、?]|$)"
        if region in regions and (match := re.search(apart, text)):
            yield Mention((region,), *match.span())


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
    pairs = (
        (form, entry.id)
        for entry in documents
        for name in (entry.metadata.title, *entry.metadata.aliases)
        for form in _forms(name)
    )
    return longest_first(pairs, text)


@lru_cache(maxsize=1024)
def _forms(name: str) -> set[str]:
    plain = re.sub(r"[“”\"《》]", "", name)
    return {name, plain, _FIVE_YEARS.sub(r"“\g<0>”", plain), f"《{plain}》"}


def link_departments(text: str, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Find the departments that a question names, each with its canonical name in every region that has one."""
    return [
        DepartmentMention(
            text[mention.start : mention.end],
            tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values),
            mention.start,
            mention.end,
        )
        for mention in _find(_names_of(_Same(departments)), text)
    ]


class _Same:
    """Departments as a key that equals itself alone: to hash hundreds of them takes longer than to find them."""

    __slots__ = ("departments",)

    def __init__(self, departments: Sequence[Department]) -> None:
        self.departments = departments

    def __hash__(self) -> int:
        return id(self.departments)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.departments is other.departments


@lru_cache(maxsize=4)
def _names_of(given: _Same) -> _ByFirst:
    departments = given.departments
    return _by_first(
        tuple((name, f"{d.region}\t{d.name}") for d in departments for name in (d.name, *d.aliases) if len(name) > 1)
    )


# What the name of a department ends with: 委 of 商委; not 法 of 立法.
_ENDS = re.compile(r"[局委办部院队会关厅行]")
_SHORTEST_SHORT, _LONGEST_SHORT = 2, 9
_SHORTEST_STEM = 2
# “市教委牵头”, “市教委也要配合”: a duty right behind a department; not “海关保护那条”.
_HAS_DUTY = re.compile(
    r"(?:也|都|是|是否|是不是|有没有|要不要|需不需要|在|要|会|来|去|参与|一起|一家|自己|单独|独自|不|没有?)*"
    r"(?:负责|牵头|配合|参与|参加|参不参|主管|承担|管|抓|弄|搞|出力|操办|挑头|领头|带头|分工|的事|的活|有份)"
)
# “法院负责哪些”, “法院的任务”, “法院要干啥”: tasks right behind a department; not “法院建设的任务”.
_HAS_TASKS = re.compile(
    r"(?:这|那)?(?:边|块|头)?,?(?:在[^,?]{0,14}(?:里|中)面?)?,?(?:都|要|还|在|该|得|的|有|主要|具体|分别|一共|总共|哪些|什么|啥|几项|多少项?)*"
    r"(?:负责|牵头|配合|承担|任务|职责|分工|(?:做|干|管|忙)(?:什么|啥|哪))"
)
# “由市教委”, “派给市教委”: a department said to be the one.
_SAID_TO_BE = re.compile(r"(?:由|是|归|属于|派给|交给|分给|让|靠)$")


def link_without_end(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], common: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called without the word that ends their names, where their tasks are asked for: “市场监管负责”.

    What ``taken`` covers is left out, and what is a ``common`` word of plans: 知识产权 is no department.
    """
    found = []
    stems = [(stem, f"{one.region}\t{one.name}") for one in departments for stem in _stems(one)]
    for mention in longest_first(stems, text):
        covered = any(other.start < mention.end and mention.start < other.end for other in taken)
        covered = covered or common(text[mention.start : mention.end])
        if not covered and _HAS_TASKS.match(text, mention.end):
            meant = tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values)
            found.append(DepartmentMention(text[mention.start : mention.end], meant, mention.start, mention.end))
    return found


def _stems(department: Department) -> set[str]:
    """Return the names of a department without its place and the last character, those that are no single one."""
    places = sorted(short_forms(department.region), key=len, reverse=True)
    stems = set()
    for name in (department.name, *department.aliases) if not department.generic else ():
        bare = next((name.removeprefix(place) for place in places if name.startswith(place)), name)
        if bare.endswith(tuple("局委办")):
            stems.add(bare.removeprefix("市")[:-1])
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}


def claimed(text: str, mentions: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Return the departments that a question says have a duty; all of them if it says so of none by itself."""
    return [mention for mention in mentions if says_duty(text, mention)] or list(mentions)


def says_duty(text: str, mention: DepartmentMention) -> bool:
    """Tell whether a question says right beside a department that it has a duty."""
    return bool(_HAS_DUTY.match(text, mention.end) or _SAID_TO_BE.search(text[: mention.start]))


def link_absent(text: str, taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find departments that the question names and no plan does, outside of what ``taken`` covers: 水务局."""
    found = []
    for name in _general(text):
        start = name.start - (text[: name.start].endswith("市"))
        if not any(mention.start < name.end and start < mention.end for mention in taken):
            found.append(DepartmentMention(text[start : name.end], (), start, name.end))
    return found


def _general(text: str) -> list[Mention]:
    return longest_first(((name, name) for name in general_departments()), text)


def link_shortened(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], common: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called by some characters of their name in order: 商委 for 市商务委.

    The words must fit one department a region only, begin as its name does or as a part of it, and be no ``common``
    word unless a task is asked for right behind it (“法院负责”). What ``taken`` covers is left out, and so is what ends
    the name of another department: the 务局 of 水务局.
    """
    found: list[DepartmentMention] = []
    others = _general(text)
    for end in (match.end() for match in _ENDS.finditer(text)):
        for length in range(min(_LONGEST_SHORT, end), _SHORTEST_SHORT - 1, -1):
            start, written = end - length, text[end - length : end]
            covered = any(m.start < end and start < m.end for m in (*taken, *found))
            idle = common(written) and not _HAS_TASKS.match(text, end)
            if covered or idle or any(m.start < start < m.end for m in others):
                continue
            if meant := _meant_by(written, departments):
                found.append(DepartmentMention(written, meant, start, end))
                break
    return found


def _meant_by(written: str, departments: Sequence[Department]) -> tuple[tuple[str, str], ...]:
    """Return the department of each region that some characters of its name in order spell, if it is only one."""
    by_region: dict[str, list[str]] = {}
    for department in departments:
        if not department.generic and spells(written, department.name.removeprefix("市")):
            by_region.setdefault(department.region, []).append(department.name)
    return tuple((region, names[0]) for region, names in by_region.items() if len(names) == 1)


def spells(written: str, name: str) -> bool:
    """Tell whether ``written`` has characters of a longer ``name`` in order, from the start of a part to its end."""
    if written[-1] != name[-1] or len(written) >= len(name):
        return False
    rest = iter(name[name.find(written[0]) :]) if written[0] in name else iter("")
    starts = name.startswith(written[0]) or name.endswith(written)
    return starts and all(char in rest for char in written)


def find_years(text: str) -> tuple[int, ...]:
    """Return the years that a question names, a five-year plan (“十三五末”) standing for its last."""
    years = [int(year) for year in _YEAR.findall(text)]
    years += [last for name, last in _LAST_YEARS.items() if re.search(rf"{name}(?!”?规划)", text)]
    return tuple(dict.fromkeys(years))
