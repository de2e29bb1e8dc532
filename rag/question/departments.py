"""Links the words of a question to departments: by name, in short, without an end, or to one that no plan names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from index.catalogue.records import Department
from rag.lexicon import general_departments
from rag.question.links import (
    ByFirst,
    DepartmentMention,
    Mention,
    find_names,
    longest_first,
    names_by_first,
    short_forms,
)
from rag.question.spans import overlaps, spans_of


def link_departments(text: str, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Find the departments that a question names, each with its canonical name in every region that has one."""
    return [
        DepartmentMention(
            text[mention.start : mention.end],
            tuple((value.split("\t")[0], value.split("\t")[1]) for value in mention.values),
            mention.start,
            mention.end,
        )
        for mention in find_names(_names_of(_Same(departments)), text)
    ]


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
def _names_of(given: _Same) -> ByFirst:
    departments = given.departments
    return names_by_first(
        tuple((name, f"{d.region}\t{d.name}") for d in departments for name in _written(d) if len(name) > 1)
    )


def _written(department: Department) -> tuple[str, ...]:
    """Return how a department is written, with its name without the place unless that is as short as 法院."""
    bare = bare_name(department)
    return (department.name, *department.aliases, *((bare,) if len(bare) >= _SHORTEST_BARE else ()))


def bare_name(department: Department) -> str:
    """Return the name of a department without its place: 港航局 of 市港航局, 海关 of 厦门海关; a group's whole."""
    if department.generic:
        return department.name
    name = department.name
    for place in sorted(short_forms(department.region), key=len, reverse=True):
        name = name.removeprefix(place)
    return name if name.startswith(_OF_THE_PARTY) else name.removeprefix("市")


_OF_THE_PARTY = "市委"
_SHORTEST_BARE = 3
# What the name of a department ends with: 委 of 商委; not 法 of 立法, nor the 关 of “天津关于”, the 办 of 办法.
_ENDS = re.compile(
    r"局(?![面部势])|委(?![托员派])|办(?![法理公事案])|部(?![分门署])|院(?![校所士])|会(?![议计展员])"
    r"|关(?![于系键心注联税闭切])|行(?![动业政为使情程])|联(?![合动系盟])|[队厅]"
)
_SHORTEST_SHORT, _LONGEST_SHORT = 2, 9
_SHORTEST_STEM = 2
# “市教委牵头”, “市教委也要配合”, “市教委在规划里有份”: a duty right behind a department; not “海关保护那条”.
_HAS_DUTY = re.compile(
    r"(?:在[^,?]{2,14}(?:里|中)面?)?(?:也|都|是|是否|是不是|有没有|要不要|需不需要|在|要|会|来|去|参与|一起|一家|自己|单独|独自|不|没有?)*"
    r"(?:负责|牵头|配合|参与|参加|参不参|主管|承担|管|抓|弄|搞|出力|操办|挑头|领头|带头|分工|的事|的活|有?份(?=[吗么吧?]|的是|$))"
)
# “法院负责哪些”, “法院的任务”, “法院要干啥”, “法院几项”: tasks right behind a department; not “法院建设的任务”.
_HAS_TASKS = re.compile(
    r"(?:在[^,?]{0,8})?(?:一共|总共|共)?有?(?:几|多少)[项条](?:任务)?(?=[?,]|$)|"
    r"(?:这|那)?(?:边|块|头)?,?(?:在[^,?]{0,14}(?:里|中)面?)?,?(?:都|要|还|在|该|得|的|有|主要|具体|分别|一共|总共|哪些|什么|啥|几项|多少项?)*"
    r"(?:负责|牵头|配合|承担|任务|职责|分工|(?:做|干|管|忙)(?:什么|啥|哪))"
)
# “公安管还是城管管”: in charge, where another may be; not “公安管理”.
_IN_CHARGE = re.compile(r"(?:来|在)?(?:管|抓|办)的?(?=,?还是|[?]|$)")
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
        covered = overlaps((mention.start, mention.end), spans_of(taken))
        covered = covered or common(text[mention.start : mention.end])
        offered = "还是" in text and _IN_CHARGE.match(text, mention.end) is not None
        if not covered and (offered or _HAS_TASKS.match(text, mention.end)):
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
    """Return the departments that a question says have a duty; all of them if it says so of none by itself.

    So has one that only 和 parts from such a one: “教委和科委都配合吗”.
    """
    kept: list[DepartmentMention] = []
    for mention in sorted(mentions, key=lambda one: -one.start):
        beside = kept and _AND.fullmatch(text[mention.end : kept[-1].start]) is not None
        if beside or says_duty(text, mention):
            kept.append(mention)
    return [mention for mention in mentions if mention in kept] or list(mentions)


_AND = re.compile("[和与及、]|以及")


def says_duty(text: str, mention: DepartmentMention) -> bool:
    """Tell whether a question says right beside a department that it has a duty."""
    return bool(_HAS_DUTY.match(text, mention.end) or _SAID_TO_BE.search(text[: mention.start]))


# “茶港区那个培训中心是管啥的”: a body of which a district only tells where it is; not “茶港区在中心里负责什么”.
_SEATED = re.compile(
    r"(?:的|那|这|个|家)*[^,?的在谁哪]{0,14}?(?:中心|基地|平台|示范区|园区|集聚区|联盟|学院|博物馆|法庭|窗口|工作站)"
    r"(?:究竟|到底|主要|平时|都|又|是)*(?:用来|拿来)?(?:管|干|做|负责)(?:什么|啥|嘛|哪)"
)


def is_seat(text: str, mention: DepartmentMention) -> bool:
    """Tell whether a question names a district only to tell which body it asks about."""
    districts = any(name.endswith(("区", "县", "镇", "区政府")) for _, name in mention.by_region)
    return districts and _SEATED.match(text, mention.end) is not None


def link_absent(text: str, taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find departments that the question names and no plan does, outside of what ``taken`` covers: 水务局."""
    found = []
    for name in _general(text):
        start = name.start - (text[: name.start].endswith("市"))
        if not overlaps((start, name.end), spans_of(taken)):
            found.append(DepartmentMention(text[start : name.end], (), start, name.end))
    return found


def link_districts(text: str, districts: Sequence[str], taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find districts that no plan gives a task and that are said to have one: “茶港区负责”, outside of ``taken``."""
    found = []
    for name in districts:
        for match in re.finditer(rf"{re.escape(name)}(?:新区|[区县镇])?", text):
            covered = any(m.start < match.end() and match.start() < m.end for m in taken)
            if not covered and _HAS_DUTY.match(text, match.end()):
                found.append(DepartmentMention(match[0], (), *match.span()))
    return found


# “省茶叶中心负责什么”: a body, and what is given to it; not “茶叶中心负责什么”, which a plan may tell.
_BODY = re.compile(
    r"(?:^|(?<=[,的]))(?P<name>[市区县省][一-鿿]{2,10}(?:中心|协会|学会|联盟|公司|集团|研究院))"
    r"(?=(?:都|主要|具体|要|在[^,?]{2,10})*(?:负责|牵头|承担|配合)(?:什么|啥|哪|多少|几))"
)


def link_bodies(text: str, taken: Sequence[DepartmentMention]) -> list[DepartmentMention]:
    """Find official bodies that are no departments and of which a question asks what is given to them."""
    found = (match for match in _BODY.finditer(text))
    free = (m for m in found if not any(one.start < m.end() and m.start() < one.end for one in taken))
    return [DepartmentMention(match["name"], (), *match.span()) for match in free]


def in_groups(mention: DepartmentMention, departments: Sequence[Department]) -> list[DepartmentMention]:
    """Return a word for several, 各区, once for each group that it begins the name of: 各区农业局."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in departments if mention.written.startswith("各") else ():
        if one.generic and one.name.startswith(mention.written):
            groups.setdefault(one.name, []).append((one.region, one.name))
    return [replace(mention, by_region=tuple(pairs)) for pairs in groups.values()] or [mention]


# “管教育的部门”, “搞农业的局”: a department by what it sees to; not “管钱的人”, “分管的部门”.
_BY_FUNCTION = re.compile(
    r"(?:(?:主|分)?管|搞|弄|抓)(?P<thing>[一-鿿]{2,4}?)(?:工作|事务)?的(?:那个?|这个?)?(?:政府)?(?:局|委|厅|部门|单位|机关|衙门)"
)


def link_by_function(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention]
) -> list[DepartmentMention]:
    """Find departments called by what they see to, where the name of one spells it: 农委 is 管农业的部门."""
    found = []
    for match in _BY_FUNCTION.finditer(text):
        thing = match["thing"]
        by_region: dict[str, list[Department]] = {}
        for one in departments:
            if not one.generic and any(_speaks_of(thing, name) for name in (bare_name(one), *one.aliases)):
                by_region.setdefault(one.region, []).append(one)
        meant = tuple((region, min(ones, key=lambda one: len(one.name)).name) for region, ones in by_region.items())
        if meant and not any(m.start < match.end() and match.start() < m.end for m in taken):
            found.append(DepartmentMention(match[0], meant, *match.span()))
    return found


def _speaks_of(thing: str, name: str) -> bool:
    """Tell whether the name of a department spells a thing: 文旅 in 文化和旅游局, 农业 in 农业农村委."""
    rest = iter(name[name.find(thing[0]) :]) if thing[0] in name else iter("")
    return thing in name or (len(thing) == _SHORTEST_STEM and all(char in rest for char in thing))


def _general(text: str) -> list[Mention]:
    return longest_first(((name, name) for name in general_departments()), text)


def link_shortened(
    text: str, departments: Sequence[Department], taken: Sequence[DepartmentMention], common: Callable[[str], bool]
) -> list[DepartmentMention]:
    """Find departments called by some characters of their name in order: 商委 for 市商务委.

    The words must fit one department a region only, begin as its name does or as a part of it, and be no ``common``
    word unless a duty or a task is right behind it (“法院负责”). What ``taken`` covers is left out, and so is what ends
    the name of another department: the 务局 of 水务局.
    """
    found: list[DepartmentMention] = []
    others = _general(text)
    for end in (match.end() for match in _ENDS.finditer(text)):
        for length in range(min(_LONGEST_SHORT, end), _SHORTEST_SHORT - 1, -1):
            start, written = end - length, text[end - length : end]
            covered = overlaps((start, end), spans_of((*taken, *found)))
            beside = any(pattern.match(text, end) for pattern in _BESIDE_BODIES)
            said = beside or _OTHERWISE.search(text[:start]) or _stands_against(text, start, end)
            said = said or _is_joined(text, start, end, (*taken, *found))
            idle = common(written) and not said
            if covered or idle or any(m.start < start < m.end for m in others):
                continue
            if meant := meant_by(written, departments):
                found.append(DepartmentMention(written, meant, start, end))
                break
    return found


# “有法院没有公安局”, “有法院但不含海关”: a body whose part is set against the lack of another.
_WITHOUT_ANOTHER = re.compile(r",?(?:但是?|而|却|又|也)?(?:没有?|不含|不包括|无|缺)(?![一-鿿]?[?]?$)")


# “法院一起做的”, “法院共同的任务”: what a body does with another; not “法院一起案件”.
_TOGETHER = re.compile(r"(?:一起|一道|共同|联合)(?:的|[来去]?(?:做|干|办|管|承担|负责|参与|牵头|配合|出现))")


def _is_joined(text: str, start: int, end: int, others: Sequence[DepartmentMention]) -> bool:
    """Tell whether only 和 parts a body from another department: “公安局和法院”."""
    return any(_AND.fullmatch(text[m.end : start]) or _AND.fullmatch(text[end : m.start]) for m in others)


# “在海关上班”, “是海关的干部”: where somebody works; not “海关工作的任务”.
_WORKPLACE = re.compile(
    r"(?:那边|那儿|里)?(?:上班|任职|供职|当差|做事|工作(?=[,。;!]))|的(?:干部|科员|工作人员|人)(?=[,。;!])"
)
# “法院还是海关”, “还是归法院”: a body that a question lets choose.
_OFFERED = re.compile(r"[^,?]{0,4},?还是")
_BESIDE_BODIES = (_HAS_TASKS, _HAS_DUTY, _OFFERED, _WORKPLACE, _TOGETHER)
_OTHERWISE = re.compile(r"还是(?:说|是|由|归|属于?|算|靠|让|交给|派给)*$")


def _stands_against(text: str, start: int, end: int) -> bool:
    """Tell whether a body is said to be there where another is not."""
    return text[:start].endswith(("有", "写了", "列了")) and _WITHOUT_ANOTHER.match(text, end) is not None


def meant_by(written: str, departments: Sequence[Department]) -> tuple[tuple[str, str], ...]:
    """Return the department of each region that is called so, or that some characters of its name in order spell."""
    by_region: dict[str, list[str]] = {}
    for department in departments:
        bare = bare_name(department)
        if not department.generic and (written == bare or spells(written, bare)):
            by_region.setdefault(department.region, []).append(department.name)
    return tuple((region, names[0]) for region, names in by_region.items() if len(names) == 1)


def spells(written: str, name: str) -> bool:
    """Tell whether ``written`` has characters of a longer ``name`` in order, from the start of a part to its end."""
    if written[-1] != name[-1] or len(written) >= len(name):
        return False
    rest = iter(name[name.find(written[0]) :]) if written[0] in name else iter("")
    starts = name.startswith(written[0]) or name.endswith(written)
    return starts and all(char in rest for char in written)
