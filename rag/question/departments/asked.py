"""Finds the departments that a question asks about, each in the regions that it asks about."""

from __future__ import annotations

import re

from index.words import rarity
from rag.knowledge import Knowledge
from rag.lexicon.speech import fillers
from rag.question.claims.denial import SET_ASIDE
from rag.question.departments.named import in_groups, link_departments
from rag.question.departments.otherwise import (
    link_absent,
    link_bodies,
    link_by_field,
    link_by_function,
    link_districts,
    link_renamed,
)
from rag.question.departments.roles import is_role
from rag.question.departments.shortened import link_shortened, link_without_end
from rag.question.plans import links
from rag.question.plans.links import DepartmentMention
from rag.question.plans.scope import Scope
from rag.question.spans import outside
from rag.question.topic.terms import IDLE_WEIGHT

# From this rarity on (see ``index.words``) a word is no word of everyday speech: 商委 17, but 难办 15.
_SHORTENED_RARITY = 16.0
_SHORT = 2
# “甲局,不是它的总队”: another department, behind the one that is asked about; not “是不是”.
_NOT_THIS = re.compile(r"[,(](?:而|可)?不是(?:问|说|指)?(?:它的?|其)?$")
# “国家茶叶局”: an authority above those that a plan gives tasks to, whose name ends as theirs do; not “国家级茶叶局”.
_ABOVE = re.compile(r"(?:国家|最高?|国务院|中央)$")
# “茶港区那个培训中心是管啥的”, “茶港培训中心归谁管”: a body of which a district only tells where it is; not
# “茶港区在中心里负责什么”.
_SEATED = re.compile(
    r"(?:的|那|这|个|家)*[^,?的在谁哪]{0,14}?(?:中心|基地|平台|示范区|园区|集聚区|联盟|学院|博物馆|法庭|窗口|工作站)"
    r"(?:究竟|到底|主要|平时|都|又|是)*(?:(?:用来|拿来)?(?:管|干|做|负责)(?:什么|啥|嘛|哪)|(?:由|归|让|找)?(?:谁|哪))"
)

# “茶港那边的茶展中心跟”, “茶港区的茶叶站,”: a body named beside another, of which a district only tells where it is;
# not “茶港区的任务和”, “茶港区跟”.
_WHOSE = re.compile(
    r"(?:那边|那里|那儿|那头|这边)?的(?!任务|职责|分工|工作|活)[^,?的]{1,14}?"
    r"(?:中心|基地|平台|示范区|园区|集聚区|联盟|学院|博物馆|法庭|窗口|街区|市场|[站馆所院])(?=[,和与跟同、]|各|的?(?:分工|有))"
)


def departments_in(
    text: str, knowledge: Knowledge, scope: Scope, *, set_aside: bool = False
) -> list[DepartmentMention]:
    """Find the departments asked about, or those ``set_aside``, each in the regions that the question asks about."""
    regions = knowledge.regions_of(scope.documents)
    found: list[DepartmentMention] = []
    of_regions = [one for one in knowledge.departments if one.region in regions]
    exact = link_departments(text, knowledge.departments)
    # A name of a department elsewhere can be that of one here in short: 经信局 is 市经济和信息化局 where it has a task.
    here = [mention for mention in exact if any(region in regions for region, _ in mention.by_region)]
    here += link_shortened(text, of_regions, here, _is_common)
    exact = [*here, *outside(exact, here)]
    linked = [*exact, *link_shortened(text, knowledge.departments, exact, _is_common)]
    linked += link_without_end(text, knowledge.departments, linked, lambda word: _is_usual(word, knowledge))
    linked += link_by_function(text, of_regions, linked)
    linked += link_renamed(text, of_regions, linked)
    linked += link_by_field(text, of_regions, linked, knowledge.is_written)
    linked += link_districts(text, links.districts_in(text, scope.regions or knowledge.regions), linked)
    linked = [group for one in linked for group in in_groups(one, of_regions)]
    linked += link_absent(text, linked)
    for mention in (*linked, *link_bodies(text, linked)):
        local = tuple(pair for pair in mention.by_region if pair[0] in regions) or mention.by_region
        covered = any(a <= mention.start and mention.end <= b for a, b in scope.spans)
        left_out = any(a.start() <= mention.start < a.end() for a in SET_ASIDE.finditer(text))
        if not set_aside:
            left_out = left_out or (bool(found) and bool(_NOT_THIS.search(text[: mention.start])))
        if not covered and left_out is set_aside and not _ABOVE.search(text[: mention.start]):
            found.append(DepartmentMention(mention.written, local, mention.start, mention.end))
    return found


def is_in_name(mention: DepartmentMention, text: str, knowledge: Knowledge) -> bool:
    """Tell whether a short name of a department begins that of a thing which plans write: 海关 in 海关保护."""
    behind = text[mention.end : mention.end + _SHORT]
    if len(mention.written) > _SHORT or len(behind) < _SHORT or is_role(behind) or behind in fillers():
        return False
    return knowledge.is_written(mention.written + behind)


def is_seat(text: str, mention: DepartmentMention) -> bool:
    """Tell whether a question names a district only to tell which body it asks about."""
    districts = any(name.endswith(("区", "县", "镇", "区政府")) for _, name in mention.by_region)
    return districts and any(pattern.match(text, mention.end) for pattern in (_SEATED, _WHOSE))


def _is_common(word: str) -> bool:
    return rarity(word) < _SHORTENED_RARITY


def _is_usual(word: str, knowledge: Knowledge) -> bool:
    """Tell whether a word is one of everyday speech, if it is short, or one that all plans use."""
    return knowledge.weigh(word) <= IDLE_WEIGHT or (len(word) <= _SHORT and _is_common(word))
