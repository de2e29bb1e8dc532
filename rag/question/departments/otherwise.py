"""Links the words of a question to bodies that no plan names, and to departments by what they see to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from index.catalogue.records import Department
from rag.lexicon.roles import fields_of, general_departments, other_names
from rag.question.departments.named import HAS_DUTY, bare_name
from rag.question.plans.links import ByStart, DepartmentMention, Mention, find_names, names_by_start
from rag.question.spans import overlaps, spans_of
from rag.question.wording.said_last import place_names

# How long a thing is at least to be spelled by a name.
_IN_SHORT = 2
# What is given to a body is asked: “负责什么”, “牵头了哪些”; not “负责人”.
_GIVEN = r"(?=(?:都|主要|具体|要|在[^,?]{2,10})*(?:负责|牵头|承担|配合|参与)(?:的?是|了)?(?:什么|啥|哪|多少|几))"
# “管教育的部门”, “抓贼的部门”, “老师们的主管部门”: a department by what it sees to; not “管钱的人”, “分管的部门”,
# “管教育的部门有几个”, “管教育的部门哪边最多”, which counts them.
_BY_FUNCTION = re.compile(
    r"(?P<deed>(?:(?:主|分)?管|搞|弄|抓|办|审|看)(?P<thing>[一-鿿]{1,4}?))(?:工作|事务)?的(?:那个?|这个?)?(?:政府)?"
    r"(?:局|委|厅|部门|单位|机关|衙门)(?![^,?]{0,8}?(?:几[个家]|多少(?!项|条|任务|活|事)|[最更]多|[最更]少|(?:哪[边个里家]|谁)[^,?]{0,2}多))|(?P<matter>[一-鿿]{2,4}?)们?的主管(?:部门|单位|机关)"
)


def link_absent(text: str, taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find departments that the question names and no plan does, outside of what ``taken`` covers: 水务局."""
    found = []
    for name in general(text):
        start = name.start - (text[: name.start].endswith("市"))
        if not overlaps((start, name.end), spans_of(taken)):
            found.append(DepartmentMention(text[start : name.end], (), start, name.end))
    return found


def general(text: str) -> list[Mention]:
    """Find the names of departments that cities and districts have, whether or not a plan names them."""
    return find_names(_general_names(), text)


@cache
def _general_names() -> ByStart:
    return names_by_start((name, name) for name in general_departments())


def link_districts(text: str, districts: Sequence[str], taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find districts that no plan gives a task and that are said to have one: “茶港区负责”, outside of ``taken``."""
    found = []
    for name in districts:
        for match in re.finditer(rf"{re.escape(name)}(?:新区|[区县镇])?", text):
            if not overlaps(match.span(), spans_of(taken)) and HAS_DUTY.match(text, match.end()):
                found.append(DepartmentMention(match[0], (), *match.span()))
    return found


@cache
def _body() -> re.Pattern[str]:
    # “省茶叶中心负责什么”, “茶港茶叶管理局牵头了哪些”: a body that may be none of those in plans; not
    # “茶叶中心负责什么”, which a plan may tell.
    after = rf"(?:(?:^|(?<=[,的]))(?!{place_names()})|(?:{place_names()})的?)"
    thing = "中心|协会|学会|联盟|公司|集团|研究院"
    name = rf"(?P<name>[市区县省][一-鿿]{{2,12}}?(?:{thing})|[一-鿿]{{2,14}}?(?:局|委员会|办公室|指挥部))"
    return re.compile(rf"{after}{name}{_GIVEN}")


def link_bodies(text: str, taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find official bodies that are no departments and of which a question asks what is given to them."""
    found = _body().finditer(text)
    free = (match for match in found if not overlaps(match.span("name"), spans_of(taken)))
    return [DepartmentMention(match["name"], (), *match.span("name")) for match in free]


def link_by_function(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention]
) -> list[DepartmentMention]:
    """Find departments called by what they see to: 农委 is 管农业的部门, as its name spells, 财政局 管钱的部门."""
    found = []
    for match in _BY_FUNCTION.finditer(text):
        said = (match["deed"], match["thing"], *((match["matter"] or "")[-length:] for length in (4, 3, 2)))
        one_said = next((one for one in said if one in fields_of()), "")
        field = fields_of().get(one_said, "")
        start = match.end("matter") - len(one_said) if match["matter"] else match.start()
        thing = field or match["thing"] or ""
        by_region: dict[str, list[Department]] = {}
        for one in departments:
            names = (bare_name(one), *one.aliases)
            if thing and not one.generic and any(thing in n if field else _speaks_of(thing, n) for n in names):
                by_region.setdefault(one.region, []).append(one)
        meant = tuple((region, min(ones, key=lambda one: len(one.name)).name) for region, ones in by_region.items())
        if meant and not overlaps((start, match.end()), spans_of(taken)):
            found.append(DepartmentMention(text[start : match.end()], meant, start, match.end()))
    return found


def link_renamed(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention]
) -> list[DepartmentMention]:
    """Find departments by the names that they had, or have elsewhere: 市场监管局 is what became of 工商局."""
    found = []
    for name in find_names(_other_names(), text):
        start = name.start - (text[: name.start].endswith("市"))
        meant = _in_charge(name.values[0], departments)
        if meant and not overlaps((start, name.end), spans_of(taken)):
            found.append(DepartmentMention(text[start : name.end], meant, start, name.end))
    return found


@cache
def _other_names() -> ByStart:
    return names_by_start(other_names().items())


# “教育主管部门”, “绿化市容部门”: a department by its field; not “责任部门”.
_OF_FIELD = re.compile(r"(?P<run>[一-鿿]{2,6}?)(?:主管|行政|管理)?部门")
# What departments of every field do: “执法部门” is none of a field, nor are the courts “司法部门”.
_NO_FIELD = frozenset(
    {"执法", "监管", "行政", "司法", "主管", "责任", "牵头", "配合", "职能", "管理", "政府", "业务", "上级", "党政"}
)
_LEAST = 2


def link_by_field(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], written: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called by their field, where a name spells it: 教委 or 教育局 is 教育部门.

    What plans write so with the words behind it names something else: “知识产权部门合作机制”.
    """
    found = []
    for match in _OF_FIELD.finditer(text):
        fields = (match["run"][-length:] for length in range(len(match["run"]), _LEAST - 1, -1))
        named = ((field, _in_charge(field, departments)) for field in fields if field not in _NO_FIELD)
        field, by_region = next(((field, meant) for field, meant in named if meant), ("", ()))
        span = (match.end("run") - len(field), match.end())
        behind = text[span[0] : span[1] + _LEAST]
        part_of_name = len(behind) == span[1] - span[0] + _LEAST and written(behind)
        if field and not part_of_name and not overlaps(span, spans_of(taken)):
            found.append(DepartmentMention(text[slice(*span)], by_region, *span))
    return found


def _in_charge(field: str, departments: Sequence[Department]) -> tuple[tuple[str, str], ...]:
    """Return for each region the department with the shortest name that spells a field."""
    by_region: dict[str, list[str]] = {}
    for one in departments:
        named = not one.generic and not one.name.startswith("各")
        if named and any(field in name for name in (bare_name(one), *one.aliases)):
            by_region.setdefault(one.region, []).append(one.name)
    return tuple((region, min(names, key=len)) for region, names in by_region.items())


def _speaks_of(thing: str, name: str) -> bool:
    """Tell whether the name of a department spells a thing: 文旅 in 文化和旅游局, 农业 in 农业农村委."""
    rest = iter(name[name.find(thing[0]) :]) if thing[0] in name else iter("")
    return thing in name or (len(thing) == _IN_SHORT and all(char in rest for char in thing))
