"""Turns what the finder found into text for a terminal: the profile, measures by need, near misses, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from rag.match_contract import Chip, Facet, InCharge, Match, MatchResult

_FACETS = {
    Facet.REGION: "地区",
    Facet.DISTRICT: "区域",
    Facet.INDUSTRY: "行业",
    Facet.TYPE: "类型",
    Facet.RIGHT: "权利",
    Facet.NEED: "需要",
}


def match_view(result: MatchResult) -> RenderableType:
    """Return the whole result, in the order of the groups."""
    parts: list[RenderableType] = [_profile(result.profile.chips)]
    by_id = {match.id: match for match in result.results}
    for group in result.groups:
        parts.append(Text(f"\n{group.label}（{len(group.ids)}条）", style="bold"))
        parts += [line for name in group.ids for line in _match(by_id[name])]
    if result.near_misses:
        parts.append(Text("\n条件不符，供参考", style="bold"))
        for near in result.near_misses:
            parts += _match(near.match, near.condition)
    if result.notes:
        parts += [Text("\n说明", style="bold"), *(Text(f"- {note.text}") for note in result.notes)]
    return Group(*parts)


def _profile(chips: Sequence[Chip]) -> Text:
    shown = "；".join(f"{_FACETS[chip.facet]} {'不含' if chip.negated else ''}{chip.label}" for chip in chips)
    return Text(f"理解为：{shown or '没有看出具体情况'}", style="dim")


def _match(match: Match, condition: str = "") -> Iterator[RenderableType]:
    lead = f"{condition}：" if condition else f"{match.rank}. "
    yield Text(f"{lead}{match.text}")
    reasons = "、".join(f"{_FACETS[reason.facet]}“{reason.written}”" for reason in match.matched)
    yield Text(f"   符合：{reasons}（{match.commitment.label}）", style="green")
    for condition_open in match.open:
        yield Text(f"   待核对：{condition_open.text}", style="yellow")
    for citation in match.citations:
        who = _who(citation.departments) or "未写明责任部门"
        yield Text(f"   {citation.doc_label} {citation.place}，{who}，{citation.clause_id}", style="cyan")


def _who(duties: Sequence[InCharge]) -> str:
    """Say who does what: “市知识产权局牵头，市教委、市科委按职责分工负责”."""
    groups = groupby(duties, key=lambda duty: duty.label)
    return "，".join("、".join(duty.written for duty in group) + label for label, group in groups)
