"""Decides which documents an answer may draw on: the plans that a question names, those of its regions, or all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from index.catalogue.records import DocumentEntry
from rag.contract import Filters
from rag.knowledge import Knowledge
from rag.question.departments.named import link_departments
from rag.question.intent.cues import find_cues
from rag.question.plans import links
from rag.question.plans.lasting import aimed_at_over, point_by_length
from rag.question.plans.named import name_plans, names_a_pair, names_both_kinds, region_of_a_pair, region_of_lengths
from rag.question.plans.written import regions_writing
from rag.question.spans import spans_of

_SHORT_NAME = 6
# “分工方案”, “推进计划文本”; not “规划文件夹”.
_DOCUMENT = re.compile(r"(?:方案|文件|文本|文稿)(?!夹)")
# “要建几家?那”: the end of a question, before a plan; not “上海的,”.
_BEHIND = re.compile(r"(?:多少|几|谁|哪|什么|怎|吗)[^?,;]*[?,;]+(?:那么?|还有)?$")
# “里呢”: nothing else is asked of a plan than what was asked before.
_ALSO = re.compile(r"(?:里面?|中)?呢[?]*$")
# “第3项在五年规划里”: a number of another plan, which is not the one named behind it.
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]+[项条]")
# So many characters before a short name make it another: 战略 of “战略推进计划”.
_LONGER = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that an answer may draw on, the plans, regions and places that a question names, and sets aside."""

    documents: tuple[str, ...]
    named: tuple[str, ...]
    regions: tuple[str, ...]
    foreign: tuple[str, ...]
    places: tuple[links.Mention, ...]
    left_out: tuple[str, ...] = ()

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where places and plans are named."""
        return spans_of(self.places)


def scope_of(text: str, knowledge: Knowledge, filters: Filters) -> Scope:
    """Decide which documents an answer may draw on: those named, or those of the regions named, or all."""
    entries = [entry for entry in knowledge.entries if _passes(entry.id, knowledge, filters)]
    cues = find_cues(text)
    linked = _linked(text, knowledge)
    around = _regions_of(linked, knowledge)
    elsewhere = links.places_elsewhere(text, [*linked.kept, *linked.regions], knowledge.regions)
    away = [place for place in elsewhere if not any(place in region for region in around)]
    away = [place for place in away if not _names_body(text, place, knowledge)]
    homes = {place: regions_writing(text, place, around, knowledge) for place in away}
    foreign = tuple(place for place in away if not homes[place])
    regions = (
        around
        or (() if foreign else _together(homes.values()))
        or _regions_meant(text, linked, cues, entries, knowledge)
    )
    plans = _plans(text, linked, regions, cues, knowledge)
    left_out = () if plans else _left_out(linked.meant, text)
    entries = [entry for entry in entries if entry.id not in left_out] or entries
    named = tuple(dict.fromkeys(doc_id for plan in plans for doc_id in plan.values))
    if "all_sides" not in cues and _asked_behind(text, plans, linked.regions):
        of_named = knowledge.regions_of(named)
        named = tuple(entry.id for entry in entries if entry.metadata.region in of_named)
    lasting = [] if named or regions else point_by_length(text, entries)
    lasting = [mention for mention in lasting if not _NUMBERED.search(text[: mention.start])]
    entries = [entry for entry in entries if all(entry.id in mention.values for mention in lasting)] or entries
    titles = (*(linked.meant if left_out else linked.kept), *plans, *lasting)
    in_regions = (_documents_of(mention, knowledge) for mention in linked.regions)
    places = (*(_whole_word(mention, text) for mention in titles), *in_regions)
    return Scope(_chosen(entries, named, regions, knowledge), named, regions, foreign, places, left_out)


def _together(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(region for group in groups for region in group))


def _names_body(text: str, place: str, knowledge: Knowledge) -> bool:
    """Tell whether a place is named only by a body that a plan held gives tasks: 云港海关, 云港市政府."""
    bodies = [one for one in link_departments(text, knowledge.departments) if one.written.startswith(place)]
    return bool(bodies) and text.count(place) == sum(len(one.written) > len(place) for one in bodies)


class _Linked(NamedTuple):
    """Where a question names regions and plans: all plans ``meant``, those ``kept`` of them, as it sets others aside.

    Those ``joined`` to a region stand beside its name as another side.
    """

    regions: Sequence[links.Mention]
    meant: Sequence[links.Mention]
    kept: Sequence[links.Mention]
    joined: Sequence[links.Mention]


def _linked(text: str, knowledge: Knowledge) -> _Linked:
    """Find the names of regions and plans in a question that are no part of another name."""
    regions = [one for one in links.link_regions(text, knowledge.regions) if not _in_name(text, one, knowledge)]
    titled = links.link_documents(text, knowledge.entries)
    titled = [one for one in titled if not _in_another_name(text, one, knowledge)]
    joined = [one for one in titled if _is_joined(one, regions, text)]
    meant = [one for one in titled if one in joined or one in _meant(titled, regions, knowledge)]
    kept = _kept(meant, text)
    aside = [plan for plan in meant if plan not in kept]
    return _Linked([one for one in regions if not any(_holds(plan, one) for plan in aside)], meant, kept, joined)


def _regions_of(linked: _Linked, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the regions that are named, and those of plans that stand beside one as another side, in order."""
    homes = (replace(one, values=knowledge.regions_of(one.values)) for one in linked.joined)
    around = sorted((*linked.regions, *homes), key=lambda mention: mention.start)
    return tuple(dict.fromkeys(value for mention in around for value in mention.values))


def _regions_meant(
    text: str, linked: _Linked, cues: Set[str], entries: Sequence[DocumentEntry], knowledge: Knowledge
) -> tuple[str, ...]:
    """Return the regions that a question means which names none: all sides, or that of a district or of two plans."""
    if "all_sides" in cues:
        of_two = names_a_pair(text) or names_both_kinds(text)
        return (of_two and region_of_a_pair(entries)) or knowledge.regions
    if linked.kept:
        return ()
    if names_both_kinds(text) and (pair := region_of_a_pair(entries)):
        return pair
    compares = bool(cues & _COMPARES)
    return links.region_of_district(text, knowledge.regions) or region_of_lengths(text, entries, compares=compares)


def _plans(
    text: str, linked: _Linked, regions: Sequence[str], cues: Set[str], knowledge: Knowledge
) -> list[links.Mention]:
    """Return the plans that a question names, also by their kind in a region, or by their years beside another."""
    plans = _kept(name_plans(text, linked.kept, regions, knowledge, compares="compare" in cues), text)
    if not plans:
        return _by_years(text, regions, knowledge)
    if len(plans) != 1:
        return plans
    compares = cues & _COMPARES or _AGAIN.match(text, plans[0].end)
    beside = _beside(text, plans[0], knowledge)
    return [*plans, *(one for one in beside if compares or _JOINED.search(text[: one.start]))]


def _by_years(text: str, regions: Sequence[str], knowledge: Knowledge) -> list[links.Mention]:
    """Return the plans of one region that a comparison tells apart by their years alone: “头两年”, “五年总数”."""
    entries = [entry for entry in knowledge.entries if entry.metadata.region in regions]
    found = aimed_at_over(text, entries, beside=True) if len(set(regions)) == 1 else []
    return found if len({mention.values for mention in found}) > 1 else []


# “2022到2023年的目标和整个十四五的”: another plan is named beside the one before.
_JOINED = re.compile("[和与跟同、]$")
# “两年计划又是几家”: the same is asked of the plan as of another before it; not “推进计划又名什么”.
_AGAIN = re.compile(r"里?面?(?:又(?!名|叫|称)|则|却)")


def _chosen(
    entries: Sequence[DocumentEntry], named: Sequence[str], regions: Sequence[str], knowledge: Knowledge
) -> tuple[str, ...]:
    """Return the plans named and those of the regions of which none is named; all where nothing is named."""
    others = set(regions).difference(knowledge.regions_of(named))
    everything = not (named or regions)
    return tuple(one.id for one in entries if everything or one.id in named or one.metadata.region in others)


_COMPARES = frozenset({"compare", "differ", "share", "gap"})


def _beside(text: str, plan: links.Mention, knowledge: Knowledge) -> list[links.Mention]:
    """Return the other plans of the region of a plan that a comparison names by the years that they are for."""
    regions = knowledge.regions_of(plan.values)
    around = (entry for entry in knowledge.entries if entry.id not in plan.values)
    found = aimed_at_over(text, [entry for entry in around if entry.metadata.region in regions], beside=True)
    return [mention for mention in found if not plan.start <= mention.start < plan.end]


# “(不是推进计划)”, “除了规划”, “别管计划里的”: a plan that is not asked about; not “是不是规划里的”.
_LEFT_OUT = re.compile(
    r"(?:(?P<asks>(?<!是)不是)|而非|除了|除开|不算|不含|不包括|(?<!要)不要|不用|不看|别[管拿把算看列])"
    r"(?:说|指|问|列|看|算)?$"
)
# “推进计划的不用”, “计划里那些就别列了”: behind it; not “计划的不用交吗”, “计划里不要求什么”.
_LEFT_OUT_BEHIND = re.compile(
    r"(?:里面?|中|上)?的?(?:那(?:些|个|份|部分)|部分|内容|数字?)?(?:就|都|可以)?"
    r"(?:不用|不要|不算|不看|不管|不必|除外|[别甭](?:算|列|管|提|看)|略(?:过|去)?)(?:了|的)?(?=$|[,?。)])"
)


def _kept(mentions: Sequence[links.Mention], text: str) -> list[links.Mention]:
    """Leave out the plans that a question sets aside; one of which it only asks if it is not the one stays."""
    ids = _left_out(mentions, text)
    kept = [mention for mention in mentions if not any(value in ids for value in mention.values)]
    asks = any((found := _LEFT_OUT.search(text[: mention.start])) and found["asks"] for mention in mentions)
    return kept or (list(mentions) if asks else [])


def _left_out(mentions: Sequence[links.Mention], text: str) -> tuple[str, ...]:
    """Return the plans that a question sets aside, before or behind their names."""
    out = [m for m in mentions if _LEFT_OUT.search(text[: m.start]) or _LEFT_OUT_BEHIND.match(text, m.end)]
    return tuple(value for mention in out for value in mention.values)


def _whole_word(mention: links.Mention, text: str) -> links.Mention:
    """Return where a plan is named, with a word for a document right behind (方案 of “分工方案”) and title marks."""
    behind = _DOCUMENT.match(text, mention.end)
    start, end = mention.start, behind.end() if behind else mention.end
    if text[:start].endswith("《") and text.startswith("》", end):
        start, end = start - 1, end + 1
    return replace(mention, start=start, end=end)


# “沪通三角示范区”: words that the asker holds together, in quotation marks.
_QUOTED = re.compile(r"[“\"][^“”\",?]{3,}[”\"]")


# “沪苏”, “京津冀沪”: a row of characters that stand for provinces and cities.
_ROW = re.compile("[京津冀沪苏浙皖通粤渝]{2,}")


def _in_name(text: str, mention: links.Mention, knowledge: Knowledge) -> bool:
    """Tell whether a single character that stands for a region is a part of a longer name: quoted, or in a row.

    A row is a name if plans write it: of “沪津” they do not, and it names two places.
    """
    if mention.end - mention.start != 1:
        return False
    names = (match.span() for match in _QUOTED.finditer(text))
    if any(a < mention.start and mention.end < b for a, b in names):
        return True
    rows = (match for match in _ROW.finditer(text) if match.start() <= mention.start < match.end())
    return any(knowledge.is_written(row[0]) for row in rows)


def _asked_behind(text: str, plans: Sequence[links.Mention], regions: Sequence[links.Mention]) -> bool:
    """Tell whether a plan is asked for only behind a question for its region: “上海要建几家?推进计划呢?”."""
    first = min(plans, key=lambda plan: plan.start, default=None)
    if first is None or not any(region.end < first.start for region in regions):
        return False
    return bool(_BEHIND.search(text[: first.start]) and _ALSO.match(text, first.end))


def _documents_of(region: links.Mention, knowledge: Knowledge) -> links.Mention:
    """Return the mention of a region as one of the documents of that region."""
    return replace(region, values=tuple(knowledge.documents_of(region.values)))


def _in_another_name(text: str, mention: links.Mention, knowledge: Knowledge) -> bool:
    """Tell whether a short name of a plan ends a longer name that plans write: 推进计划 in “战略推进计划企业”."""
    longer = text[max(0, mention.start - _LONGER) : mention.end]
    if mention.end - mention.start > _SHORT_NAME or len(longer) < mention.end - mention.start + _LONGER:
        return False
    titles = (entry.title for entry in knowledge.entries)
    return knowledge.is_written(longer) and not any(longer in title for title in titles)


def _meant(
    documents: Sequence[links.Mention], regions: Sequence[links.Mention], knowledge: Knowledge
) -> list[links.Mention]:
    """Leave out a plan's short name where the question names another region: 推进计划 in “海门的省推进计划企业”."""
    outside = [m for m in regions if not any(_holds(d, m) for d in documents)]
    named = {value for mention in outside for value in mention.values}
    return [
        mention
        for mention in documents
        if not named
        or mention.end - mention.start > _SHORT_NAME
        or any(_holds(mention, region) for region in regions)
        or any(knowledge.region_of(doc_id) in named for doc_id in mention.values)
    ]


# “推进计划和海门”, “天津、推进计划”: what joins a plan to another place as a side; not “海门的省推进计划企业”.
_SIDES = re.compile(r"的?(?:规划|文件|分工)?(?:和|与|跟|同|及|以及|还是|比|对比|[、,])")


# “茶园海门有,推进计划里有没有”, “推进计划写了,海门呢”, “是推进计划说的还是海门”: a plan that a part of the question
# begins with; not “海门的,推进计划企业”.
_PART_BEGINS = re.compile(
    r"(?:^|[,?;。]|(?<=[一-鿿]{2})(?=还?是))(?:那么?|而|但是?|到了?|在|看看?)?(?:是不是|是否|还是|是)?(?:只有?|仅有?|唯独|就|光)?$"
)
_IS_SIDE = re.compile(r"(?:里面?|中|上|也|还|呢|却|又|有|没|写|提|讲|说|要|归|由|交给|怎)")
# “茶园推进计划里有没有”, “茶园推进计划讲了”: a text; not “海门的推进计划里”, “推进计划里程碑”, “推进计划说明”.
_IS_TEXT = re.compile(r"里面|里(?!程)|当中|(?:[讲写提说列]|鼓励|支持|提出|要求|强调|安排)[了过到]")
# “省推进计划”: whose it is, so that it is no name of the plan held.
_OF_OTHERS = re.compile("[省国部市区县]$")


def _is_joined(plan: links.Mention, regions: Sequence[links.Mention], text: str) -> bool:
    """Tell whether a plan stands beside the name of a region, or in another part, in which it is not itself named."""
    if _PART_BEGINS.search(text[: plan.start]) and _IS_SIDE.match(text, plan.end):
        between = (text[min(one.end, plan.end) : max(one.start, plan.start)] for one in regions)
        return bool(regions) and all(re.search("[,?;。]|还是", gap) for gap in between)
    apart = [one for one in regions if not _holds(plan, one)]
    if any(one.end == len(text[: plan.start].removesuffix("的")) for one in apart):
        return False
    if apart and _IS_TEXT.match(text, plan.end) and not _OF_OTHERS.search(text[: plan.start]):
        return True
    behind = any(_SIDES.fullmatch(text[plan.end : one.start]) for one in apart if one.start >= plan.end)
    return behind or any(_SIDES.fullmatch(text[one.end : plan.start]) for one in apart if one.end <= plan.start)


def _holds(outer: links.Mention, inner: links.Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _passes(doc_id: str, knowledge: Knowledge, filters: Filters) -> bool:
    region = knowledge.region_of(doc_id)
    return (not filters.doc_ids or doc_id in filters.doc_ids) and (not filters.regions or region in filters.regions)


def called(named: Sequence[str], regions: Sequence[str], foreign: Sequence[str], knowledge: Knowledge) -> str:
    """Return how to call the plans that are named, or else the regions, or else places that no plan is held of."""
    plans = "和".join(map(knowledge.label, named))
    return plans or "和".join(links.short_forms(region)[-1] for region in regions) or "".join(foreign)
