"""Finds whom and what a support measure is for: roles, types of enterprise, industries, rights and areas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.facts.support_areas import find_areas
from corpus.facts.support_offers import Offer
from corpus.facts.support_words import Mention, audience, industries, rights
from corpus.model import Side

_ENTERPRISE, _SERVICE = "企业", "服务机构"
_FOR_SERVICES = "服务机构发展"
_ONLY_FOR_SERVICES = frozenset({_FOR_SERVICES, "人才培训", "政务办理"})

# “支持高校和科研院所加强……”: the verb before those whom it helps; not the 提高 of “提高企业”.
_HELPING = re.compile(r"支持|鼓励|引导|推动|指导|帮助|激发|聘任|提升(?=高校|科研)|对(?=知识产权服务机构)")
_FARTHEST = 24
# “运用互联网、人工智能、大数据等信息技术”: a tool; not “聚焦人工智能等先导产业”.
_TOOL = re.compile(r"运用|利用|应用人工|手段|先进技术|新技术|信息技术[,、;。]|等技术|技术在")
# “生物医药等产业”, “新材料、节能环保等重点产业领域”; not “等级”.
_AND_OTHERS = re.compile(r"[^,;。]{0,14}?等(?!级|同|于)")
_MAINLY = re.compile(r"(?:重点|优先|主要)(?:面向|支持|围绕|针对|推进)?[^,;。]*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A condition in a text before its offsets are mapped, see ``corpus.model.Condition``."""

    side: Side
    name: str
    start: int
    end: int
    strict: bool


def find_conditions(
    text: str, sentence: tuple[int, int], offer: Offer, region: str = "", in_charge: Iterable[str] = ()
) -> list[Found]:
    """Return the conditions of what a ``sentence`` of ``text`` (folded) offers, side by side, in order.

    ``region`` is that of the plan, ``in_charge`` the departments in charge.
    """
    start, end = sentence
    named = find_areas(text, start, end, region, in_charge)
    areas = [Found(Side.AREA, *mention, strict=strict) for mention, strict in named]
    found = [
        *_roles(text, start, end, offer),
        *_types(text, start, end),
        *_industries(text, start, end),
        *(Found(Side.RIGHT, *mention, strict=False) for mention in rights().find(text, start, end)),
        *areas,
    ]
    return _once(found)


def _roles(text: str, start: int, end: int, offer: Offer) -> Iterator[Found]:
    """Yield the roles that an offer is limited to; none where enterprises are named.

    It is not strictly limited where enterprises are reached through others, or where the parts before offer something
    to all: “建设运营服务平台,支持高校设立……”.
    """
    kinds = [kind.name for kind in offer.kinds if kind.service] or [offer.kinds[0].name]
    named = list(audience().roles.find(text, start, end))
    if any(mention.name == _ENTERPRISE for mention in named):
        return
    helped = [mention for mention in named if _is_helped(text, start, mention.start)]
    if not helped and offer.kinds[0].name == _FOR_SERVICES:
        mention = next((mention for mention in named if mention.name == _SERVICE), Mention(_SERVICE, start, start))
        yield Found(Side.ROLE, *mention, strict=_ONLY_FOR_SERVICES.issuperset(kinds))
    for mention in helped:
        reaches = audience().reaching.get(mention.name, frozenset())
        part = _part_start(text, mention.start, start)
        before = any(kind.service and kind.end <= part for kind in offer.kinds)
        yield Found(Side.ROLE, *mention, strict=not (before or reaches.intersection(kinds)))


def _is_helped(text: str, start: int, place: int) -> bool:
    part = text[max(start, place - _FARTHEST) : place]
    verbs = list(_HELPING.finditer(part))
    return bool(verbs) and not re.search(r"[,;。:]", part[verbs[-1].end() :])


def _types(text: str, start: int, end: int) -> Iterator[Found]:
    words = audience()
    for mention in words.types.find(text, start, end):
        before, behind = text[start : mention.start], text[mention.end : _part_end(text, mention.end, end)]
        stressed = words.stressed_before.search(before) or words.stressed.search(behind)
        raised = words.raising.search(before) or words.raising.match(behind)
        raised = raised or re.match(r"建设|培育|认定|遴选|创建|申报", behind)
        yield Found(Side.TYPE, *mention, strict=not (stressed or raised))


def _industries(text: str, start: int, end: int) -> Iterator[Found]:
    for mention in industries().find(text, start, end):
        begin, stop = _part_start(text, mention.start, start), _part_end(text, mention.end, end)
        if _TOOL.search(text, begin, stop):
            continue
        open_list = _AND_OTHERS.match(text, mention.end, stop) or _MAINLY.search(text[begin : mention.start])
        yield Found(Side.INDUSTRY, *mention, strict=not open_list)


def _part_start(text: str, place: int, start: int) -> int:
    return max(text.rfind(mark, start, place) for mark in ",;。") + 1 or start


def _part_end(text: str, place: int, end: int) -> int:
    return min((at for mark in ",;。" if (at := text.find(mark, place, end)) >= 0), default=end)


def _once(found: Iterable[Found]) -> list[Found]:
    """Return each condition once, where it stands first.

    It is strict unless one mention only stresses it; a role is strict where one mention is.
    """
    best: dict[tuple[Side, str], Found] = {}
    for one in found:
        known = best.get((one.side, one.name))
        best[one.side, one.name] = one if known is None else _together(known, one)
    return list(best.values())


def _together(known: Found, other: Found) -> Found:
    strict = (known.strict or other.strict) if known.side is Side.ROLE else (known.strict and other.strict)
    return Found(known.side, known.name, known.start, known.end, strict)
