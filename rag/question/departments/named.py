"""Links the words of a question to the departments that plans name, in full, and tells which it says have a duty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from corpus.facts.departments import departments_of, listed_regions
from index.catalogue.records import Department
from rag.question.plans.links import ByStart, DepartmentMention, find_names, names_by_start, short_forms

_OF_THE_PARTY = "市委"
_SHORTEST_BARE = 3
# “公安局”, “省公安厅”, “区公安分局”: a body that is called by its field; not “商务委员会”.
_FIELD = re.compile("[省市区县州]?(?P<field>[一-鿿]{2,}?)(?:分?局|厅|委)")
# “市教委牵头”, “市教委也要配合”, “市教委在规划里有份”: a duty right behind a department; not “海关保护那条”.
HAS_DUTY = re.compile(
    r"(?:在[^,?]{2,14}(?:里|中)面?)?(?:也|都|是|是否|是不是|有没有|要不要|需不需要|在|要|会|来|去|参与|一起|一家"
    r"|自己|单独|独自|不|没有?)*"
    r"(?:负责|牵头|配合|参与|参加|参不参|主管|承担|管|抓|弄|搞|出力|操办|挑头|领头|带头|分工|的事|的活"
    r"|有?份(?=[吗么吧?]|的是|$))"
)
"""Says that the department right before it has a duty."""

# “法院负责哪些”, “法院的任务”, “法院要干啥”, “法院几项”: tasks right behind a department; not “法院建设的任务”.
HAS_TASKS = re.compile(
    r"(?:在[^,?]{0,8})?(?:一共|总共|共)?有?(?:几|多少)[项条](?:任务)?(?=[?,]|$)|"
    r"(?:这|那)?(?:边|块|头)?,?(?:在[^,?]{0,14}(?:里|中)面?)?,?"
    r"(?:都|要|还|在|该|得|的|有|主要|具体|分别|一共|总共|哪些|什么|啥|几项|多少项?)*"
    r"(?:负责|牵头|配合|承担|任务|职责|分工|(?:做|干|管|忙)(?:什么|啥|哪))"
)
"""Asks for the tasks of the department right before it."""

# “由市教委”, “派给市教委”: a department said to be the one.
_SAID_TO_BE = re.compile(r"(?:由|是|归|属于|派给|交给|分给|让|靠)$")
AND = re.compile("[和与跟同及、]|以及")
"""Stands alone between two departments that are named together."""


def link_departments(text: str, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Find the departments that a question names, each with its canonical name in every region that has one.

    A name that begins within that of a place is none: 海关 in “上海关键领域”.
    """
    places = _shortest_places(Same(departments))
    return [
        DepartmentMention(
            text[mention.start : mention.end],
            tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values),
            mention.start,
            mention.end,
        )
        for mention in find_names(_names_of(Same(departments)), text)
        if not any(text.startswith(name, mention.start - cut) for name in places for cut in range(1, len(name)))
    ]


class Same:
    """Departments as a key that equals itself alone: to hash hundreds of them takes longer than to find them."""

    __slots__ = ("departments",)

    def __init__(self, departments: Sequence[Department]) -> None:
        self.departments = departments

    def __hash__(self) -> int:
        return id(self.departments)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.departments is other.departments


@lru_cache(maxsize=4)
def _shortest_places(given: Same) -> tuple[str, ...]:
    return tuple(dict.fromkeys(places_of(one.region)[-1] for one in given.departments))


@lru_cache(maxsize=4)
def _names_of(given: Same) -> ByStart:
    departments = given.departments
    return names_by_start(
        tuple((name, f"{d.region}\t{d.name}") for d in departments for name in _written(d) if len(name) > 1)
    )


def _written(department: Department) -> tuple[str, ...]:
    """Return how a department is written, with its name without the place unless that is as short as 法院."""
    bare = bare_name(department)
    field = _FIELD.fullmatch(bare)
    fields = (field["field"],) if field and field["field"] in _called_by_field() else ()
    return (department.name, *department.aliases, *((bare,) if len(bare) >= _SHORTEST_BARE else ()), *fields)


@cache
def _called_by_field() -> frozenset[str]:
    """Return the fields that alone name a department in any region of the table: 公安 for 市公安局."""
    tables = [departments_of(region) for region in listed_regions()]
    return frozenset(
        alias
        for table in tables
        for name in table.names
        for alias in table.aliases(name)
        if len(alias) > 1 and re.fullmatch(rf"[省市区县]?{re.escape(alias)}[局厅委]", name)
    )


def bare_name(department: Department) -> str:
    """Return the name of a department without its place: 港航局 of 市港航局, 海关 of 厦门海关; a group's whole."""
    if department.generic:
        return department.name
    name = department.name
    for place in places_of(department.region):
        name = name.removeprefix(place)
    return name if name.startswith(_OF_THE_PARTY) else name.removeprefix("市")


@lru_cache(1024)
def places_of(region: str) -> tuple[str, ...]:
    """Return what the name of a department may begin with for its place, the longest first."""
    return tuple(sorted(short_forms(region), key=len, reverse=True))


def distinct(mentions: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Return the mentions without those of a department that an earlier one names: “市教委(市教育委员会)”."""
    seen: set[tuple[tuple[str, str], ...] | str] = set()
    found = []
    for mention in mentions:
        meant = mention.by_region or mention.written
        if meant not in seen:
            found.append(mention)
        seen.add(meant)
    return found


def in_groups(mention: DepartmentMention, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Return a word for several, 各区, once for each group that it begins the name of: 各区农业局."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in departments if mention.written.startswith("各") else ():
        if one.generic and one.name.startswith(mention.written):
            groups.setdefault(one.name, []).append((one.region, one.name))
    return [replace(mention, by_region=tuple(pairs)) for pairs in groups.values()] or [mention]


def claimed(text: str, mentions: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Return the departments that a question says have a duty; all of them if it says so of none by itself.

    So has one that only 和 parts from such a one: “教委和科委都配合吗”, “牵头的是教委和科委吗”.
    """
    groups: list[list[DepartmentMention]] = []
    for mention in sorted(mentions, key=lambda one: one.start):
        if groups and AND.fullmatch(text[groups[-1][-1].end : mention.start]):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    kept = [mention for group in groups if any(says_duty(text, one) for one in group) for mention in group]
    return [mention for mention in mentions if mention in kept] or list(mentions)


def says_duty(text: str, mention: DepartmentMention) -> bool:
    """Tell whether a question says right beside a department that it has a duty."""
    return bool(HAS_DUTY.match(text, mention.end) or _SAID_TO_BE.search(text[: mention.start]))
