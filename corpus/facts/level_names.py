"""Completes the names of departments that leave out their level: 发改局 behind 区市场监管局 is 区发改局."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.facts.departments import Departments
from corpus.facts.duties import Duty

# “区|教育局”, “省|委宣传部”, “新区|财政局”, “自治区|科技厅”; not “市场监管局”, “市政园林局”, “区块链办公室”.
_LEVEL = re.compile("(?:新区|自治[区州县旗]|[省市区县州旗])(?!场|容|块|际|域|长|政(?!府|协|务|法))(?=..)")
# “发改局”, “卫生健康委(区疾控局)”, “妇联”: a body of some level; not “海关”, “行业协会”, “财政部”.
_OF_A_LEVEL = re.compile("(?:局|委|办|厅|办公室|法院|检察院|支队|总队|残联|妇联|工商联|供销社)(?:[(][^()]*[)])?$")
# “茶港市教育局”, “国家税务局”, “中央网信办”, “团县委”, “税务总局茶港税务局”: bodies that say whose they are; not
# “城市管理局”, “住房城乡建设厅”.
_OF_ITS_OWN = re.compile(
    "国家|国务院|中央|中国|全国|各|相关|有关|团[省市区县]委|[一-鿿]{2,6}总[局署]"
    "|(?!城市|社区|园区)[一-鿿]{1,8}?(?:[省市区县州旗镇]|(?<!城)乡)(?!场|容|域|政(?!府))"
)
# What stands between the names of one list: “区市场监管局、发改局和教育局”; not the comma before another list.
_JOINT = re.compile(r"\s*(?:、|/|和|及|与|以及)?\s*")
_LEVELS = re.compile("[省市区县州旗]")
_PLACE = len("茶港")
# “云港”, “石桥县” of “茶港、云港、石桥县人民政府”: places whose government the last of a list names; not “茶叶局”.
_PLACE_ALONE = re.compile("[一-鿿]{2,4}|[一-鿿]{3,5}[市县区旗州盟]")
# “石桥县”, “云岭州”; not “柳州”, “茶州”, whose last sign is part of the name.
_SAYS_LEVEL = re.compile("[一-鿿]{2,}[市县区旗州盟]")
_GOVERNMENT_AT_END = re.compile("[一-鿿]{2,5}?(?P<level>[市县区旗州盟])?(?P<body>人民政府|政府|管委会|行政公署|行署)")
# “南通市|海门区”: the last part of a region's name.
_LAST_PART = re.compile(r"(?:.*?[省市州])?(?P<last>[一-鿿]+?(?P<level>[省市区县州旗]))")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a plan writes its departments: every name in its duties, those of places, and whether lists say 区 once."""

    written: frozenset[str]
    places: tuple[str, ...]
    once: bool


def habits(lists: Iterable[tuple[str, Sequence[Duty]]], places: Iterable[str]) -> Habits:
    """Return how a plan writes the departments of its duties, each given with the text of its clause.

    ``places`` are the region of the plan and those that it lies in: 茶港海事局 is of no level.
    """
    written: set[str] = set()
    once = 0
    for text, duties in lists:
        written |= {duty.written for duty in duties}
        for first, second in pairwise(duties):
            if _JOINT.fullmatch(text, first.end, second.start):
                once += lacks_level(second.written) - bool(_LEVEL.match(second.written))
    parts = {stem for place in places for stem in (place, *_LEVELS.split(place)) if len(stem) > 1}
    return Habits(frozenset(written), tuple(sorted(parts)), once > 0)


def whole_names(text: str, duties: Sequence[Duty], known: Departments, plan: Habits) -> list[str]:
    """Return the canonical name of each of the ``duties`` of a clause's folded ``text``, in order.

    A name without a level has that of the list that it stands in if the plan leaves it out in lists, or that with which
    the plan writes it elsewhere, if with one only. 茶港区教育局 in the plan of 茶港区 is 区教育局.
    """
    found: list[str] = []
    level, end, branches = "", 0, set[str]()
    for duty in duties:
        if not found or not _JOINT.fullmatch(text, end, duty.start):
            level = ""
        written = _without_region(duty.written, known.region)
        if own := _LEVEL.match(written):
            level = own[0]
        end = duty.end
        branches |= {written[len(place) :] for place in plan.places if written.startswith(place)}
        if known.is_listed(duty.written):
            found.append(known.canonical(duty.written))
        elif level and plan.once and lacks_level(written) and not _is_of_a_place(written, plan.places, branches):
            found.append(level + written)
        else:
            found.append(_as_elsewhere(written, plan.written))
    return _with_governments(text, duties, found, known)


def _with_governments(text: str, duties: Sequence[Duty], names: list[str], known: Departments) -> list[str]:
    """Give the places of a list the government that only its last one names: 茶港、云港市政府 are two 市政府."""
    behind: re.Match[str] | None = None
    whole = list(names)
    for place in reversed(range(len(duties))):
        one = duties[place]
        apart = place + 1 == len(duties) or not _JOINT.fullmatch(text, one.end, duties[place + 1].start)
        own = _GOVERNMENT_AT_END.fullmatch(one.written)
        if own or apart or not _PLACE_ALONE.fullmatch(one.written) or known.is_certain(one.written):
            behind = own
        elif behind and not known.is_listed(one.written):
            level = "" if _SAYS_LEVEL.fullmatch(one.written) else behind["level"] or ""
            whole[place] = one.written + level + behind["body"]
    return whole


def lacks_level(written: str) -> bool:
    """Tell whether a name is that of a body of some level, and says not of which."""
    return bool(_OF_A_LEVEL.search(written)) and not _LEVEL.match(written) and not _OF_ITS_OWN.match(written)


def _is_of_a_place(written: str, places: tuple[str, ...], branches: Collection[str]) -> bool:
    """Tell a body of a place: 茶港海事局 in the plan of 茶港, and 云港海事局 beside it."""
    return written.startswith(places) or any(branch and written[_PLACE:] == branch for branch in branches)


def _as_elsewhere(written: str, elsewhere: Collection[str]) -> str:
    whole = [name for name in elsewhere if (own := _LEVEL.match(name)) and name[own.end() :] == written]
    return whole[0] if len(whole) == 1 else written


def _without_region(written: str, region: str) -> str:
    part = _LAST_PART.fullmatch(region)
    for place in (region, part["last"]) if part else ():
        if part and written.startswith(place) and _OF_A_LEVEL.search(written, len(place) + 1):
            return part["level"] + written[len(place) :]
    return written
