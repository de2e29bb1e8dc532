"""Finds the departments or levels between which a question lets choose: “市里管还是区里管”, “归教委还是归科委”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.question.plans.links import DepartmentMention, Mention
from rag.question.spans import Span, overlaps


@dataclass(frozen=True, slots=True)
class Option:
    """One of those to choose between, as written: a department, or a ``level`` (“市” of 市里, “区” of 区局)."""

    written: str
    start: int
    end: int
    level: str = ""
    department: DepartmentMention | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The options of a question, and the stretches of it that offer them and are no part of its topic."""

    options: tuple[Option, ...]
    taken: tuple[Span, ...]


# “市局”, “区里”, “某区”, “市级部门”, “市”: a level of government; not the 市 of “市场”.
_LEVEL = re.compile(
    r"(?P<one>[某各本我]|哪个)?(?P<level>国家|中央|[省市区县镇](?![场域]))"
    r"(?P<worded>里|局(?![部面])|级(?:层面|部门|单位)?|层面|直部门|政府|[这那]边|一级)?"
)
# “由市里”, “算区局”: leads to one that has a duty.
_LEADS = re.compile(r"(?:^|[,?。]|是|由|归|属于?|算|靠|让|该|底|究竟|派给|交给|找)$")
# What stands before a level that is where something is or goes, or a part of another word: “在市里”, “园区里”, “全市”.
_NO_LEVEL = re.compile(r"[全在去到往城园社景港校]$")
_DOES = (
    r"(?:负责|牵头|配合|主管|主导|承担|落实|推进|推动|实施|组织|出面|认定|执法|拍板|说了算"
    r"|管|建(?!议)|办|做|抓|干|搞|弄|定|审|发|批|查)"
)
_OWN = r"的(?:事|活儿?|任务|职责|责任|差事)"
_DUTY = re.compile(rf"(?:自己|单独|来|去)*(?:{_DOES}|{_OWN}|的)的?")
# “教委管,还是归科委”: what parts two to choose between; not “教委和科委”, “教委多还是科委多”.
_OR = re.compile(
    r"(?P<does>[^,?还和与跟同或多少高低大小]{0,8}?)"
    r"(?P<join>,?(?:还是|抑或|或是)(?:说|是|由|归|属于?|算|靠|让|交给|派给|应该|应当|该|得|要|找)*)"
)
# “法院还是海关的任务多”: which has more is asked; not “法院还是海关多管”.
_MORE = re.compile(r"[^,?]{0,8}?[更较]?[多少高低大小强](?:一?些|一?点)?(?:[?,]|$)")
# “教委和科委谁管”, “法院跟检察院这两家哪家牵头”: which of two has a duty; not “教委和科委谁的任务多”.
_AND = re.compile(r"[和与跟、,]|或者?")
_WHO = re.compile(
    rf",?(?:[这那]?[两俩]个?(?:家|部门|单位|个)?|之间|里面?|中)*,?(?:到底|究竟|是|由|归)*"
    rf"(?:谁|哪一?[个家](?:部门|单位)?)(?:来|在|主要)*{_DOES}的?"
)


def find_choice(
    text: str, departments: Sequence[DepartmentMention], places: Sequence[Mention], districts: Sequence[str]
) -> Choice | None:
    """Return what a normalised question lets choose between, if it is who has a duty; None if it does not."""
    options = sorted(_options(text, departments, places, districts), key=lambda option: option.start)
    for first, second in pairwise(options):
        between = text[first.end : second.start]
        behind = _DUTY.match(text, second.end)
        end = behind.end() if behind else second.end
        if _MORE.match(text, second.end):
            continue
        if offered := _OR.fullmatch(between):
            closes = not text[second.end :].strip("?。") and not second.written.endswith("级")
            both = first.department and second.department
            leads = _LEADS.search(text[: first.start]) and text[: first.start].strip(",。?")
            if not (re.search(_DOES, offered["does"]) or behind or (closes and (both or leads))):
                continue
            does = first.end + offered.start("join")
            middle = (first.end, does) if _DUTY.fullmatch(offered["does"]) else (first.end, first.end)
            return Choice((first, second), ((first.start, middle[1]), (does, end)))
        if _AND.fullmatch(between) and (asked := _WHO.match(text, second.end)):
            return Choice((first, second), ((first.start, asked.end()),))
    return None


def _options(
    text: str, departments: Sequence[DepartmentMention], places: Sequence[Mention], districts: Sequence[str]
) -> Iterator[Option]:
    """Yield what a question may let choose between, no two in one place."""
    taken: list[Span] = []
    for mention in departments:
        if _LEVEL.fullmatch(mention.written):
            continue
        of_district = text[: mention.start].endswith(("区", "县")) and not mention.written.startswith("市")
        of_district = of_district and not any(region.endswith(("区", "县")) for region, _ in mention.by_region)
        start = mention.start - of_district
        taken.append((start, mention.end))
        level = text[start] if of_district else ""
        yield Option(text[start : mention.end], start, mention.end, level, None if of_district else mention)
    for name in districts:
        for match in re.finditer(rf"{re.escape(name)}(?:新区|[区县镇])?", text):
            if not overlaps(match.span(), taken):
                taken.append(match.span())
                yield Option(match[0], *match.span(), department=DepartmentMention(match[0], (), *match.span()))
    for match in _LEVEL.finditer(text):
        start, end = match.span()
        before = text[:start]
        of_place = any(place.start < start < place.end == match.end("level") for place in places)
        is_led = bool(match["one"] or of_place or _LEADS.search(before) or before.endswith("还是"))
        if not overlaps((start, end), taken) and (is_led or (match["worded"] and not _NO_LEVEL.search(before))):
            yield Option(match[0], start, end, match["level"])
