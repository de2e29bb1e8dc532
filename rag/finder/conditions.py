"""Checks the conditions of a measure against a profile: what fits, what is open, what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.facts.support_areas import wider_areas
from corpus.facts.support_words import wider_industries
from corpus.model import Condition, Side
from rag.finder.measures import Listed
from rag.finder.profile import Profile
from rag.match_contract import Facet, Open, Reason


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A condition that the profile does not meet; ``condition`` names it as an “if” to the enterprise."""

    facet: Facet
    values: tuple[str, ...]
    condition: str


@dataclass(slots=True)
class Verdict:
    """What the conditions of a measure make of a profile; ``drawbacks`` counts stressed ones that it does not meet.

    ``is_for_others``: it is for another kind of organisation, or gives only what the enterprise does not want.
    """

    reasons: list[Reason] = field(default_factory=list)
    opens: list[Open] = field(default_factory=list)
    obstacles: list[Obstacle] = field(default_factory=list)
    drawbacks: int = 0
    is_for_others: bool = False


# What an enterprise can only use for a right that it has; the rest can help it to get one.
_NEEDS_THE_RIGHT = frozenset({"质押融资", "保险", "证券化", "转化运营", "维权援助"})
_OTHER_SIZE = {"中小微企业": "大中型企业", "大中型企业": "中小微企业"}
SIZES = frozenset(_OTHER_SIZE)


def is_elsewhere(listed: Listed, profile: Profile, plan_path: tuple[str, ...]) -> bool:
    """Tell whether the plan of a measure surely does not hold where the enterprise is."""
    known = profile.paths or profile.unknown(Facet.REGION)
    return bool(known) and not any(
        path[: len(plan_path)] == plan_path or plan_path[: len(path)] == path for path in profile.paths
    )


def judge(listed: Listed, profile: Profile, plan_path: tuple[str, ...]) -> Verdict:
    """Check a measure of a plan that holds in ``plan_path`` (widest place first) against a profile."""
    verdict = Verdict()
    here = _region(listed, profile, plan_path, verdict)
    _area(listed.conditions(Side.AREA), here, verdict, plan_path)
    _role(listed, profile, verdict)
    _types(listed.conditions(Side.TYPE), profile, verdict)
    _industry(listed.conditions(Side.INDUSTRY), profile, verdict)
    _right(listed, profile, verdict)
    _unwanted(listed, profile, verdict)
    return verdict


def _region(
    listed: Listed, profile: Profile, plan_path: tuple[str, ...], verdict: Verdict
) -> tuple[tuple[str, ...], ...]:
    """Check that the plan holds where the enterprise is; return the places of the enterprise in its region."""
    region = listed.plan.metadata.region
    here = tuple(path for path in profile.paths if path[: len(plan_path)] == plan_path)
    around = any(plan_path[: len(path)] == path for path in profile.paths)
    if region in profile.denied(Facet.REGION):
        verdict.obstacles.append(Obstacle(Facet.REGION, (region,), f"若你在{region}"))
    elif here:
        said = profile.said(Facet.DISTRICT, here[0][-1]) or profile.said(Facet.REGION, region) or here[0][-1]
        verdict.reasons.append(
            Reason(facet=Facet.REGION, value=region, label=region, said=said, written=listed.plan.title)
        )
    elif around or not (profile.paths or profile.unknown(Facet.REGION)):
        text = f"这是{region}的规划，你没有说明是否在{region}。"
        verdict.opens.append(Open(facet=Facet.REGION, values=(region,), written=listed.plan.title, text=text))
    else:
        verdict.obstacles.append(Obstacle(Facet.REGION, (region,), f"若你在{region}"))
    return here


def _area(
    conditions: Sequence[Condition],
    here: Sequence[tuple[str, ...]],
    verdict: Verdict,
    plan_path: tuple[str, ...],
) -> None:
    strict = [one for one in conditions if one.strict]
    if not conditions:
        return
    for path in here:
        for one in conditions:
            if one.name in path:
                verdict.reasons.append(
                    Reason(
                        facet=Facet.DISTRICT,
                        value=one.name,
                        label=one.name,
                        said=path[-1],
                        written=one.written or one.name,
                    )
                )
                return
    names = tuple(one.name for one in strict)
    if not names:
        verdict.drawbacks += any(len(path) > len(plan_path) for path in here)
        return
    named = "、".join(names)
    if not here or any(_may_be_in(path, names, plan_path) for path in here if not _is_sure(path, here)):
        text = f"只在{named}，你没有说明是否在那里。"
        verdict.opens.append(Open(facet=Facet.DISTRICT, values=names, written=strict[0].written, text=text))
    else:
        verdict.obstacles.append(Obstacle(Facet.DISTRICT, names, f"若你在{'或'.join(names)}"))


def _may_be_in(path: tuple[str, ...], names: Sequence[str], plan_path: tuple[str, ...]) -> bool:
    """Tell whether an enterprise somewhere in the last place of ``path`` may be in one of the areas."""
    wider, place = path[len(plan_path) :], path[-1]
    return not wider or any(place in wider_areas(name) or name in wider_areas(place) for name in names)


def _is_sure(path: tuple[str, ...], here: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether a park that reaches into several districts was named beside one of them, which decides."""
    return any(other != path and other[-1] in wider_areas(path[-1]) for other in here)


def _role(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    conditions = listed.conditions(Side.ROLE)
    matched = next((one for one in conditions if one.name in profile.roles), None)
    if matched:
        said = profile.said(Facet.TYPE, matched.name) or matched.name
        verdict.reasons.append(
            Reason(facet=Facet.TYPE, value=matched.name, label=matched.name, said=said, written=matched.written)
        )
    elif conditions and all(one.strict for one in conditions):
        verdict.is_for_others = True


def _types(conditions: Sequence[Condition], profile: Profile, verdict: Verdict) -> None:
    said = profile.values(Facet.TYPE)
    matched = [one for one in conditions if one.name in said]
    for one in matched:
        words = profile.said(Facet.TYPE, one.name)
        verdict.reasons.append(
            Reason(facet=Facet.TYPE, value=one.name, label=one.name, said=words, written=one.written)
        )
    strict = tuple(one.name for one in conditions if one.strict)
    if matched or not conditions:
        return
    named = "、".join(one.name for one in conditions)
    ruled_out = {name for one in said if (name := _OTHER_SIZE.get(one, "")) not in said} | set(
        profile.denied(Facet.TYPE)
    )
    values = tuple(one.name for one in conditions)
    if strict and all(name in ruled_out for name in strict):
        verdict.obstacles.append(Obstacle(Facet.TYPE, strict, f"若你是{'或'.join(strict)}"))
    elif all(name in ruled_out for name in values):
        verdict.drawbacks += 1
    else:
        text = f"{'面向' if strict else '重点面向'}{named}，你没有说明是不是。"
        verdict.opens.append(Open(facet=Facet.TYPE, values=values, written=conditions[0].written, text=text))


def _industry(conditions: Sequence[Condition], profile: Profile, verdict: Verdict) -> None:
    said = profile.values(Facet.INDUSTRY)
    for name in said:
        covering = {name, *wider_industries().get(name, ())}
        for one in conditions:
            if one.name in covering:
                words = profile.said(Facet.INDUSTRY, name)
                verdict.reasons.append(
                    Reason(facet=Facet.INDUSTRY, value=one.name, label=one.name, said=words, written=one.written)
                )
                return
    strict = tuple(one.name for one in conditions if one.strict)
    narrower = [one for one in conditions if any(name in wider_industries().get(one.name, ()) for name in said)]
    if strict and (not said or narrower):
        text = f"面向{'、'.join(strict)}，你没有说明是不是这一行业。"
        verdict.opens.append(Open(facet=Facet.INDUSTRY, values=strict, written=conditions[0].written, text=text))
    elif strict and said and len(strict) == len(conditions):
        verdict.obstacles.append(Obstacle(Facet.INDUSTRY, strict, f"若你属于{'、'.join(strict)}行业"))
    elif conditions and said:
        verdict.drawbacks += 1


def _right(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    conditions = listed.conditions(Side.RIGHT)
    said = profile.values(Facet.RIGHT)
    matched = next((one for one in conditions if one.name in said), None)
    if matched:
        words = profile.said(Facet.RIGHT, matched.name)
        verdict.reasons.append(
            Reason(facet=Facet.RIGHT, value=matched.name, label=matched.name, said=words, written=matched.written)
        )
        return
    names = tuple(one.name for one in conditions)
    denied = profile.denied(Facet.RIGHT)
    if names and all(name in denied for name in names) and _NEEDS_THE_RIGHT & {listed.measure.kinds[0].name}:
        verdict.obstacles.append(Obstacle(Facet.RIGHT, names, f"若你有{'或'.join(names)}"))
    elif names and said:
        verdict.drawbacks += 1


def _unwanted(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    """Leave out what gives in the main, or more than what is needed, what the enterprise does not need."""
    denied = max((listed.kinds.get(name, 0.0) for name in profile.denied(Facet.NEED)), default=0.0)
    wanted = max((listed.kinds.get(name, 0.0) for name in profile.values(Facet.NEED)), default=0.0)
    if denied >= 1.0 or denied > wanted > 0.0:
        verdict.is_for_others = True
